// Sets a property only where the element has another value by now: an input method at work, or a date half typed, is left in
// peace. lit's own `live` does it for attributes too, which takes 300 bytes more, gzipped, before the first answer.
import { noChange } from 'lit';
import type { PropertyPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';

class Live extends Directive {
  render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    const now = element as unknown as Record<string, unknown>;
    if (now[name] !== value) now[name] = value;
    return noChange;
  }
}

export const live = directive(Live);
