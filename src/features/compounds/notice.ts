/** The words of a compound's printed notice. */
import { toldDate } from '../../domain/time/known-in-part.ts';
import type { Compound } from '../../domain/rows.ts';
import type { CompoundNow } from '../../site/compounds.ts';
import type { Edition } from '../../site/edition.ts';
import { pageAddress } from '../../site/href.ts';
import { promiseTo } from './answers.ts';
import type { NoticeProps } from './Notice.astro';

function serviceOf({ site, words }: Edition, compound: Compound, now: CompoundNow): NoticeProps['service'] {
  const { notice } = words.compounds;
  const { id, removalReason } = compound;
  const [removedOn, listedOn] = [toldDate(compound, 'removedOn'), toldDate(compound, 'listedOn')];
  if (removedOn !== null) return { who: notice.removed(removedOn), detail: removalReason ?? '' };
  if (now.scope !== 'in' && listedOn !== null) return { who: notice.notListed(listedOn), detail: '' };
  if (now.service !== null) {
    const { firm, mode } = now.service;
    const enteredOn = toldDate(now.service, 'enteredOn');
    return firm === null
      ? { who: words.serviceMode[mode], detail: notice.since(enteredOn) }
      : { who: firm, detail: notice.modeSince(mode, enteredOn) };
  }
  if (now.silent) return { who: notice.unknown, detail: notice.unknownNote };
  const last = site.compounds.lastEnded(id);
  const coming = site.records.coming(id);
  if (coming !== null) return { who: notice.none, detail: notice.coming(coming.enteredOn) };
  return { who: notice.none, detail: last === null ? notice.neverServed : notice.lastLeft(toldDate(last, 'leftOn')) };
}

export function noticeView(edition: Edition, id: string): NoticeProps {
  const { site, words } = edition;
  const { programme, tree } = site;
  const { notice } = words.compounds;
  const compound = tree.compound(id);
  const now = site.compounds.state(id);
  const own = site.ownTargets(id);
  const place = { level: 'compound', id } as const;
  const { isSmaller, reporting } = tree.levels;
  const street = tree.within(place, reporting).name;
  const around = tree.above(place).filter(({ level }) => level !== 'city' && !isSmaller(level, reporting));
  const { url } = programme.site;
  return {
    siteName: words.site.name(programme),
    name: compound.name,
    place: notice.place(around.map(({ name }) => name)),
    address: compound.address,
    heading: now.scope === 'in' ? notice.service : notice.status,
    worksHeading: compound.removedOn === null ? notice.works : notice.worksRemoved,
    service: serviceOf(edition, compound, now),
    worksSummary: notice.accepted(now.accepted, now.needed),
    works: site.compounds
      .history(id)
      .works.map(({ category, state }) => ({ category: category.name, sign: words.works[state] })),
    promises: own.map((each) => {
      const { label, promised, late } = promiseTo(edition, each);
      return notice.promise(label, promised, late);
    }),
    hotline: words.site.hotline(programme),
    street,
    source: notice.source(programme, site.kept.reports),
    url: url === null ? null : pageAddress(url, `/compounds/${id}/`),
  };
}
