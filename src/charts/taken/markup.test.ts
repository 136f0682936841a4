import { expect, test } from 'vitest';
import { elementsIn, hasClass, parseMarkup, textIn } from './markup.ts';

test('a piece of a page becomes a tree, with its texts as they are read', () => {
  const root = parseMarkup(
    '<!-- a --><p class="unit small" data-x=\'1 > 0\' hidden>甲&lt;乙&amp;&#20057;&quot;<br>丙</p><script>if (1 < 2) "</p>"</script>',
  );
  const [p, , script] = elementsIn(root);
  expect([p?.name, script?.name]).toEqual(['p', 'script']);
  expect([...(p?.attributes ?? [])]).toEqual([
    ['class', 'unit small'],
    ['data-x', '1 > 0'],
    ['hidden', ''],
  ]);
  expect(p !== undefined && textIn(p)).toBe('甲<乙&乙"丙');
  expect(p !== undefined && [hasClass(p, 'small'), hasClass(p, 'sma')]).toEqual([true, false]);
});

test('names within a drawing keep their case, elsewhere they have none', () => {
  const root = parseMarkup('<DIV><svg viewBox="0 0 1 1"><linearGradient id="a"/></svg></DIV>');
  expect(elementsIn(root).map(({ name }) => name)).toEqual(['div', 'svg', 'linearGradient']);
});

test('an end without its beginning is refused', () => {
  expect(() => parseMarkup('<p>甲</div>')).toThrow('</div> ends <p>');
});
