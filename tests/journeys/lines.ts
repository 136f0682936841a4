/** How the lines of a page break, measured in the browser. */
import type { Page } from 'playwright';

/** The widths at which lines are measured. */
export const LINE_WIDTHS = [320, 390, 640, 1280];

/**
 * Numbers parted from what they are counted in, codes that are broken, and headings, leads and lines of the footer whose
 * last line is a single character.
 */
export function badLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const whole =
      /\d[\d,.]*(?:个百分点|[万亿]?[元户㎡]|[万亿个年月日项家笔次份条期天层幢号页分]|%)|\b[a-z]{1,3}-\d{3,}\b/g;
    const punctuation = /[\p{P}\s]/u;
    const range = document.createRange();
    const textNodes = (block: Element): Text[] => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      return nodes;
    };
    /** Where a character stands: the top of its line, and null where it is not drawn. */
    const lineOf = (node: Text, offset: number): number | null => {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const [rect] = range.getClientRects();
      return rect === undefined || rect.width < 1 ? null : rect.top + rect.height / 2;
    };
    const faults: string[] = [];
    const isHidden = (element: Element): boolean =>
      element.closest('svg, script, style, .visually-hidden, .cells') !== null || element.getClientRects().length === 0;

    for (const block of document.querySelectorAll(
      'h1, h2, h3, h4, p, li, dt, dd, td, th, caption, figcaption, summary',
    )) {
      if (isHidden(block)) continue;
      for (const node of textNodes(block)) {
        if (node.parentElement === null || node.parentElement.closest('svg, script, style, .visually-hidden') !== null)
          continue;
        for (const { 0: text, index } of node.data.matchAll(whole)) {
          const [first, last] = [lineOf(node, index), lineOf(node, index + text.length - 1)];
          if (first !== null && last !== null && Math.abs(first - last) > 4) faults.push(`parted: ${text}`);
        }
      }
    }

    for (const block of document.querySelectorAll('h1, h2, h3, h4, .lead, footer p')) {
      if (isHidden(block)) continue;
      const characters = textNodes(block).flatMap((node) =>
        [...node.data].map((text, offset) => ({ node, offset, text })),
      );
      let lowest: number | null = null;
      let count = 0;
      let isLonger = false;
      for (const { node, offset, text } of characters.reverse()) {
        const line = lineOf(node, offset);
        if (line === null || punctuation.test(text)) continue;
        lowest ??= line;
        if (Math.abs(line - lowest) > 8) {
          isLonger = true;
          break;
        }
        count += 1;
      }
      if (isLonger && count < 2) faults.push(`one character: ${(block.textContent ?? '').trim().slice(-16)}`);
    }
    return [...new Set(faults)].slice(0, 12);
  });
}
