// A part of the result that is fetched once the result stands: it draws into the element around it, whose styles it
// shares, and brings what it needs besides.
import { LitElement } from 'lit';
import { speak } from '../../words/text.js';
import { adopt } from '../styles/adopt.js';
import { later } from '../styles/later.js';
import type { ResultView } from './view.js';

export abstract class Part extends LitElement {
  static override properties = { result: { attribute: false } };
  declare result: ResultView;

  protected override willUpdate(): void {
    speak(this.result.view.ctx.lang);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, later);
  }
}
