/**
 * The engine of the page: in a worker, reads and checks what is handed to it, as the commands do. It asks nothing of any
 * network.
 */
import '../../ledgers/no-eval.ts';
import { readCity } from '../../history/read.ts';
import type { Reading } from '../../ledgers/dataset.ts';
import { PROGRAMME_FILE } from '../../ledgers/schemas/programme.ts';
import { settingsIn } from '../../ledgers/settings-in.ts';
import { faultReport } from '../../publication/fault-report.ts';
import { inLevelsOf } from '../../words/city-words.ts';
import { DEFAULT_LOCALE, isLocale, wordsOf, type Messages } from '../../words/words.ts';
import { checkResult } from './check-result.ts';
import { findFolder, type GivenFile } from './given-files.ts';
import type { FromEngine, ToEngine } from './messages.ts';

/** The media type of workbooks. */
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The last check, for the workbook of its list. */
let last: { readonly reading: Reading; readonly words: Messages } | null = null;

const tell = (message: FromEngine): void => {
  postMessage(message);
};

/** The bytes of a file; null where the browser cannot read it. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function check(given: readonly GivenFile[], words: Messages): Promise<void> {
  const byPath = new Map(given.map(({ path, file }) => [path, file]));
  const { inside, beside } = findFolder([...byPath.keys()]);
  const files = new Map<string, Uint8Array>();
  for (const [place, path] of inside) {
    const file = byPath.get(path);
    const bytes = file === undefined ? null : await bytesOf(file);
    if (bytes === null) {
      tell({ tell: 'unreadable', path });
      return;
    }
    files.set(place, bytes);
  }
  const reading = await readCity(files, (progress) => {
    tell({ tell: 'progress', progress });
  });
  const own = inLevelsOf(words, settingsIn(files.get(PROGRAMME_FILE)));
  last = { reading, words: own };
  tell({ tell: 'result', result: checkResult(reading, { beside }, own) });
}

async function save(): Promise<void> {
  if (last === null) return;
  const { reading, words } = last;
  const file = new Blob([...(await faultReport(reading, words))], { type: WORKBOOK });
  tell({ tell: 'workbook', file });
}

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  const work =
    data.ask === 'workbook' ? save() : check(data.files, wordsOf(isLocale(data.lang) ? data.lang : DEFAULT_LOCALE));
  work.catch((error: unknown) => {
    tell({ tell: 'broken', message: error instanceof Error ? error.message : String(error) });
  });
});
