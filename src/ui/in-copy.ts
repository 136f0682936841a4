/**
 * What the scripts of the site ask of a browser, answered where the site lies in a folder without a server (`npm run
 * offline`). A browser lets no page fetch a file there, and shows the list of a folder where a server would send its
 * `index.html`. The copy binds every `fetch` and `location` of the site's scripts to those of this file; the published site has
 * nothing of it. Put on a server, a copy does what the site does.
 */

const real = window.location;
const isInFolder = real.protocol === 'file:';

/** The folder of the copy: what stands beside it is none of a page's business. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** The one way by which these pages take in more scripts: those that hold the site's own texts. */
const taking = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes?.createPolicy('copy', {
  createScriptURL: (address) => (address.startsWith(`${root}copied/`) ? address : ''),
});

const texts = new Map<string, string>();
const coming = new Map<string, Promise<string>>();

/** Called by the scripts of `copied/`: each hands over the text of one file. */
Object.assign(window, { copied: (path: string, text: string) => texts.set(path, text) });

/** The text of a file by its address from the root, brought by the script that holds it. */
function textOf(address: string): Promise<string> {
  const known = coming.get(address);
  if (known !== undefined) return known;
  const path = decodeURIComponent(address);
  const asked = new Promise<string>((resolve, reject) => {
    const script = document.createElement('script');
    const end = (): void => {
      script.remove();
      const text = texts.get(path);
      texts.delete(path);
      if (text !== undefined) return resolve(text);
      coming.delete(address);
      reject(new TypeError(`the copy does not hold ${path}`));
    };
    script.onload = end;
    script.onerror = end;
    const source = `${root}copied/${address}.js`;
    script.src = taking?.createScriptURL(source) ?? source;
    document.head.append(script);
  });
  coming.set(address, asked);
  return asked;
}

/** `fetch`, which in a folder knows the files that the copy keeps as scripts, and rejects as without a network for others. */
export async function fetch(input: string, options?: RequestInit): Promise<Response> {
  if (!isInFolder) return window.fetch(input, options);
  const { href } = new URL(input, document.baseURI);
  if (!href.startsWith(root)) throw new TypeError(`${href} is not of the copy`);
  return new Response(await textOf(href.slice(root.length)));
}

/** An address as a folder wants it: the document of a page by its name. */
function named(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

/** `location`, which names the document of each page that it is sent to. */
export const location = new Proxy({} as Location, {
  get: (_, key): unknown => {
    const value: unknown = Reflect.get(real, key);
    if (typeof value !== 'function') return value;
    const isWay = key === 'replace' || key === 'assign';
    return (...given: readonly unknown[]): unknown =>
      Reflect.apply(value, real, isWay ? [named(String(given[0]))] : given);
  },
  set: (_, key, value) => Reflect.set(real, key, key === 'href' ? named(String(value)) : value),
});

/** Links that scripts have made lead to a page's folder: they are given its document before a browser reads where they lead. */
function nameLink({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const address = link?.getAttribute('href') ?? '';
  if (link !== null && named(address) !== new URL(address, document.baseURI).href)
    link.setAttribute('href', named(address));
}

if (isInFolder) for (const kind of ['mousedown', 'click', 'contextmenu']) addEventListener(kind, nameLink, true);

// Scripts make other addresses of a form's, which names a document here for readers without scripts: they need its folder, in full.
for (const form of document.querySelectorAll('form[action]')) {
  const address = new URL(form.getAttribute('action') ?? '', document.baseURI).href;
  form.setAttribute('action', address.replace(/index\.html$/, ''));
}
