/** What it costs a browser to measure the frames that scroll, counted in what is asked of it. */
import { beforeAll, describe, expect, it } from 'vitest';

const wide = (name: string): string =>
  `<div class="scroll" id="${name}" style="width: 100px; overflow: auto"><table style="width: 400px"><caption>${name}</caption></table></div>`;

/** What was asked of which frame, and what was written to it, in order. */
const done: string[] = [];
const frame = (name: string): HTMLElement => document.getElementById(name) ?? document.body;

const wideness = (...names: readonly string[]) => names.map((name) => frame(name).dataset['wide']);

/** Notes each reading of a frame's width, and each writing of a style. */
function watch(): void {
  const width = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollWidth');
  Object.defineProperty(Element.prototype, 'scrollWidth', {
    configurable: true,
    get(this: Element): unknown {
      done.push(`read ${this.id}`);
      return width?.get?.call(this);
    },
  });
  const { setProperty } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.setProperty = function (...of: Parameters<typeof setProperty>) {
    done.push('write');
    setProperty.apply(this, of);
  };
}

describe('the script that measures what scrolls', () => {
  /** What was done before the browser had time for anything else. */
  let atOnce: { readonly done: readonly string[]; readonly wideness: ReturnType<typeof wideness> };
  beforeAll(async () => {
    const fold = (name: string): string => `<details><summary id="open-${name}">表</summary>${wide(name)}</details>`;
    document.body.innerHTML = wide('first') + fold('folded') + fold('other') + wide('last');
    watch();
    await import('./scrollable.ts');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    atOnce = { done: [...done], wideness: wideness('first', 'folded', 'other', 'last') };
  });

  it('reads all frames before it writes to any, so that the page is laid out once', () => {
    expect(atOnce).toEqual({
      done: ['read first', 'read last', 'write', 'write'],
      wideness: ['start', undefined, undefined, 'start'],
    });
  });

  it('measures what waits in a closed fold before a finger or the keyboard opens it, and no other', async () => {
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(done.slice(4)).toEqual([]);
    frame('open-folded').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(wideness('folded', 'other')).toEqual(['start', undefined]);
    expect(frame('folded').getAttribute('aria-label')).toBe('folded');
    frame('open-other').focus();
    expect(wideness('folded', 'other')).toEqual(['start', 'start']);
    expect(done.slice(4)).toEqual(['read folded', 'write', 'read other', 'write']);
  });
});
