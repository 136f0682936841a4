/** The program that makes the site, as its own release names it. */
import manifest from '../../package.json' with { type: 'json' };

export const SOFTWARE: { readonly name: string; readonly version: string } = {
  name: manifest.name,
  version: manifest.version,
};
