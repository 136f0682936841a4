/** The files of a drop or of a file field, with their paths; folders are read to their ends. */
import type { GivenFile } from './given-files.ts';

/** The entries of a folder: browsers give them a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesOf(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  if (isFolder(entry)) {
    const found: GivenFile[] = [];
    for (const inner of await entriesOf(entry)) found.push(...(await filesOf(inner)));
    return found;
  }
  if (!isFile(entry)) return [];
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });
  return [{ path: entry.fullPath.replace(/^\/+/, ''), file }];
}

/** The files of a list; one of a chosen folder tells its path from there. */
export function chosenFiles(list: FileList): readonly GivenFile[] {
  return Array.from(list, (file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/**
 * The files of a drop. What it holds can be asked for only while the drop is handled, so this is to be called at once; an old
 * browser that tells no folders gives the files alone.
 */
export async function droppedFiles(drop: DataTransfer): Promise<readonly GivenFile[]> {
  const items = Array.from(drop.items).filter(({ kind }) => kind === 'file');
  if (items.length === 0 || !('webkitGetAsEntry' in DataTransferItem.prototype)) return chosenFiles(drop.files);
  const entries = items.map((item) => item.webkitGetAsEntry());
  const alone = items.map((item) => item.getAsFile());
  const found: GivenFile[] = [];
  for (const [i, entry] of entries.entries()) {
    const file = alone[i];
    if (entry !== null) found.push(...(await filesOf(entry)));
    else if (file) found.push({ path: file.name, file });
  }
  return found;
}
