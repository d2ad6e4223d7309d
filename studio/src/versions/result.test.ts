import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type Transaction, type TransactionSpec } from "@codemirror/state";
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Change, type Choice, linesFor, merge, positionOf, result, textOf } from "./merging";
import { choosing, following, placesOf } from "./result";

/** The result of a merge whose changes are all open. */
function opened(base: string, theirs: string, mine: string) {
  const pieces = merge(base, theirs, mine);
  const { text, places } = result(pieces);
  const indexes = pieces.flatMap(({ kind }, index) => (kind === "same" ? [] : [index]));
  let state = EditorState.create({ doc: text, extensions: [history(), following(places.map((place) => ({ ...place, choice: null })))] });
  const dispatch = (transaction: Transaction) => { state = transaction.state; };
  return {
    choose(at: number, choice: Choice) {
      const index = indexes[at] as number;
      dispatch(state.update(choosing(state, at, choice, textOf(linesFor(pieces[index] as Change, choice), positionOf(pieces, index)))));
    },
    edit: (spec: TransactionSpec) => dispatch(state.update(spec)),
    undo: () => undo({ state, dispatch }),
    redo: () => redo({ state, dispatch }),
    get text() { return state.doc.toString(); },
    get choices() { return placesOf(state).map(({ choice }) => choice); },
  };
}

test("choices replace each other, wherever their place is by then", () => {
  const result = opened("a\nb\nc\nd\ne", "a\nB\nc\nD\nD2\ne", "a\nmine\nc\nd3\ne");
  result.choose(1, "both");
  result.choose(0, "theirs");
  assert.equal(result.text, "a\nB\nc\nD\nD2\nd3\ne");
  result.edit({ changes: { from: 0, insert: "above\n" } });
  result.choose(1, "theirs");
  result.choose(0, "both");
  assert.equal(result.text, "above\na\nB\nmine\nc\nD\nD2\ne");
  assert.deepEqual(result.choices, ["both", "theirs"]);
});

test("a place without lines keeps its place", () => {
  const result = opened("a\nb\nc", "a\nc", "a\nmine\nc");
  for (const [choice, text] of [["theirs", "a\nc"], ["mine", "a\nmine\nc"], ["theirs", "a\nc"], ["both", "a\nmine\nc"]] as const) {
    result.choose(0, choice);
    assert.equal(result.text, text);
  }
});

test("at the end of a program, too", () => {
  const result = opened("a\nb", "a", "a\nmine");
  for (const [choice, text] of [["theirs", "a"], ["mine", "a\nmine"], ["theirs", "a"], ["both", "a\nmine"]] as const) {
    result.choose(0, choice);
    assert.equal(result.text, text);
  }
});

test("an edit of a place is a choice, one beside it isn't", () => {
  const result = opened("a\nb\nc", "a\ntheirs\nc", "a\nmine\nc");
  result.edit({ changes: { from: 1, insert: "!" } });
  result.edit({ changes: { from: "a!\nmine\n".length, insert: "x" } });
  assert.deepEqual(result.choices, [null]);
  result.edit({ changes: { from: "a!\nmi".length, insert: "-" } });
  assert.deepEqual([result.text, result.choices], ["a!\nmi-ne\nxc", ["own"]]);
  result.choose(0, "theirs");
  assert.deepEqual([result.text, result.choices], ["a!\ntheirs\nxc", ["theirs"]]);
});

test("undo opens what was chosen, redo chooses it again", () => {
  const result = opened("a\nb\nc", "a\ntheirs\nc", "a\nmine\nc");
  result.choose(0, "mine");
  result.choose(0, "theirs");
  result.undo();
  assert.deepEqual([result.text, result.choices], ["a\nmine\nc", ["mine"]]);
  result.undo();
  assert.deepEqual([result.text, result.choices], ["a\nmine\nc", [null]]);
  result.redo();
  result.redo();
  assert.deepEqual([result.text, result.choices], ["a\ntheirs\nc", ["theirs"]]);
});
