/** Values at the ends of what a template may be given, made from the types of its parameters. */
import ts from 'typescript';
import type { Dataset } from '../../src/domain/model.ts';
import { LEDGER_LIST } from '../../src/ledgers/schemas/ledgers.ts';
import { checker, type Parameter } from './templates.ts';

/** What all values of one rendering have in common. */
export interface Extreme {
  readonly name: string;
  /** Of a total, and of a part of it; shares follow from both. */
  readonly whole: number;
  readonly part: number;
  /** A change, as a share; in months it is a hundred times as much. */
  readonly change: number;
  /** Whether all that may be missing is missing. */
  readonly unknown: boolean;
  readonly flag: boolean;
  /** How long lists are. */
  readonly length: number;
  /** Whether units have names of their own: all that is equal is tied. */
  readonly same: boolean;
}

const SOME: Omit<Extreme, 'name'> = {
  whole: 1172,
  part: 761,
  change: 0.0234,
  unknown: false,
  flag: true,
  length: 3,
  same: false,
};

export const EXTREMES: readonly Extreme[] = [
  { ...SOME, name: '寻常' },
  { ...SOME, name: '一个也没有', part: 0, change: 0, flag: false, length: 0 },
  { ...SOME, name: '没有可数的', whole: 0, part: 0, change: 0, unknown: true, flag: false, length: 0 },
  { ...SOME, name: '只有一个', whole: 1, part: 1, change: 0, length: 1 },
  { ...SOME, name: '全部', part: 1172, change: 0.351 },
  { ...SOME, name: '下降', change: -0.0312, flag: false, length: 2 },
  { ...SOME, name: '全都一样', change: 0, same: true, length: 4 },
  { ...SOME, name: '都不知道', unknown: true, length: 2 },
  { ...SOME, name: '很多', whole: 13_000, part: 12_999, change: 0.0004, length: 9 },
];

/** Where a type has choices, the one of this number is taken. */
export interface Choice {
  readonly of: number;
  /** The most choices met so far. */
  most: number;
}

const CHANGE = /change|gap|difference|pace|growth|typical|revision|net|lead$/i;
const MONTHS = /months|variance|delay/i;
const SHARE =
  /rate|share|actual|expected|upper|progress|coverage|renovation|baseline|delta|ratio|held|first$|last$|fraction|now$|before$|limit/i;
const WHOLE =
  /whole|denominator|total|^all$|^of$|^n$|^count$|units|needed|inscope|known|rows|years|compounds|size|street|districts/i;
/** Lists that no caller hands over empty. */
const FILLED =
  /^(grades|segments|lacks|levels|parts|tables|missing|quarters|scopes|names|silent|marks|published|places|options|earlier)$/;
const DAY = /(asof|on|date|day|since|until|from|to|start|end|due|was)$/i;

/** What units of a level may be called. */
const LEVELS = ['区', '街道', '网格'];

/** The names that a city's units bear, one after the other. */
function namesOf({ subdistricts, districts, compounds }: Dataset): readonly string[] {
  return [...subdistricts, ...districts, ...compounds.slice(0, 20)].map(({ name }) => name);
}

/** Things that a template takes whole from a city's files, by the name of their type. */
function things({
  programme,
  proposals,
  published,
  conflicts,
  searches,
}: Dataset): ReadonlyMap<string, readonly unknown[]> {
  return new Map<string, readonly unknown[]>([
    ['Programme', [programme]],
    ['Target', programme.targets],
    ['Proposal', proposals],
    ['Claim', proposals.flatMap(({ claims }) => claims)],
    ['PublishedFigure', published],
    ['Conflict', conflicts],
    ['RecordSearch', searches],
  ]);
}

