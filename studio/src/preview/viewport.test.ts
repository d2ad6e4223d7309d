import assert from "node:assert/strict";
import { test } from "node:test";
import { LineMap } from "./line_map";
import { fit, rulerStep, toCanvas, zoomAt } from "./viewport";

test("the place under the pointer stays when the picture is enlarged", () => {
  const before = fit({ width: 500, height: 400 }, { width: 1000, height: 500 });
  const at = { x: 123, y: 77 };
  const after = zoomAt(before, 3, at);
  assert.ok(after.zoom > before.zoom);
  for (const axis of ["x", "y"] as const) assert.ok(Math.abs(toCanvas(before, at)[axis] - toCanvas(after, at)[axis]) < 1e-9);
});

test("marks of rulers are at round numbers, never less than a pixel apart", () => {
  assert.equal(rulerStep(1), 100);
  assert.equal(rulerStep(3), 20);
  assert.equal(rulerStep(64), 1);
  assert.equal(rulerStep(0.05), 2000);
});

test("a map tells the line of a place, and outlines what a line drew", () => {
  const lines = new Uint32Array([
    0, 2, 2, 2,
    0, 2, 2, 2,
    0, 2, 2, 2,
    5, 0, 0, 0,
  ]);
  const map = new LineMap(4, 4, lines);
  assert.equal(map.at(0.3, 0.1), 2);
  assert.equal(map.at(0.1, 0.9), 5);
  assert.equal(map.at(0.1, 0.1), null);
  assert.equal(map.at(1, 0), null);
  const { edge, count } = map.outline(2, 2);
  assert.equal(count, 9);
  assert.equal(edge[6], 0, "the middle is no edge");
  assert.equal(edge.reduce((sum, value) => sum + value, 0), 8);
});
