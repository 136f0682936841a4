/** The words for a key of a JSON file. */
export interface KeyWords {
  /** What it is called, in a few characters. */
  readonly title: string;
  /** What is to be written there. */
  readonly says: string;
  /** What each value means where one of a few is to be chosen. */
  readonly choices?: Readonly<Record<string, string>>;
}
