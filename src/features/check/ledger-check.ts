/**
 * The control of the page: takes files by drop, by buttons and by keyboard, hands them to the engine in a worker, and shows
 * what it tells. The engine is asked for when a reader is about to give files, so that nothing is asked of a network from the
 * moment on that files are there.
 */
import { liveWords, type LiveWords } from '../../words/live.ts';
import { chosenFiles, droppedFiles } from './collect-files.ts';
import EngineWorker from './engine.ts?worker';
import type { GivenFile } from './given-files.ts';
import type { CheckResult, FromEngine, ToEngine } from './messages.ts';
import { shareOf } from './progress.ts';
import { resultNodes } from './result-nodes.ts';

/** Milliseconds between two sentences of how far a check has come: a screen reader says each. */
const RHYTHM = 1500;

/** Whether the browser has what reading and writing workbooks takes. */
function isAble(): boolean {
  return typeof Worker === 'function' && typeof DecompressionStream === 'function' && 'toSorted' in Array.prototype;
}

class Control {
  private readonly host: HTMLElement;
  private readonly words: LiveWords<'check'>['check'];
  private engine: Worker | null = null;
  private isRunning = false;
  private share = shareOf(0);
  private saidAt = 0;

  constructor(host: HTMLElement, words: LiveWords<'check'>['check']) {
    this.host = host;
    this.words = words;
  }

  /** Gives the control its life. */
  start(): void {
    if (!isAble()) {
      this.part('.drop').hidden = true;
      this.say(this.words.tooOld);
      return;
    }
    const [files, folder] = [this.field('files'), this.field('folder')];
    this.button('files', () => files.click());
    this.button('folder', () => folder.click());
    this.button('stop', () => this.stop());
    if ('webkitdirectory' in folder) folder.webkitdirectory = true;
    else this.part('.choose-folder').hidden = true;
    for (const field of [files, folder]) {
      field.addEventListener('change', () => {
        if (field.files !== null) this.check(Promise.resolve(chosenFiles(field.files)));
        // The same file chosen again after it was mended is a change again.
        field.value = '';
      });
    }
    for (const name of ['pointerdown', 'focusin', 'keydown']) this.host.addEventListener(name, () => void this.open());
    this.takeDrops();
    this.host.setAttribute('data-ready', '');
  }

  private part(selector: string): HTMLElement {
    const found = this.host.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  }

  private field(name: string): HTMLInputElement {
    const found = this.host.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (found === null) throw new Error(`no field ${name}`);
    return found;
  }

  private button(name: string, act: () => void): void {
    this.part(`.choose-${name}`).addEventListener('click', act);
  }

  /** Files may be let go anywhere on the page: outside of the frame a browser would open them in its place. */
  private takeDrops(): void {
    const frame = this.part('.drop');
    const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer !== null && Array.from(dataTransfer.types).indexOf('Files') >= 0;
    const mark = (isOver: boolean): void => frame.classList[isOver ? 'add' : 'remove']('is-over');
    addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.open();
      mark(true);
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) mark(false);
    });
    addEventListener('drop', (event) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || !hasFiles(event)) return;
      event.preventDefault();
      mark(false);
      this.check(droppedFiles(dataTransfer));
    });
  }

  /** The engine, begun where none runs. */
  private open(): Worker {
    if (this.engine !== null) return this.engine;
    const engine = new EngineWorker();
    engine.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
      if (engine === this.engine) this.hear(data);
    });
    engine.addEventListener('error', () => {
      if (engine !== this.engine) return;
      this.close();
      this.end(this.words.notLoaded);
    });
    this.engine = engine;
    return engine;
  }

  private close(): void {
    this.engine?.terminate();
    this.engine = null;
  }

  private ask(message: ToEngine): void {
    this.open().postMessage(message);
  }

  private say(text: string): void {
    const line = this.part('.check-line');
    if (line.textContent !== text) line.textContent = text;
  }

  /** Begins a check; one that runs gives way. */
  private check(collecting: Promise<readonly GivenFile[]>): void {
    if (this.isRunning) this.close();
    this.isRunning = true;
    this.open();
    this.part('.check-result').textContent = '';
    this.part('.check-running').hidden = false;
    this.bar().removeAttribute('value');
    this.say(this.words.collecting);
    collecting.then(
      (files) => {
        if (files.length === 0) {
          this.end(this.words.nothing);
          return;
        }
        this.share = shareOf(files.length);
        this.ask({ ask: 'check', lang: document.documentElement.lang, files });
      },
      () => this.end(this.words.nothing),
    );
  }

  private bar(): HTMLProgressElement {
    const found = this.host.querySelector('progress');
    if (found === null) throw new Error('no progress');
    return found;
  }

  private stop(): void {
    this.close();
    this.end(this.words.stopped);
    this.part('.choose-files').focus();
  }

  private end(text: string): void {
    this.isRunning = false;
    this.part('.check-running').hidden = true;
    this.say(text);
  }

  private hear(message: FromEngine): void {
    switch (message.tell) {
      case 'progress': {
        const { progress } = message;
        this.bar().value = this.share(progress);
        const now = performance.now();
        if (now - this.saidAt < RHYTHM) return;
        this.saidAt = now;
        this.say(
          progress.doing === 'reading'
            ? this.words.reading(progress.file, progress.rows)
            : this.words.checking(progress.done, progress.checks),
        );
        return;
      }
      case 'result':
        this.end('');
        this.show(message.result);
        return;
      case 'workbook':
        this.save(message.file);
        return;
      case 'unreadable':
        this.end(this.words.unreadable(message.path));
        return;
      case 'broken':
        this.close();
        this.end(this.words.broken(message.message));
    }
  }

  private show(result: CheckResult): void {
    const place = this.part('.check-result');
    place.textContent = '';
    for (const node of resultNodes(result, this.words)) place.appendChild(node);
    const save = place.querySelector<HTMLButtonElement>('.save');
    save?.addEventListener('click', () => {
      this.say(this.words.saving);
      this.ask({ ask: 'workbook' });
    });
    place.querySelector<HTMLElement>('h2')?.focus();
  }

  private save(file: Blob): void {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = this.words.fileName;
    document.body.appendChild(link);
    link.click();
    link.remove();
    // A browser may still be asking where to save it.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.say(this.words.saved);
  }
}

customElements.define(
  'ledger-check',
  class extends HTMLElement {
    connectedCallback(): void {
      void liveWords(document.documentElement.lang, 'check').then(({ check }) => new Control(this, check).start());
    }
  },
);
