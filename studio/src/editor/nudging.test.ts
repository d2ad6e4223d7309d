import assert from "node:assert/strict";
import { test } from "node:test";
import { columnOf, unitsOf } from "../workspace/columns";
import { nudged } from "./nudging";

test("a number changes by its last digit", () => {
  assert.equal(nudged("9", 1), "10");
  assert.equal(nudged("0", -1), "-1");
  assert.equal(nudged("-1", 1), "0");
  assert.equal(nudged("0.95", 10), "1.05");
  assert.equal(nudged("1.0", -1), "0.9");
  assert.equal(nudged("1_000", 1), "1001");
});

test("what isn't a plain number stays", () => {
  for (const text of ["0x1f", "1e5", "2j", "", "99999999999999999999"]) assert.equal(nudged(text, 1), null, text);
});

test("columns count code points, the editor counts UTF-16 units", () => {
  assert.equal(unitsOf("🦀🦀x", 3), 4);
  assert.equal(columnOf("🦀🦀x", 4), 3);
  assert.equal(unitsOf("abc", 1), 0);
  assert.equal(unitsOf("abc", 9), 3);
});
