/**
 * The control of the page: takes files by drop, by buttons and by keyboard, hands them to the engine in a worker, and shows
 * what it tells. The engine is asked for when a reader is about to give files, so that nothing is asked of a network from the
 * moment on that files are there.
 */
import { EngineControl, partOf } from '../../ui/engine-control.ts';
import { tellLost } from '../../ui/lost.ts';
import { liveWords, type LiveWords } from '../../words/live.ts';
import { chosenFiles, droppedFiles } from './collect-files.ts';
import engineScript from './engine.ts?worker&url';
import type { GivenFile } from './given-files.ts';
import type { CheckResult, FromEngine, ToEngine } from './messages.ts';
import { shareOf } from './progress.ts';
import { resultNodes } from './result-nodes.ts';

/** Whether the browser has what reading and writing workbooks takes. */
function isAble(): boolean {
  return typeof Worker === 'function' && typeof DecompressionStream === 'function' && 'toSorted' in Array.prototype;
}

class Control {
  private readonly host: HTMLElement;
  private readonly words: LiveWords<'check'>['check'];
  private readonly engine: EngineControl<ToEngine, FromEngine>;
  private share = shareOf(0);

  constructor(host: HTMLElement, words: LiveWords<'check'>['check']) {
    this.host = host;
    this.words = words;
    this.engine = new EngineControl(host, {
      script: engineScript,
      hear: (message) => this.hear(message),
      words,
      afterStop: '.choose-files',
    });
  }

  /** Gives the control its life. */
  start(): void {
    if (!isAble()) {
      this.part('.drop').hidden = true;
      this.engine.say(this.words.tooOld);
      return;
    }
    const [files, folder] = [this.field('files'), this.field('folder')];
    this.button('files', () => files.click());
    this.button('folder', () => folder.click());
    if ('webkitdirectory' in folder) folder.webkitdirectory = true;
    else this.part('.choose-folder').hidden = true;
    for (const field of [files, folder]) {
      field.addEventListener('change', () => {
        if (field.files !== null) this.check(Promise.resolve(chosenFiles(field.files)));
        // The same file chosen again after it was mended is a change again.
        field.value = '';
      });
    }
    for (const name of ['pointerdown', 'focusin', 'keydown'])
      this.host.addEventListener(name, () => void this.engine.open());
    this.takeDrops();
    this.host.setAttribute('data-ready', '');
  }

  private part(selector: string): HTMLElement {
    return partOf(this.host, selector);
  }

  private field(name: string): HTMLInputElement {
    return partOf<HTMLInputElement>(this.host, `input[name="${name}"]`);
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
      this.engine.open();
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

  /** Begins a check; one that runs gives way. */
  private check(collecting: Promise<readonly GivenFile[]>): void {
    if (this.engine.isRunning) this.engine.close();
    this.engine.open();
    this.part('.check-result').textContent = '';
    this.engine.begin(this.words.collecting);
    collecting.then(
      (files) => {
        if (files.length === 0) {
          this.engine.end(this.words.nothing);
          return;
        }
        this.share = shareOf(files.length);
        this.engine.ask({ ask: 'check', lang: document.documentElement.lang, files });
      },
      () => this.engine.end(this.words.nothing),
    );
  }

  private hear(message: FromEngine): void {
    switch (message.tell) {
      case 'progress': {
        const { progress } = message;
        this.engine.progress(
          this.share(progress),
          progress.doing === 'reading'
            ? this.words.reading(progress.file, progress.rows)
            : this.words.checking(progress.done, progress.checks),
        );
        return;
      }
      case 'result':
        this.engine.end('');
        this.show(message.result);
        return;
      case 'workbook':
        this.save(message.file);
        return;
      case 'unreadable':
        this.engine.end(this.words.unreadable(message.path));
        return;
      case 'broken':
        this.engine.close();
        this.engine.end(this.words.broken(message.message));
    }
  }

  private show(result: CheckResult): void {
    const place = this.part('.check-result');
    place.textContent = '';
    for (const node of resultNodes(result, this.words)) place.appendChild(node);
    const save = place.querySelector<HTMLButtonElement>('.save');
    save?.addEventListener('click', () => {
      this.engine.say(this.words.saving);
      this.engine.ask({ ask: 'workbook' });
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
    this.engine.say(this.words.saved);
  }
}

customElements.define(
  'ledger-check',
  class extends HTMLElement {
    connectedCallback(): void {
      void liveWords(document.documentElement, 'check').then(({ check }) => new Control(this, check).start(), tellLost);
    }
  },
);
