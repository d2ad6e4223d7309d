import assert from "node:assert/strict";
import test from "node:test";
import { type Entry, find } from "./docs_search";

const entries: Entry[] = [
  { name: "canvas.ellipse", summary: "Draws an ellipse around a point.", address: "/docs/canvas#ellipse" },
  { name: "canvas.circle", summary: "Draws a circle around a point.", address: "/docs/canvas#circle", words: "round disc" },
  { name: "canvas.stroke_width", summary: "Sets the width of outlines.", address: "/docs/canvas#stroke_width" },
  { name: "Circles and more", summary: "A page.", address: "/docs/circles" },
];
const first = (query: string) => find(entries, query, 8)[0]?.name;

test("functions are found by name, by what they do and in spite of slips", () => {
  for (const query of ["circle", "Circle", "circel", "round", "canvas.circle", "disc", "circle point"]) {
    assert.equal(first(query), "canvas.circle", query);
  }
  assert.equal(first("ellipze"), "canvas.ellipse");
  assert.equal(first("strkwdth"), "canvas.stroke_width");
  assert.equal(first("outlines"), "canvas.stroke_width");
});

test("of a function and a page, the function comes first; what doesn't fit isn't there", () => {
  assert.deepEqual(find(entries, "circ", 8).map((entry) => entry.name), ["canvas.circle", "Circles and more"]);
  assert.deepEqual(find(entries, "circle zzz", 8), []);
  assert.deepEqual(find(entries, " ", 8), []);
});
