/** Long work in turns with the page, so that a field stays alive in a city of a hundred thousand entries. */

/** For so long, ms, work may hold the page: a frame has 16, and its drawing wants some of them. */
const HOLD = 8;

/** A message to oneself comes after what the page has to do; timers that follow each other wait 4 ms each. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export class Turns {
  private since = performance.now();

  /** To be awaited between two pieces of work: lets the page have its turn where they have held it long enough. */
  async next(): Promise<void> {
    if (performance.now() - this.since < HOLD) return;
    await pause();
    this.since = performance.now();
  }
}
