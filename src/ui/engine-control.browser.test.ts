import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineControl } from './engine-control.ts';

function control(): { readonly host: HTMLElement; readonly engine: EngineControl<string, string>; heard: string[] } {
  document.body.innerHTML = `<div id="host"><button class="start"></button><p class="engine-line"></p>
    <div class="engine-running" hidden><progress max="1"></progress><button class="choose-stop"></button></div></div>`;
  const host = document.querySelector<HTMLElement>('#host');
  if (host === null) throw new Error('no host');
  const heard: string[] = [];
  const engine = new EngineControl<string, string>(host, {
    script: URL.createObjectURL(new Blob(['onmessage=({data})=>postMessage(data+"!")'])),
    hear: (message) => heard.push(message),
    words: { notLoaded: 'not loaded', stopped: 'stopped' },
    afterStop: '.start',
  });
  return { host, engine, heard };
}
const line = (): string | null | undefined => document.querySelector('.engine-line')?.textContent;

describe('the line that tells of an engine', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    return () => vi.useRealTimers();
  });

  it('says a sentence at once, and the last of those that follow when it is old enough', () => {
    vi.advanceTimersByTime(5000);
    const { engine, host } = control();
    engine.begin('begun');
    expect(host.querySelector<HTMLElement>('.engine-running')?.hidden).toBe(false);
    engine.progress(0.2, 'first');
    engine.progress(0.4, 'second');
    engine.progress(0.6, 'third');
    expect([line(), host.querySelector('progress')?.value]).toEqual(['first', 0.6]);
    vi.advanceTimersByTime(1600);
    expect(line()).toBe('third');
  });

  it('says nothing more of how far it has come once it has ended', () => {
    vi.advanceTimersByTime(5000);
    const { engine } = control();
    engine.begin('begun');
    engine.progress(0.2, 'first');
    engine.progress(0.9, 'last');
    engine.end('ended');
    vi.advanceTimersByTime(1600);
    expect(line()).toBe('ended');
  });

  it('stops the engine by its button, says so, and gives the focus back', () => {
    const { engine, host, heard } = control();
    engine.begin('begun');
    engine.ask('x');
    host.querySelector<HTMLElement>('.choose-stop')?.click();
    expect([line(), engine.isRunning, heard]).toEqual(['stopped', false, []]);
    expect(document.activeElement?.className).toBe('start');
  });
});
