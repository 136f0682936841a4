/** What a file may be that is not what it should be, and in which encoding: what its faults name. */

/** What a file is by its bytes, whatever its name says: so that a fault can name it. */

export type FileKind =
  | 'empty'
  | 'workbook'
  | 'binary-workbook'
  | 'old-workbook'
  | 'locked-workbook'
  | 'old-or-locked'
  | 'opendocument'
  | 'numbers'
  | 'word'
  | 'slides'
  | 'pdf'
  | 'archive'
  | 'picture'
  | 'database'
  | 'shortcut'
  | 'markup'
  | 'json'
  | 'text'
  | 'unknown';

/** Encodings of texts that are not read, and that may be taken for GB 18030. */
export type MistakenEncoding = 'big5' | 'shift_jis' | 'euc-kr';
