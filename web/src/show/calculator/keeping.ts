// What a person answered stays in this tab, so that a reload, a tab that the phone put away and the back button lose
// nothing: until the tab is closed or everything is cleared. `keep="none"` keeps nothing, as on a terminal that people
// share; `keep="10"` keeps it for so many minutes after the last touch, and then clears the screen too.
//
// And the day: whoever comes back to a page after hours looks at it on another one.

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formFrom } from '../../answers/fields.js';
import type { Kept } from '../../answers/kept.js';
import { untilTomorrow } from '../../answers/today.js';
import type { Session } from '../../session/session.js';

const MINUTE = 60_000;
/** How often it is looked whether the minutes are over. */
const GLANCE = 5_000;
/** How long nothing is answered before it is written, in ms; whoever leaves sooner is written then. */
const PAUSE = 200;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'change'];

interface Stored {
  at: number;
  kept: Omit<Kept, 'form'> & { form: unknown };
}

/** The page's own store; null where the browser has none for it, as in a frame without an origin. */
function store(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** A tab has one store for all pages of a site: each keeps its own, and each calculator on it. */
function nameOf(host: HTMLElement): string {
  const all = [...document.querySelectorAll(host.localName)];
  return `yidi-answers ${location.pathname} ${host.id || Math.max(all.indexOf(host), 0)}`;
}

export class Keeping implements ReactiveController {
  private touched = Date.now();
  private written: Pick<Kept, 'form' | 'heard' | 'page'> | null = null;
  private pause = 0;
  private glances = 0;
  private midnight = 0;
  private begun = false;
  private name = '';

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { keep: string },
    private readonly session: Session,
  ) {
    host.addController(this);
  }

  /** The minutes after which nothing is kept; null where there is no such time. */
  get minutes(): number | null {
    return /^[1-9]\d{0,3}$/.test(this.host.keep) ? Number(this.host.keep) : null;
  }
  get keeps(): boolean {
    return this.host.keep !== 'none' && store() !== null;
  }

  hostConnected(): void {
    this.name ||= nameOf(this.host);
    document.addEventListener('visibilitychange', this.looked);
    for (const type of ['pageshow', 'focus']) window.addEventListener(type, this.looked);
    window.addEventListener('pagehide', this.left);
    for (const type of TOUCHES) this.host.addEventListener(type, this.noted, { capture: true, passive: true });
    this.glances = window.setInterval(this.expire, GLANCE);
    this.awaitTomorrow();
    if (!this.begun) this.reopen();
    this.begun = true;
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.looked);
    for (const type of ['pageshow', 'focus']) window.removeEventListener(type, this.looked);
    window.removeEventListener('pagehide', this.left);
    for (const type of TOUCHES) this.host.removeEventListener(type, this.noted, { capture: true });
    clearInterval(this.glances);
    clearTimeout(this.midnight);
    this.write();
  }

  hostUpdated(): void {
    const { form, heard, page } = this.session;
    if (this.written && form === this.written.form && heard === this.written.heard && page === this.written.page)
      return;
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.write(), PAUSE);
  }

  /** Where the page was left: shown as it was. */
  private reopen(): void {
    const text = this.keeps ? store()?.getItem(this.name) : null;
    if (!text) return;
    try {
      const { at, kept } = JSON.parse(text) as Stored;
      const form = formFrom(kept.form);
      if (!form || this.isOver(at)) this.remove();
      else this.session.restore({ ...kept, form });
    } catch {
      this.remove(); // not ours
    }
  }

  private write(): void {
    clearTimeout(this.pause);
    const { policyFiles, ...kept } = this.session.kept; // files of one's own go with the page
    this.written = kept;
    if (!this.keeps || this.session.untouched) {
      this.remove();
      return;
    }
    try {
      store()?.setItem(this.name, JSON.stringify({ at: this.touched, kept } satisfies Stored));
    } catch {
      this.remove(); // no room: rather nothing than half of it
    }
  }

  private remove(): void {
    store()?.removeItem(this.name);
  }

  private isOver(since: number): boolean {
    return this.minutes !== null && Date.now() - since >= this.minutes * MINUTE;
  }

  private readonly expire = (): void => {
    if (!this.isOver(this.touched)) return;
    this.touched = Date.now();
    if (!this.session.untouched) this.forget();
  };

  private forget(): void {
    this.session.clear();
    this.write();
  }

  private readonly noted = (): void => {
    this.expire(); // the touch of whoever comes next finds nothing
    this.touched = Date.now();
  };

  private readonly left = (): void => {
    if (this.host.keep === 'none') this.remove();
    else this.write();
  };

  private readonly looked = (event: Event): void => {
    if (document.visibilityState === 'hidden') {
      this.write(); // it may be put away without another word
      return;
    }
    this.expire();
    // Whoever goes back to a page that the browser still holds must not find what the one before them typed.
    if (this.host.keep === 'none' && 'persisted' in event && event.persisted) this.forget();
    this.session.lookAtClock();
    this.awaitTomorrow();
  };

  private awaitTomorrow(): void {
    clearTimeout(this.midnight);
    this.midnight = window.setTimeout(() => {
      this.session.lookAtClock();
      this.awaitTomorrow();
    }, untilTomorrow());
  }
}