/** Makes the values of a template's parameters for a city. */
export function valuesFor(
  city: Dataset,
): (parameters: readonly Parameter[], extreme: Extreme, choice: Choice) => unknown[] {
  const names = namesOf(city);
  const kept = things(city);

  return (parameters, extreme, choice) => {
    let named = 0;
    const pick = <T>(list: readonly T[]): T | undefined => {
      choice.most = Math.max(choice.most, list.length);
      return list[choice.of % list.length];
    };
    const name = (): string => names[extreme.same ? 0 : named++ % names.length] ?? '';

    const text = (key: string, declared: string): string => {
      if (/\bMonth\b/.test(declared) || /month/i.test(key)) return '2018-12';
      if (/\bQuarter\b/.test(declared) || /quarter/i.test(key)) return '2018-Q4';
      if (/\bIsoDate\b/.test(declared) || DAY.test(key)) return '2018-12-31';
      if (/period/i.test(key)) return '2018-Q4';
      if (/year/i.test(key)) return '2018';
      if (/release/i.test(key)) return '2018-12';
      if (/level$/i.test(key)) return pick(LEVELS) ?? '';
      if (/number/i.test(key)) return '第1号';
      if (/^(id|ledger)$/.test(key)) return 'works';
      if (/file|path|url|address|place$/i.test(key)) return 'works.csv';
      return name();
    };
    const number = (key: string): number => {
      const share = extreme.whole === 0 ? 0 : extreme.part / extreme.whole;
      if (/year/i.test(key)) return 2018;
      if (/^months$/.test(key)) return 6;
      if (MONTHS.test(key)) return Math.round(extreme.change * 1000) / 10;
      if (CHANGE.test(key)) return extreme.change;
      if (SHARE.test(key)) return share;
      return WHOLE.test(key) ? extreme.whole : extreme.part;
    };
    const valueOf = (type: ts.Type, key: string, node: ts.Node | undefined, depth: number): unknown => {
      if (depth > 6) throw new Error(`${key} nests too deep`);
      const declared = node === undefined ? '' : node.getText();
      if (type.isUnion()) {
        const isNothing = (member: ts.Type): boolean =>
          (member.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
        const nothing = type.types.find(isNothing);
        if (nothing !== undefined && extreme.unknown)
          return (nothing.flags & ts.TypeFlags.Null) === 0 ? undefined : null;
        const members = type.types.filter((member) => !isNothing(member));
        if (members.every((member) => (member.flags & ts.TypeFlags.BooleanLiteral) !== 0)) return extreme.flag;
        // Reasons nest: an item of a list has a reason of its own, of which the first is enough.
        const member = depth > 2 ? members[0] : pick(members);
        return member === undefined ? undefined : valueOf(member, key, node, depth);
      }
      if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
      if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return checker.typeToString(type) === 'true';
      if ((type.flags & ts.TypeFlags.TemplateLiteral) !== 0 || (type.flags & ts.TypeFlags.String) !== 0)
        return text(key, declared);
      if ((type.flags & ts.TypeFlags.Number) !== 0) return number(key);
      if ((type.flags & ts.TypeFlags.Boolean) !== 0) return extreme.flag;
      if ((type.flags & ts.TypeFlags.TypeParameter) !== 0) {
        const constraint = checker.getBaseConstraintOfType(type);
        return constraint === undefined ? name() : valueOf(constraint, key, node, depth + 1);
      }
      if (checker.isTupleType(type)) {
        return checker
          .getTypeArguments(type as ts.TypeReference)
          .map((member) => valueOf(member, key, undefined, depth + 1));
      }
      if (checker.isArrayType(type)) {
        const [member] = checker.getTypeArguments(type as ts.TypeReference);
        if (member === undefined) return [];
        const length = FILLED.test(key) ? Math.max(1, extreme.length) : extreme.length;
        return Array.from({ length }, () => valueOf(member, key, undefined, depth + 1));
      }
      const symbol = type.aliasSymbol ?? type.getSymbol();
      const thing = symbol === undefined ? undefined : kept.get(symbol.name);
      if (thing !== undefined) return pick(thing.slice(0, 3));
      if (symbol?.name === 'ReadonlyMap' || symbol?.name === 'Map') return new Map();
      if (symbol?.name === 'ReadonlySet' || symbol?.name === 'Set') return new Set();
      const [signature] = type.getCallSignatures();
      if (signature !== undefined) return () => valueOf(signature.getReturnType(), key, undefined, depth + 1);
      const values = Object.fromEntries(
        checker
          .getPropertiesOfType(type)
          .map((property): [string, unknown] => [
            property.name,
            valueOf(checker.getTypeOfSymbol(property), property.name, property.valueDeclaration, depth + 1),
          ]),
      );
      // A column by its field is one of its ledger's.
      const ledger = LEDGER_LIST.find(({ id }) => id === values['ledger']);
      if (ledger !== undefined && 'field' in values) return { ...values, field: Object.keys(ledger.columns)[0] };
      return values;
    };
    return parameters.map((parameter) => valueOf(parameter.type, parameter.name, parameter.node, 0));
  };
}
