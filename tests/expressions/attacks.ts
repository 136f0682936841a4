/** Texts that are made to hurt a regular expression, from its own structure. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

const parser = new RegExpParser();

/** Characters that are tried where an expression takes any of a class. */
const CANDIDATES = [...'a1 Zx0年小-/.,"(<=_\n\t#\\;:\'市一'].concat('\u0000', '\u200b', '，');

/** A character that a class or set takes. */
function characterOf(
  element: AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass,
  flags: string,
): string {
  const own = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/g, ''));
  const listed = element.type === 'CharacterClass' ? element.elements.flatMap(firstOf) : [];
  return [...listed, ...CANDIDATES].find((character) => own.test(character)) ?? '';
}

function firstOf(element: AST.CharacterClass['elements'][number]): readonly string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  return element.type === 'CharacterClassRange' ? [String.fromCodePoint(element.min.value)] : [];
}

/** A short text that an element takes. */
function sample(node: AST.Node, flags: string): string {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup': {
      const [first] = node.alternatives;
      return first === undefined ? '' : sample(first, flags);
    }
    case 'Alternative':
      return node.elements.map((element) => sample(element, flags)).join('');
    case 'Quantifier':
      return sample(node.element, flags).repeat(Math.max(1, node.min));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return characterOf(node, flags);
    default:
      return '';
  }
}

/** A piece that is repeated, behind what must stand before it. */
interface Attack {
  readonly before: string;
  readonly piece: string;
}

/** The pieces of a node that may be repeated, each behind what the pattern asks for before it. */
function* attacksIn(node: AST.Node, before: string, flags: string): Generator<Attack> {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      for (const alternative of node.alternatives) {
        yield { before, piece: sample(alternative, flags) };
        yield* attacksIn(alternative, before, flags);
      }
      return;
    case 'Assertion':
      if ('alternatives' in node)
        for (const alternative of node.alternatives) yield* attacksIn(alternative, before, flags);
      return;
    case 'Alternative': {
      let passed = before;
      for (const [i, element] of node.elements.entries()) {
        yield* attacksIn(element, passed, flags);
        const own = sample(element, flags);
        const next = node.elements[i + 1];
        if (next !== undefined) yield { before: passed, piece: own + sample(next, flags) };
        passed += own;
      }
      return;
    }
    case 'Quantifier':
      yield* attacksIn(node.element, before, flags);
      return;
    default:
      yield { before, piece: sample(node, flags) };
  }
}

/** No expression takes these at its end, but those that take anything. */
const ENDS = ['', '\u0001', '\n\u0001!'];

/** Makers of texts of about a length, each of one family: the more of its piece, the longer. */
export function attacksOn({ source, flags }: RegExp): readonly ((length: number) => string)[] {
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const families = new Map<string, Attack>();
  for (const attack of attacksIn(pattern, '', flags)) {
    if (attack.piece === '') continue;
    for (const before of ['', attack.before])
      families.set(JSON.stringify([before, attack.piece]), { before, piece: attack.piece });
  }
  return [...families.values()].flatMap(({ before, piece }) =>
    ENDS.map((end) => (length: number) => before + piece.repeat(Math.ceil(length / piece.length)) + end),
  );
}
