/** Why something is a problem of a boundary file, with the figures of its sentence. */
import type { OutlineForm } from './outline-form.ts';
import type { OutsideCause } from './position-causes.ts';

/** The sentence needs no figure. */
type Nothing = Readonly<Record<never, never>>;

/** The unit whose outline it is: its name, or its id where no ledger names it. */
interface OfUnit {
  readonly unit: string;
}

export interface BoundaryReasons {
  'not-a-collection': Nothing;
  /** The file is something else that is known, and how it becomes GeoJSON can be said. */
  'outline-form': { readonly form: OutlineForm };
  /** Outlines that stand under another name or in another format, while the file that is read is not there. */
  'outline-elsewhere': { readonly expected: string; readonly form: OutlineForm | null };
  /** Outlines under another name, of units that no ledger has; in another format these cannot be looked at. */
  'outline-of-no-level': { readonly form: OutlineForm | null };
  /** Outlines of the units of another level: the file that they belong to. */
  'outlines-of-other-level': { readonly expected: string };
  'other-crs': { readonly name: string };
  'no-features': Nothing;
  'feature-without-id': Nothing;
  /** Features whose unit is told otherwise than by its id in `properties.id`, and the first of them. */
  'unit-otherwise': { readonly features: number; readonly written: string; readonly id: string };
  'geometry-type': { readonly type: string | null };
  'ring-not-a-list': Nothing;
  'not-a-position': Nothing;
  'projected-position': { readonly position: readonly number[] };
  /** Degrees of which the decimal point is lost. */
  'position-without-point': { readonly position: readonly number[] };
  /** Brackets too few or too many for the type of the geometry. */
  nesting: { readonly type: 'Polygon' | 'MultiPolygon'; readonly isTooShallow: boolean };
  'short-ring': { readonly positions: number };
  'open-ring': Nothing;
  'empty-outline': OfUnit;
  /** `isPart`: one of several polygons, of which the others are drawn. */
  'ring-without-area': OfUnit & { readonly isHole: boolean; readonly isPart: boolean };
  /** One of several polygons, without rings. */
  'empty-part': OfUnit;
  /** Two rings of one outline that are the same. */
  'same-rings': OfUnit;
  'crossing-ring': OfUnit & { readonly isHole: boolean };
  'touching-ring': OfUnit & { readonly isHole: boolean };
  /** A ring so intricate that it was not searched to the end. */
  'unsearched-ring': OfUnit & { readonly positions: number };
  'hole-outside': OfUnit;
  /** How many positions of a ring lie outside the map, of how many, and the first of them. */
  'outline-outside': OfUnit & {
    readonly outside: number;
    readonly positions: number;
    readonly position: readonly number[];
    readonly cause: OutsideCause;
  };
  /** Two units of one outline: the other one. */
  'same-outline': OfUnit & { readonly other: string };
  /** Outlines of one level that cover the same ground: of how many units, and the pair that shares most. */
  'outlines-overlap': {
    readonly pairs: number;
    readonly units: readonly [unit: string, other: string];
    readonly share: number;
  };
  /** Outlines that lie for the most part outside that of the unit that theirs belongs to. */
  'outlines-outside-parent': { readonly units: number; readonly first: readonly string[]; readonly parent: string };
  'feature-twice': Nothing;
  'units-without-outline': { readonly units: number; readonly first: readonly string[] };
}
