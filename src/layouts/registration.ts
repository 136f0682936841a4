/** What the foot of every page says of who runs the site and where it is registered. */
import type { SiteSettings } from '../domain/programme.ts';
import type { Messages } from '../words/words.ts';

/** One entry; with an address it leads to the register in which the number can be looked up. */
export interface Registration {
  readonly text: string;
  readonly href: string | null;
}

/** The number must lead to the register (《非经营性互联网信息服务备案管理办法》第十三条). */
const ICP_REGISTER = 'https://beian.miit.gov.cn/';

/** The register of the police answers to the digits of the number. */
const policeRegister = (number: string): string | null => {
  const [code] = /\d{14}/.exec(number) ?? [];
  return code === undefined ? null : `https://beian.mps.gov.cn/#/query/webSearch?code=${code}`;
};

/** The entries that are known, in order. */
export function registrations(
  site: Pick<SiteSettings, 'organiser' | 'contact' | 'siteCode' | 'icpNo' | 'policeNo'>,
  { site: text }: Pick<Messages, 'site'>,
): readonly Registration[] {
  const labelled = (label: string, value: string | null): readonly Registration[] =>
    value === null ? [] : [{ text: text.labelled(label, value), href: null }];
  return [
    ...labelled(text.organiser, site.organiser),
    ...labelled(text.contact, site.contact),
    ...labelled(text.siteCode, site.siteCode),
    ...(site.icpNo === null ? [] : [{ text: site.icpNo, href: ICP_REGISTER }]),
    ...(site.policeNo === null ? [] : [{ text: site.policeNo, href: policeRegister(site.policeNo) }]),
  ];
}
