import assert from "node:assert/strict";
import { test } from "node:test";
import { DraftStore, type KeyValues, type StoredDraft } from "./store";

/** Storage with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY): KeyValues {
  const values = new Map<string, string>();
  return {
    get length() { return values.size; },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    removeItem: (key) => void values.delete(key),
    setItem(key, value) {
      if (value.length > room) throw new Error("full");
      values.set(key, value);
    },
  };
}

const draft = (program: string, more: Partial<StoredDraft> = {}): StoredDraft =>
  ({ image: "cat", time: 1, program, width: 6, height: 4, params: {}, base: null, ...more });

test("a draft is read again by its tab, account and image only", () => {
  const values = storage();
  const ann = new DraftStore(values, "ann");
  assert.ok(ann.write("t1", draft("x = 1", { editor: { doc: "x = 1" } })));
  assert.deepEqual(ann.read("t1", "cat"), draft("x = 1", { editor: { doc: "x = 1" } }));
  assert.equal(ann.read("t2", "cat"), null);
  assert.equal(ann.read("t1", "dog"), null);
  assert.equal(new DraftStore(values, "an").read("t1", "cat"), null);
  assert.deepEqual(new DraftStore(values, "bob").list("cat"), []);
});

test("drafts of other tabs are listed, the newest first", () => {
  const store = new DraftStore(storage(), "ann");
  store.write("t1", draft("old", { time: 1 }));
  store.write("t2", draft("new", { time: 2 }));
  store.write("t3", draft("of a new picture", { time: 3, image: null }));
  assert.deepEqual(store.list("cat").map(({ tab, draft }) => [tab, draft.program]), [["t2", "new"], ["t1", "old"]]);
  assert.deepEqual(store.list(null).map(({ tab }) => tab), ["t3"]);
});

test("if there is no room for the history, the text is kept without it", () => {
  const store = new DraftStore(storage(500), "ann");
  assert.ok(store.write("t1", draft("x = 1", { editor: "h".repeat(600) })));
  assert.deepEqual(store.read("t1", "cat"), draft("x = 1"));
  assert.equal(store.write("t1", draft("x".repeat(600))), false);
});

test("what is broken in the storage is no draft", () => {
  const values = storage();
  const store = new DraftStore(values, "ann");
  store.write("t1", draft("x"));
  values.setItem(values.key(0) ?? "", '{"program": 5');
  assert.equal(store.read("t1", "cat"), null);
  assert.deepEqual(store.list("cat"), []);
});
