/** Steps along the months. */

/** The next index in a direction, held at the ends. */
export function stepped(date: number, by: number, count: number): number {
  return Math.max(0, Math.min(count - 1, date + by));
}

/** Where playing starts: from the beginning when it stands at the end. */
export function playStart(date: number, count: number): number {
  return date >= count - 1 ? 0 : date;
}
