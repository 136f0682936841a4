/** What a city has published so far: versions of its ledgers, its figures as published, and hashes that hold both. Plain data. */
import type { FirstPublished } from '../domain/targets/first-published.ts';
import type { IsoDate, Release } from '../domain/rows.ts';
import { rateOf } from '../domain/indicators/tally.ts';
import type { KeptBulletin, KeptFigure, KeptRanking, KeptTarget } from './tables.ts';
import {
  byKeptLedger,
  versionsAt,
  whenAsked,
  type KeptLedgerId,
  type LedgerState,
  type State,
  type Versions,
} from './versions.ts';

export interface History {
  readonly versions: Versions;
  readonly figures: readonly KeptFigure[];
  readonly targets: readonly KeptTarget[];
  readonly bulletins: readonly KeptBulletin[];
  readonly rankings: readonly KeptRanking[];
  /** programme.json as it was written, by the release from which on it held. */
  readonly programmes: Readonly<Record<string, string>>;
  /** The SHA-256 of each table of each release, by `<release>/<file>`. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Before the first release. */
export const NO_HISTORY: History = {
  versions: byKeptLedger(() => []),
  figures: [],
  targets: [],
  bulletins: [],
  rankings: [],
  programmes: {},
  sums: {},
};

/** The releases whose ledgers and figures are kept, in the order of publication: those before the history began are not. */
export function keptReleases(history: History, releases: readonly Release[]): readonly Release[] {
  const kept = new Set(Object.keys(history.sums).map((path) => path.slice(0, path.indexOf('/'))));
  return releases.filter(({ id }) => kept.has(id));
}

/** The ledgers as they stood at a release; null = the ledger was not kept then. */
export function stateAt(history: History, releases: readonly Release[], release: string): State {
  return whenAsked((id: KeptLedgerId): LedgerState | null => {
    if (history.sums[`${release}/${id}.csv`] === undefined) return null;
    return new Map(versionsAt(history.versions[id], releases, release).map(({ key, cells }) => [key, cells]));
  });
}

/** The text of programme.json that held at a release; null before the history began. */
export function programmeTextAt(history: History, releases: readonly Release[], release: string): string | null {
  let text: string | null = null;
  for (const { id } of releases) {
    text = history.programmes[id] ?? text;
    if (id === release) return text;
  }
  return null;
}

/**
 * The city's first published rates by their as-of dates, exactly: numerator by denominator. Of releases with the same
 * as-of date, which the ledgers' checks rule out, the first would count.
 */
export function firstPublished(history: History | null, releases: readonly Release[]): FirstPublished {
  const asOf = new Map(releases.map((release) => [release.id, release.asOf]));
  const byFigure = new Map<string, Map<IsoDate, number | null>>();
  for (const figure of history?.figures ?? []) {
    const day = asOf.get(figure.release);
    if (figure.level !== 'city' || day === undefined) continue;
    const key = `${figure.indicator}/${figure.measure}`;
    const rates = byFigure.get(key) ?? new Map<IsoDate, number | null>();
    byFigure.set(key, rates);
    if (!rates.has(day)) rates.set(day, rateOf(figure));
  }
  const none: ReadonlyMap<IsoDate, number | null> = new Map();
  return (indicator, measure) => byFigure.get(`${indicator}/${measure}`) ?? none;
}

/** Whether any release had the ledger. */
export function isLedgerKept(history: History, id: KeptLedgerId): boolean {
  return Object.keys(history.sums).some((path) => path.endsWith(`/${id}.csv`));
}
