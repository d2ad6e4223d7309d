/** Three-way merges of programs, line by line, as diff3 makes them. */
// node-diff3 compares lines. CodeMirror's own comparison is of characters: it moves an inserted line into its neighbours, which
// then meet changes that they have nothing to do with.
import { diffIndices } from "node-diff3";

/** Who changed something since the base: only one side, both in the same way, or both differently. */
export type Kind = "theirs" | "mine" | "agreed" | "conflict";

/** Lines that all have. */
export interface Same {
  kind: "same";
  lines: string[];
}

/** Lines that at least one side has changed. Without a base, all differences are conflicts. */
export interface Change {
  kind: Kind;
  base: string[];
  theirs: string[];
  mine: string[];
}

export type Piece = Same | Change;

/** What a conflict becomes. */
export type Choice = "theirs" | "mine" | "both";

/** Differing lines of two texts: their first and last, counted from 0, in each. */
interface Hunk {
  base: [from: number, to: number];
  side: [from: number, to: number];
}

export const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

/** Merges two programs that began from a base, or without a common base compares them. */
export function merge(base: string | null, theirs: string, mine: string): Piece[] {
  return base === null ? compared(linesOf(theirs), linesOf(mine)) : merged(linesOf(base), linesOf(theirs), linesOf(mine));
}

function hunks(base: string[], side: string[]): Hunk[] {
  return diffIndices(base, side).map(({ buffer1: [at, length], buffer2: [sideAt, sideLength] }) => ({
    base: [at, at + length],
    side: [sideAt, sideAt + sideLength],
  }));
}

function compared(theirs: string[], mine: string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { base: [from, to], side } of hunks(theirs, mine)) {
    addSame(pieces, theirs.slice(at, from));
    pieces.push({ kind: "conflict", base: [], theirs: theirs.slice(from, to), mine: mine.slice(...side) });
    at = to;
  }
  addSame(pieces, theirs.slice(at));
  return pieces;
}

function merged(base: string[], theirs: string[], mine: string[]): Piece[] {
  const pieces: Piece[] = [];
  const sides = [new Side(base, theirs), new Side(base, mine)] as const;
  let at = 0;
  for (;;) {
    const from = Math.min(...sides.map((side) => side.next));
    if (from === Number.POSITIVE_INFINITY) break;
    // Changes that overlap or touch belong together.
    let to = from;
    while (sides.some((side) => side.next <= to)) to = Math.max(to, ...sides.map((side) => side.through(to)));
    addSame(pieces, base.slice(at, from));
    const [theirLines, myLines] = [sides[0].take(from, to), sides[1].take(from, to)];
    const lines = { base: base.slice(from, to), theirs: theirLines, mine: myLines };
    pieces.push({ kind: kindOf(lines, isSame), ...lines });
    at = to;
  }
  addSame(pieces, base.slice(at));
  return pieces;
}

/** One side's changes, taken from first to last. */
class Side {
  private readonly left: Hunk[];
  /** By how many lines the side is ahead of the base. */
  private ahead = 0;
  private aheadBefore = 0;

  constructor(base: string[], private readonly lines: string[]) {
    this.left = hunks(base, lines);
  }

  /** The base's line at which the next change begins. */
  get next(): number {
    return this.left[0]?.base[0] ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the changes that begin until a line of the base, and says where the last of them ends. */
  through(line: number): number {
    let end = line;
    for (let hunk = this.left[0]; hunk && hunk.base[0] <= line; hunk = this.left[0]) {
      this.left.shift();
      this.ahead = hunk.side[1] - hunk.base[1];
      end = Math.max(end, hunk.base[1]);
    }
    return end;
  }

  /** The side's lines for these of the base. */
  take(from: number, to: number): string[] {
    const lines = this.lines.slice(from + this.aheadBefore, to + this.ahead);
    this.aheadBefore = this.ahead;
    return lines;
  }
}

const isSame = (a: string[], b: string[]) => a.length === b.length && a.every((line, index) => line === b[index]);

/** Which side has changed a value. */
export function kindOf<T>({ base, theirs, mine }: { base: T; theirs: T; mine: T }, equal: (a: T, b: T) => boolean = Object.is): Kind {
  if (equal(theirs, mine)) return "agreed";
  if (equal(base, mine)) return "theirs";
  return equal(base, theirs) ? "mine" : "conflict";
}

function addSame(pieces: Piece[], lines: string[]): void {
  if (lines.length > 0) pieces.push({ kind: "same", lines });
}

/** The lines that a change becomes. Nothing of mine is lost before there is a choice. */
export function linesFor(change: Change, choice: Choice | null): string[] {
  if (change.kind !== "conflict") return change.kind === "mine" ? change.mine : change.theirs;
  if (choice === "both") return [...change.theirs, ...change.mine];
  return choice === "theirs" ? change.theirs : change.mine;
}

/** Where a piece is in a program: lines end with a break, but for the last piece's. */
export type Position = "inner" | "last" | "only";

export function positionOf(pieces: Piece[], index: number): Position {
  if (pieces.length === 1) return "only";
  return index === pieces.length - 1 ? "last" : "inner";
}

/** Lines as text that can be replaced by other lines at this position. */
export function textOf(lines: string[], position: Position): string {
  switch (position) {
    case "inner": return lines.map((line) => `${line}\n`).join("");
    case "last": return lines.map((line) => `\n${line}`).join("");
    case "only": return lines.join("\n");
  }
}

/** A change's place in the result, by offsets. */
export interface Placed {
  from: number;
  to: number;
  position: Position;
  kind: Kind;
}

/** The result before anything is chosen, with the places of its changes. */
export function result(pieces: Piece[]): { text: string; places: Placed[] } {
  const places: Placed[] = [];
  let text = "";
  pieces.forEach((piece, index) => {
    const position = positionOf(pieces, index);
    const from = text.length;
    if (piece.kind === "same") {
      // A change that is the last piece brings the break before it.
      const next = pieces[index + 1];
      const breaks = next && !(next.kind !== "same" && index + 1 === pieces.length - 1);
      text += piece.lines.join("\n") + (breaks ? "\n" : "");
      return;
    }
    text += textOf(linesFor(piece, null), position);
    places.push({ from, to: text.length, position, kind: piece.kind });
  });
  return { text, places };
}
