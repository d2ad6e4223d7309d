/** Finds functions and pages while somebody types. `crates/server/src/docs/search.rs` ranks in the same way for those without scripts. */

export interface Entry {
  name: string;
  summary: string;
  address: string;
  words?: string;
  picture?: string;
}

/** The entries that fit all words of the query, the best first. */
export function find(entries: readonly Entry[], query: string, most: number): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { entry: Entry; score: number }[] = [];
  for (const entry of entries) {
    const fits = words.map((word) => fit(word, entry));
    if (fits.includes(0)) continue;
    // Of a function and a page, the function comes first.
    const weight = entry.name.includes(".") ? 10 : 9;
    found.push({ entry, score: fits.reduce((sum, one) => sum + one, 0) * weight });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** How well one word fits an entry; 0 if it doesn't. */
function fit(word: string, entry: Entry): number {
  const name = entry.name.toLowerCase();
  const short = name.slice(name.lastIndexOf(".") + 1);
  const parts = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [ofName, ofWords, ofSummary] = [parts(name), parts(entry.words ?? ""), parts(entry.summary)];
  const isNear = (part: string) => isTypo(word, part);
  if (short === word || name === word) return 100;
  if (short.startsWith(word) || name.startsWith(word)) return 80;
  if (ofWords.includes(word)) return 75;
  if (ofName.some((part) => part.startsWith(word))) return 60;
  if (ofWords.some((part) => part.startsWith(word))) return 55;
  if (isNear(short)) return 50;
  if (ofSummary.some((part) => part.startsWith(word))) return 40;
  if (word.length >= 3 && name.includes(word)) return 35;
  if (ofName.some(isNear) || ofWords.some(isNear)) return 30;
  if (word.length >= 3 && isSubsequence(word, short)) return 20;
  if (ofSummary.some(isNear)) return 10;
  return 0;
}

/** Whether the letters are in the name, in this order, from its first letter on. */
function isSubsequence(word: string, name: string): boolean {
  if (word[0] !== name[0]) return false;
  let at = 0;
  for (const letter of name) if (letter === word[at]) at += 1;
  return at === word.length;
}

/** Whether a word is the other but for a slip or two: a letter too many, too few, wrong, or two in the wrong order. */
function isTypo(word: string, other: string): boolean {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  return most > 0 && Math.abs(word.length - other.length) <= most && distance(word, other) <= most;
}

/** The distance of optimal string alignment: letters that are added, removed, replaced, or swapped with the next one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      row.push(best);
    }
  }
  return at(a.length, b.length);
}
