import { CompletionContext } from "@codemirror/autocomplete";
import { pythonLanguage } from "@codemirror/lang-python";
import { EditorState } from "@codemirror/state";
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fn, Functions } from "../api/functions";
import { complete, type Known } from "./completion";

const fn = (on: string, name: string, more: Partial<Fn> = {}): Fn => ({
  name, on: [on], shown: `${on.toLowerCase()}.${name}`, kind: "function", signature: "()", params: [], returns: null, summary: "", section: "", ...more,
});

const TABLE = new Functions({
  globals: { canvas: "Canvas", plt: "Pyplot", params: "Params", data: "Data" },
  modules: { "matplotlib.pyplot": "Pyplot", math: "math", turtle: "turtle" },
  classes: {
    Canvas: { doc: "" }, Pyplot: { doc: "" }, Axes: { doc: "" }, Figure: { doc: "" }, Path: { doc: "" }, math: { doc: "" }, turtle: { doc: "" }, Turtle: { doc: "" },
    Params: { doc: "", open: true }, Data: { doc: "" },
  },
  keywords: { style: { about: "", params: [{ name: "fill", kind: "keyword", doc: "" }, { name: "linewidth", kind: "keyword", also: ["lw"], doc: "" }] } },
  functions: [
    fn("Canvas", "circle", { params: [{ name: "x", doc: "" }, { name: "y", doc: "" }], keywords: "style" }),
    fn("Canvas", "text", { params: [{ name: "s", doc: "" }, { name: "align", choices: ["left", "center"], doc: "" }] }),
    fn("Canvas", "path", { returns: "Path" }),
    fn("Path", "move", { returns: "Path" }),
    fn("Pyplot", "subplots", { returns: { tuple: ["Figure", { any: ["Axes", { list: "Axes" }] }] } }),
    fn("Axes", "set_title"),
    fn("Figure", "suptitle"),
    fn("math", "sin"),
    fn("turtle", "Turtle", { returns: "Turtle" }),
    fn("Turtle", "forward", { aliases: ["fd"] }),
  ],
});

/** What is offered at the mark `|`. */
function offered(marked: string, known: Partial<Known> = {}): string[] {
  const pos = marked.indexOf("|");
  const doc = marked.replace("|", "");
  const state = EditorState.create({ doc, extensions: pythonLanguage });
  const result = complete(new CompletionContext(state, pos, false), TABLE, { params: [], columns: [], ...known });
  return (result?.options ?? []).map(({ label }) => label);
}

test("members of what a name is", () => {
  assert.deepEqual(offered("canvas.|"), ["circle", "text", "path"]);
  assert.deepEqual(offered("canvas.ci|\ncanvas.circle(1, 2)"), ["circle", "text", "path"]);
  assert.deepEqual(offered("import matplotlib.pyplot as p\np.|"), ["subplots"]);
  assert.deepEqual(offered("from matplotlib import pyplot as q\nq.|"), ["subplots"]);
  assert.deepEqual(offered("unknown.|"), []);
});

test("members of what a call gives", () => {
  assert.deepEqual(offered("fig, ax = plt.subplots()\nax.|"), ["set_title"]);
  assert.deepEqual(offered("fig, axes = plt.subplots(2)\naxes[0].|"), ["set_title"]);
  assert.deepEqual(offered("fig, axes = plt.subplots(2)\nfor ax in axes:\n    ax.|"), ["set_title"]);
  assert.deepEqual(offered("canvas.path().move(1, 2).|"), ["move"]);
  assert.deepEqual(offered("import turtle\nt = turtle.Turtle()\nt.|"), ["forward", "fd"]);
  assert.deepEqual(offered("t = canvas.path()\nt = 5\nt.|"), []);
});

test("keyword arguments, but for those that are given", () => {
  assert.ok(offered("canvas.circle(1, 2, fi|").includes("fill="));
  assert.ok(!offered("canvas.circle(1, 2, fill='red', li|").includes("fill="));
  assert.ok(!offered("canvas.circle(1, 2)\nfi|").includes("fill="));
});

test("words that an argument can be", () => {
  assert.deepEqual(offered('canvas.text("a", align="|"'), ["left", "center"]);
  assert.deepEqual(offered('canvas.text("a", "|"'), ["left", "center"]);
  assert.deepEqual(offered('print("|")'), []);
});

test("columns of the data and declared parameters", () => {
  assert.deepEqual(offered('data["|"]', { columns: ["month", "rain"] }), ["month", "rain"]);
  assert.deepEqual(offered('for row in data:\n    print(row["|"])', { columns: ["rain"] }), ["rain"]);
  assert.deepEqual(offered('other["|"]', { columns: ["rain"] }), []);
  assert.deepEqual(offered("params.|", { params: ["year"] }), ["year"]);
});

test("nothing in comments, texts and names that are being made", () => {
  assert.deepEqual(offered("# canv|"), []);
  assert.deepEqual(offered('x = "canv|"'), []);
  assert.deepEqual(offered("def canv|"), []);
  assert.deepEqual(offered("for canv|"), []);
});

test("names of the program itself", () => {
  assert.ok(offered("radius = 5\nprint(rad|)").includes("radius"));
  assert.ok(offered("def half(number):\n    return nu|").includes("number"));
});
