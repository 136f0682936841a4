/** The words of a compound's printed notice. */
import type { CompoundState } from '../../domain/indicators/compound-state.ts';
import type { Compound, Subdistrict } from '../../domain/rows.ts';
import type { NoticeProps } from './Notice.astro';
import { pageAddress } from './qr.ts';
import type { Edition } from '../../site/edition.ts';

function serviceOf(
  { site, words }: Edition,
  compound: Compound,
  state: CompoundState,
  silent: boolean,
): NoticeProps['service'] {
  const { notice } = words.compounds;
  if (compound.removedOn !== null && compound.removedOn <= site.publication.asOf)
    return { who: notice.removed(compound.removedOn), detail: compound.removalReason ?? '' };
  if (!state.inScope && compound.listedOn !== null) return { who: notice.notListed(compound.listedOn), detail: '' };
  const { service } = state;
  if (service !== null) {
    const mode = words.serviceMode[service.mode];
    const since = notice.since(service.enteredOn);
    return service.firmId === null
      ? { who: mode, detail: since }
      : { who: site.firm(service.firmId).name, detail: `${mode}，${since}` };
  }
  if (silent) return { who: notice.unknown, detail: notice.unknownNote };
  const lastLeft = site
    .servicesOf(compound.id)
    .flatMap((past) => (past.leftOn === null ? [] : [past.leftOn]))
    .sort()
    .at(-1);
  return { who: notice.none, detail: lastLeft === undefined ? notice.neverServed : notice.lastLeft(lastLeft) };
}

export function noticeView(
  edition: Edition,
  compound: Compound,
  state: CompoundState,
  subdistrict: Subdistrict,
  silent: boolean,
): NoticeProps {
  const { site, words } = edition;
  const { programme } = site.dataset;
  const nameOf = new Map(programme.categories.map((category) => [category.id, category.name]));
  return {
    siteName: words.site.name(programme),
    name: compound.name,
    place: `${site.district(subdistrict.districtId).name}${subdistrict.name}`,
    address: compound.address,
    heading: state.inScope ? words.compounds.notice.service : words.compounds.notice.status,
    worksHeading: compound.removedOn === null ? words.compounds.notice.works : words.compounds.notice.worksRemoved,
    service: serviceOf(edition, compound, state, silent),
    worksSummary: words.compounds.notice.accepted(state.accepted, state.needed),
    works: state.works.map((works) => ({
      category: nameOf.get(works.category) ?? works.category,
      sign: words.works[works.state],
    })),
    hotline: programme.site.hotline,
    street: subdistrict.name,
    asOf: words.compounds.notice.asOf(site.publication.asOf),
    source: words.compounds.notice.source(programme.demonstration),
    demonstration: programme.demonstration,
    unofficial: !programme.site.official,
    url: programme.site.url === null ? null : pageAddress(programme.site.url, `/compounds/${compound.id}/`),
  };
}
