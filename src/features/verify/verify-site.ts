/**
 * The control of the page: asks for the engine and lets it verify when the reader says so, shows what it tells, and asks it for
 * one figure's way. Before that nothing is fetched.
 */
import { EngineControl, partOf } from '../../ui/engine-control.ts';
import { tellLost } from '../../ui/lost.ts';
import { liveWords, type LiveWords } from '../../words/live.ts';
import engineScript from './engine.ts?worker&url';
import { figureKey, metadataPaths } from './figure-key.ts';
import type { FromEngine, ToEngine, VerifyResult } from './messages.ts';
import { accountNodes, resultNodes } from './nodes.ts';
import { StepForm } from './step-form.ts';

/** Whether the browser has what reading the ledgers takes. */
function isAble(): boolean {
  return typeof Worker === 'function' && 'toSorted' in Array.prototype;
}

class Control {
  private readonly host: HTMLElement;
  private readonly words: LiveWords<'verify'>['verify'];
  private readonly engine: EngineControl<ToEngine, FromEngine>;
  private readonly form: StepForm;

  constructor(host: HTMLElement, words: LiveWords<'verify'>['verify']) {
    this.host = host;
    this.words = words;
    this.engine = new EngineControl(host, {
      script: engineScript,
      hear: (message) => this.hear(message),
      words,
      afterStop: '.verify-start',
    });
    this.form = new StepForm(partOf<HTMLFormElement>(host, '.verify-form'), (question) =>
      this.engine.ask({ ask: 'account', question }),
    );
  }

  /** Gives the control its life. */
  start(): void {
    const button = partOf(this.host, '.verify-start');
    if (!isAble()) {
      button.hidden = true;
      this.engine.say(this.words.tooOld);
      return;
    }
    button.addEventListener('click', () => this.verify());
    const announce = (): void => {
      partOf(this.host, '.verify-from').hidden = figureKey(location.hash) === null || this.isOfPage();
    };
    announce();
    addEventListener('hashchange', announce);
    this.host.setAttribute('data-ready', '');
  }

  /** Whether the address leads to a part of this page, not to a figure of another. */
  private isOfPage(): boolean {
    return document.getElementById(location.hash.slice(1)) !== null;
  }

  private verify(): void {
    if (this.engine.isRunning) this.engine.close();
    const key = this.isOfPage() ? null : figureKey(location.hash);
    const root = this.host.getAttribute('data-root') || '/';
    const whole = (path: string): string => new URL(path, location.href).href;
    partOf(this.host, '.verify-result').textContent = '';
    partOf(this.host, '.verify-account').textContent = '';
    this.form.close();
    partOf(this.host, '.verify-first').hidden = false;
    this.engine.begin(this.words.starting);
    this.engine.ask({
      ask: 'verify',
      lang: document.documentElement.lang,
      data: whole(this.host.getAttribute('data-files') || '/data/'),
      figure: key === null ? null : { key, addresses: metadataPaths(key).map((path) => whole(root + path)) },
    });
  }

  private hear(message: FromEngine): void {
    switch (message.tell) {
      case 'progress':
        this.engine.progress(message.share, message.text);
        return;
      case 'result':
        this.engine.end('');
        this.show(message.result);
        return;
      case 'account': {
        const place = partOf(this.host, '.verify-account');
        place.textContent = '';
        for (const node of accountNodes(message.account)) place.appendChild(node);
        return;
      }
      case 'refused':
        this.engine.end(message.text);
        return;
      case 'broken':
        this.engine.close();
        this.engine.end(this.words.broken(message.message));
    }
  }

  private show(result: VerifyResult): void {
    const place = partOf(this.host, '.verify-result');
    place.textContent = '';
    for (const node of resultNodes(result, this.words)) place.appendChild(node);
    partOf(this.host, '.verify-start').textContent = this.words.again;
    const { choices, figure } = result;
    if (choices !== null) {
      partOf(this.host, '.verify-first').hidden = true;
      this.form.open(choices, figure === null ? null : figure.question);
    }
    partOf(place, 'h2').focus();
  }
}

customElements.define(
  'verify-site',
  class extends HTMLElement {
    connectedCallback(): void {
      void liveWords(document.documentElement, 'verify').then(
        ({ verify }) => new Control(this, verify).start(),
        tellLost,
      );
    }
  },
);
