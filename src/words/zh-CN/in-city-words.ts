/** What scripts of the browser say in the words of a city, with the lists of their language: one file for those that need it. */
import { inCityWords, type CityWords } from '../city-words.ts';
import { cityWords } from './city-words.ts';

/** `city` is what the page tells of the city's words (`cityWordsText`). */
export function inWordsTold<T extends object>(words: T, city: string): T {
  return inCityWords(words, JSON.parse(city) as CityWords, cityWords);
}
