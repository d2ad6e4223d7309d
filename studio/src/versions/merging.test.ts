import assert from "node:assert/strict";
import { test } from "node:test";
import { type Change, type Choice, linesFor, merge, type Piece, positionOf, result, textOf } from "./merging";

const text = (...lines: string[]) => lines.join("\n");
const changes = (pieces: Piece[]) => pieces.filter((piece): piece is Change => piece.kind !== "same");
const kinds = (pieces: Piece[]) => pieces.map(({ kind }) => kind);

/** The result with this choice for every conflict, by replacing the texts at their places from the last to the first. */
function chosen(pieces: Piece[], choice: Choice): string {
  const { text: start, places } = result(pieces);
  const indexes = pieces.flatMap(({ kind }, index) => (kind === "same" ? [] : [index]));
  return places.reduceRight((text, { from, to }, at) => {
    const index = indexes[at] as number;
    return text.slice(0, from) + textOf(linesFor(pieces[index] as Change, choice), positionOf(pieces, index)) + text.slice(to);
  }, start);
}

test("what only one side changed is taken, wherever it is", () => {
  const base = text("a", "b", "c", "d", "e", "");
  const theirs = text("a", "B", "c", "d", "e", "");
  const mine = text("a", "b", "c", "e", "f", "");
  const pieces = merge(base, theirs, mine);
  assert.deepEqual(kinds(pieces), ["same", "theirs", "same", "mine", "same", "mine", "same"]);
  assert.equal(result(pieces).text, text("a", "B", "c", "e", "f", ""));
});

test("an inserted line meets only changes that it touches", () => {
  const base = text("canvas.circle(1)", "canvas.circle(2)", "canvas.circle(3)", "canvas.circle(4)");
  const theirs = text("canvas.circle(1)", "canvas.circle(9)", "canvas.circle(2)", "canvas.circle(3)", "canvas.circle(4)");
  const mine = text("canvas.circle(1)", "canvas.circle(2)", "canvas.circle(3)", "canvas.circle(44)");
  const pieces = merge(base, theirs, mine);
  assert.deepEqual(kinds(pieces), ["same", "theirs", "same", "mine"]);
  assert.equal(result(pieces).text, text("canvas.circle(1)", "canvas.circle(9)", "canvas.circle(2)", "canvas.circle(3)", "canvas.circle(44)"));
});

test("what both changed differently is a conflict, and mine until there is a choice", () => {
  const pieces = merge(text("a", "b", "c"), text("a", "theirs", "c"), text("a", "mine", "more", "c"));
  assert.deepEqual(changes(pieces), [{ kind: "conflict", base: ["b"], theirs: ["theirs"], mine: ["mine", "more"] }]);
  assert.equal(result(pieces).text, text("a", "mine", "more", "c"));
  assert.equal(chosen(pieces, "theirs"), text("a", "theirs", "c"));
  assert.equal(chosen(pieces, "both"), text("a", "theirs", "mine", "more", "c"));
});

test("the same change of both is no conflict", () => {
  const pieces = merge("a\nb\nc", "a\nx\nc", "a\nx\nc");
  assert.deepEqual(kinds(pieces), ["same", "agreed", "same"]);
  assert.equal(result(pieces).text, "a\nx\nc");
});

test("changes that overlap in the base are one conflict with all of their lines", () => {
  const base = text("1", "2", "3", "4", "5", "6");
  const theirs = text("1", "two", "three", "4", "5", "6");
  const mine = text("1", "2", "III", "IV", "5", "six");
  assert.deepEqual(changes(merge(base, theirs, mine)), [
    { kind: "conflict", base: ["2", "3", "4"], theirs: ["two", "three", "4"], mine: ["2", "III", "IV"] },
    { kind: "mine", base: ["6"], theirs: ["6"], mine: ["six"] },
  ]);
});

test("at the end of a program, choices leave no break too many", () => {
  const pieces = merge("a\nb", "a\nb\nc", "a");
  assert.equal(chosen(pieces, "theirs"), "a\nb\nc");
  assert.equal(chosen(pieces, "mine"), "a");
  const whole = merge("a", "b", "c");
  assert.deepEqual([chosen(whole, "theirs"), chosen(whole, "mine"), chosen(whole, "both")], ["b", "c", "b\nc"]);
});

test("without a base every difference is a choice", () => {
  const pieces = merge(null, text("a", "b", "c"), text("a", "c", "d"));
  assert.deepEqual(changes(pieces), [
    { kind: "conflict", base: [], theirs: ["b"], mine: [] },
    { kind: "conflict", base: [], theirs: [], mine: ["d"] },
  ]);
  assert.equal(chosen(pieces, "theirs"), text("a", "b", "c"));
  assert.equal(chosen(pieces, "mine"), text("a", "c", "d"));
});

test("line breaks of Windows are no change", () => {
  assert.deepEqual(kinds(merge("a\nb\n", "a\r\nb\r\n", "a\nb\n")), ["same"]);
});

test("any choice for all is that side, and a side that changed nothing changes nothing", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const edited = (lines: string[]) => {
    const copy = [...lines];
    for (let edit = random(5); edit >= 0; edit--) copy.splice(random(copy.length + 1), random(3), ...Array.from({ length: random(3) }, () => String(random(4))));
    return copy;
  };
  for (let round = 0; round < 3_000; round++) {
    const base = Array.from({ length: random(9) }, () => String(random(4)));
    const [theirs, mine] = [text(...edited(base)), text(...edited(base))];
    const told = JSON.stringify({ base, theirs, mine });
    const pieces = merge(text(...base), theirs, mine);
    const side = (name: "theirs" | "mine") => pieces.flatMap((piece) => (piece.kind === "same" ? piece.lines : piece[name])).join("\n");
    assert.deepEqual([side("theirs"), side("mine")], [theirs, mine], told);
    assert.equal(result(merge(text(...base), text(...base), mine)).text, mine, told);
    assert.equal(result(merge(text(...base), theirs, text(...base))).text, theirs, told);
    const loose = merge(null, theirs, mine);
    assert.deepEqual([chosen(loose, "theirs"), chosen(loose, "mine")], [theirs, mine], told);
    // One after the other is also what replacing the places' texts makes.
    const conflicts = changes(pieces).filter(({ kind }) => kind === "conflict");
    const expected = pieces.flatMap((piece) => (piece.kind === "same" ? piece.lines : linesFor(piece, "both"))).join("\n");
    assert.equal(chosen(pieces, "both"), expected, `${told} ${conflicts.length}`);
  }
});
