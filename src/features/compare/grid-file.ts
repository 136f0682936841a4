/** What reads the files of grids in a reader's browser: it comes with the first choice of one. */
export { loadAgain, OtherPublication, ownFile } from '../../ui/own-file.ts';
