import assert from "node:assert/strict";
import { test } from "node:test";
import { firstRows } from "./csv";
import { columnsOf } from "./notes";
import { nameFrom, wrongName } from "./names";
import { addressOfParams, paramsOfAddress } from "./parameter_address";
import { controlOf, plainColor, stepOf, withValue } from "./parameter_form";
import { snippets } from "./snippets";

test("each kind of parameter has its control", () => {
  const control = (more: object) => controlOf({ name: "n", type: "number", default: null, ...more } as never);
  assert.deepEqual(control({ type: "integer", min: 1, max: 20 }), { kind: "slider", min: 1, max: 20, step: 1 });
  assert.deepEqual(control({ min: 0, max: 1 }), { kind: "slider", min: 0, max: 1, step: 0.01 });
  assert.deepEqual(control({ min: 0 }), { kind: "number", min: 0, step: "any" });
  assert.deepEqual(control({ type: "choice", choices: ["a", "b"] }), { kind: "choice", choices: ["a", "b"] });
  assert.equal(control({ type: "color" }).kind, "color");
  assert.equal(control({ type: "boolean" }).kind, "checkbox");
  assert.equal(control({ type: "date" }).kind, "date");
  assert.equal(control({ type: "text" }).kind, "text");
  assert.equal(stepOf(300), 1);
});

test("a default isn't in the address, everything else is", () => {
  const year = { name: "year", type: "integer", default: "2014" } as const;
  assert.deepEqual(withValue({ a: "1" }, year, "2015"), { a: "1", year: "2015" });
  assert.deepEqual(withValue({ a: "1", year: "2015" }, year, "2014"), { a: "1" });
  const values = { city: "São Paulo & more", n: "5" };
  assert.deepEqual(paramsOfAddress(addressOfParams(values)), values);
  assert.equal(addressOfParams({}), "");
});

test("colours for the browser's picker", () => {
  assert.equal(plainColor("#ABC"), "#aabbcc");
  assert.equal(plainColor("#a1b2c3"), "#a1b2c3");
  assert.equal(plainColor("tomato"), null);
});

test("rows of a CSV with quotes, other delimiters and Windows' line ends", () => {
  assert.deepEqual(firstRows('a,b\r\n"x, ""y""",2\r\n', 5), [["a", "b"], ['x, "y"', "2"]]);
  assert.deepEqual(firstRows("a;b\n1;2,5", 5), [["a", "b"], ["1", "2,5"]]);
  assert.deepEqual(firstRows('a\n"two\nlines"\n3\n', 2), [["a"], ["two\nlines"]]);
  assert.deepEqual(firstRows("\ufeffa\tb\n", 5), [["a", "b"]]);
});

test("a note belongs to the columns that it names", () => {
  assert.deepEqual(columnsOf('The column "rain" has 3 texts.', ["rain", "a"]), ["rain"]);
  assert.deepEqual(columnsOf("a file", ["a"]), []);
});

test("names", () => {
  assert.equal(nameFrom("Mein Kätzchen, 2!"), "mein-katzchen-2");
  assert.equal(nameFrom("***"), "");
  assert.equal(wrongName("my-cat_2"), null);
  assert.match(wrongName("Cat") ?? "", /lower-case/);
  assert.match(wrongName("x".repeat(65)) ?? "", /64/);
});

test("snippets show hostile titles as text", () => {
  const list = snippets("https://p.example/cat.png", '"><script>alert(1)</script>]', 6, 4, { n: "1&2" });
  const text = Object.fromEntries(list.map(({ name, text }) => [name, text]));
  assert.equal(text["HTML"], '<img src="https://p.example/cat.png?n=1%262" srcset="https://p.example/cat.png?n=1%262&amp;_scale=2 2x" width="6" height="4" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;]">');
  assert.match(text["Markdown"] ?? "", /^!\[.*\\\]\]\(https:\/\/p\.example\/cat\.png\?n=1%262\)$/);
  assert.match(text["Typst"] ?? "", /alt: "\\"></);
});
