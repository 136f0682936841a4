/**
 * What pages with an engine in a worker share: the engine is asked for when it is first needed, a line and a bar tell how far
 * it has come, and it can be stopped. The parts are those of EngineState.astro.
 */

import { ownWorker } from './trusted.ts';

/** Milliseconds between two sentences of how far the work has come: a screen reader says each. */
const RHYTHM = 1500;

interface Settings<From> {
  /** The address of the engine's script. */
  readonly script: string;
  readonly hear: (message: From) => void;
  readonly words: { readonly notLoaded: string; readonly stopped: string };
  /** What takes the focus after a stop. */
  readonly afterStop: string;
}

/** The element of a part, which the page has. */
export function partOf<T extends Element = HTMLElement>(host: HTMLElement, selector: string): T {
  const found = host.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

/** The engine of a control and the line that tells of it. */
export class EngineControl<To, From> {
  isRunning = false;
  private readonly host: HTMLElement;
  private readonly settings: Settings<From>;
  private engine: Worker | null = null;
  private saidAt = 0;
  /** What is to be said when the last sentence is old enough. */
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, settings: Settings<From>) {
    this.host = host;
    this.settings = settings;
    partOf(host, '.choose-stop').addEventListener('click', () => {
      this.close();
      this.end(settings.words.stopped);
      partOf(host, settings.afterStop).focus();
    });
  }

  /** The engine, begun where none runs. */
  open(): Worker {
    if (this.engine !== null) return this.engine;
    const engine = ownWorker(this.settings.script);
    engine.addEventListener('message', ({ data }: MessageEvent<From>) => {
      if (engine === this.engine) this.settings.hear(data);
    });
    engine.addEventListener('error', () => {
      if (engine !== this.engine) return;
      this.close();
      this.end(this.settings.words.notLoaded);
    });
    this.engine = engine;
    return engine;
  }

  /** Ends the engine and what it does. */
  close(): void {
    if (this.engine !== null) this.engine.terminate();
    this.engine = null;
  }

  ask(message: To): void {
    this.open().postMessage(message);
  }

  say(text: string): void {
    clearTimeout(this.waiting);
    const line = partOf(this.host, '.engine-line');
    if (line.textContent !== text) line.textContent = text;
  }

  /** Shows that work has begun. */
  begin(text: string): void {
    this.isRunning = true;
    partOf(this.host, '.engine-running').hidden = false;
    this.bar().removeAttribute('value');
    this.say(text);
  }

  /** Moves the bar to a share, and says the text as soon as the last one is old enough, if no other has come by then. */
  progress(share: number, text: string): void {
    this.bar().value = share;
    clearTimeout(this.waiting);
    const rest = this.saidAt + RHYTHM - performance.now();
    const say = (): void => {
      this.saidAt = performance.now();
      this.say(text);
    };
    if (rest <= 0) say();
    else this.waiting = setTimeout(say, rest);
  }

  /** Shows that work has ended. */
  end(text: string): void {
    this.isRunning = false;
    partOf(this.host, '.engine-running').hidden = true;
    this.say(text);
  }

  private bar(): HTMLProgressElement {
    return partOf<HTMLProgressElement>(this.host, 'progress');
  }
}
