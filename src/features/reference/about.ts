/** What the page about the site shows: what is true, who runs it, under which licence, and how to cite it. */
import type { Edition } from '../../site/edition.ts';
import { SOFTWARE } from '../../site/software.ts';
import { telephoneOf, type Telephone } from '../../ui/telephone.ts';

export interface AboutProps {
  readonly title: string;
  readonly lead: string;
  /** What is true and what is not. */
  readonly honesty: readonly string[];
  readonly accessibility: readonly string[];
  readonly limits: string;
  readonly readers: readonly { readonly who: string; readonly what: string }[];
  readonly checkSteps: readonly string[];
  readonly licence: string;
  /** Null where the licence's text is not to be had. */
  readonly licenceLink: { readonly href: string; readonly name: string } | null;
  readonly citation: string;
  /** Which version of the program made the site. */
  readonly software: string;
  readonly contact: string;
  /** The line that a resident may call; null where the programme names none. */
  readonly call: { readonly text: string; readonly telephone: Telephone } | null;
  readonly privacy: string;
}

export function aboutView({ site, words, links }: Edition): AboutProps {
  const { programme, release } = site;
  const { official, organiser, licence, contact } = programme.site;
  const telephone = telephoneOf(programme, words);
  const text = words.about;
  const has = {
    works: site.kept.works,
    reports: site.kept.reports,
    corrections: site.kept.corrections,
    targets: site.pages['/targets/'],
    replies: site.pages['/proposals/'],
    rankings: site.pages['/rankings/'],
    bulletins: site.pages['/bulletins/'],
  };
  return {
    title: text.title(programme, has),
    lead: text.whatText(has),
    honesty: [
      programme.demonstration ? text.demonstration : text.real(has),
      ...(site.record.figures.length > 0 ? [text.publishedReal(site.record.sources)] : []),
      official ? text.official(organiser) : text.unofficial(has),
      ...(site.boundaries.schematic ? [text.schematic] : []),
    ],
    licence: text.licenceText(licence.title),
    licenceLink:
      licence.path === null
        ? null
        : { href: /^https?:/.test(licence.path) ? licence.path : links.page(licence.path), name: licence.name },
    citation: text.citation(programme, release?.publishedOn ?? null),
    software: text.software(SOFTWARE),
    accessibility: text.accessibilityText(site.pages['/map/']),
    limits: text.limitsText(has),
    readers: text.readers(has),
    checkSteps: text.checkSteps(has),
    contact: contact === null ? text.noContact : text.contactLine(contact),
    call: telephone === null ? null : { text: text.hotline(telephone.text), telephone },
    privacy: programme.map.basemap === null ? text.privacyText : text.privacyBasemap,
  };
}
