/** What the page about the site shows: what is true, who runs it, under which licence, and how to cite it. */
import type { Edition } from '../../site/edition.ts';

export interface AboutProps {
  readonly title: string;
  readonly lead: string;
  /** What is true and what is not. */
  readonly honesty: readonly string[];
  readonly licence: string;
  /** Null where the licence's text is not to be had. */
  readonly licenceLink: { readonly href: string; readonly name: string } | null;
  readonly citation: string;
  readonly contact: readonly string[];
  readonly privacy: string;
}

export function aboutView({ site, words, links }: Edition): AboutProps {
  const { programme, release } = site;
  const { official, organiser, licence, contact } = programme.site;
  const hotline = words.site.hotline(programme);
  const text = words.about;
  return {
    title: text.title(programme),
    lead: text.whatText,
    honesty: [
      programme.demonstration ? text.demonstration : text.real,
      ...(site.record.figures.length > 0 ? [text.publishedReal(site.record.sources)] : []),
      official ? text.official(organiser) : text.unofficial,
      ...(programme.map.schematic ? [text.schematic] : []),
    ],
    licence: text.licenceText(licence.title),
    licenceLink:
      licence.path === null
        ? null
        : { href: /^https?:/.test(licence.path) ? licence.path : links.page(licence.path), name: licence.name },
    citation: text.citation({
      name: words.site.name(programme),
      asOf: programme.asOf,
      publishedOn: release === null ? null : release.publishedOn,
      demonstration: programme.demonstration,
    }),
    contact: [
      contact === null ? text.noContact : text.contactLine(contact),
      ...(hotline === null ? [] : [text.hotline(hotline)]),
    ],
    privacy: programme.map.basemap === null ? text.privacyText : text.privacyBasemap,
  };
}
