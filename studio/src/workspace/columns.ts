/** Columns: the service counts code points from 1, the editor UTF-16 units from 0. */

/** A column as an offset into its line's text. */
export function unitsOf(text: string, column: number): number {
  let at = 0;
  let left = column;
  for (const character of text) {
    if (--left < 1) break;
    at += character.length;
  }
  return at;
}

/** An offset into a line's text as a column. */
export function columnOf(text: string, at: number): number {
  return [...text.slice(0, at)].length + 1;
}
