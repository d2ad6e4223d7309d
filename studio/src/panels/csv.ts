/** The first rows of a CSV, for a table to look at. */

/** Reads at most `most` rows, the heading among them. Quotes as in RFC 4180. */
export function firstRows(text: string, most: number): string[][] {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length && rows.length < most; at++) {
    const character = text[at] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') { cell += '"'; at++; }
      else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === delimiter) { row.push(cell); cell = ""; }
    else if (character === "\n") { rows.push([...row, cell.replace(/\r$/, "")]); row = []; cell = ""; }
    else cell += character;
  }
  if (rows.length < most && (cell !== "" || row.length > 0)) rows.push([...row, cell]);
  return rows;
}

function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t", "|"].map((delimiter) => [line.split(delimiter).length, delimiter] as const);
  return counts.reduce((best, next) => (next[0] > best[0] ? next : best))[1];
}
