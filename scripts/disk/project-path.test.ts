import { expect, it } from 'vitest';
import { refusedCharacter } from './project-path.ts';

it('takes a project in a folder with Chinese, blanks and percent signs in its name', () => {
  expect(refusedCharacter('/home/王/我的 文档/100%20 (1)[2]{3}&;$`~@!+=/site', '/')).toBeNull();
  expect(refusedCharacter('C:\\Users\\王\\site', '\\')).toBeNull();
});

it('names the character for which no pages can be compiled', () => {
  for (const character of ['#', '?', '*', "'", '"', '\\'])
    expect(refusedCharacter(`/srv/a${character}1/site`, '/')).toBe(character);
  expect(refusedCharacter('C:\\a #1\\site', '\\')).toBe('#');
});
