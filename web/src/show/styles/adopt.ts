import type { CSSResult, LitElement } from 'lit';

/**
 * For a part that draws into the element around it: gives that its styles. Old Safari has none, but all in
 * calculator.css.
 */
export function adopt(drawn: LitElement, { styleSheet: sheet }: CSSResult): void {
  const root = drawn.getRootNode() as ShadowRoot;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
