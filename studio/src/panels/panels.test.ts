import assert from "node:assert/strict";
import { test } from "node:test";
import { firstRows } from "./csv";
import { parseNote, withOption } from "./notes";
import { nameFrom, wrongName } from "./names";
import { addressOfParams, paramsOfAddress } from "./parameter_address";
import { controlOf, plainColor, stepOf, withValue } from "./parameter_form";
import { counted, sizeOf } from "./words";

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

test("a note names its column, its rows and how else the file can be read", () => {
  const text = 'Column "n" is text because of row 2: "x" isn\'t a number, unlike the other values. With types=n:number, such values count as missing.';
  assert.deepEqual(parseNote(text), { text, column: "n", rows: [2], option: { name: "types", value: "n:number" } });
  assert.deepEqual(parseNote('Column "a \\"b\\"" has years.').column, 'a "b"');
  const order = 'Column "when": it was read with the month first, as in row 1, "03/04/2020". dates=dmy reads it the other way.';
  assert.deepEqual(parseNote(order).option, { name: "dates", value: "dmy" });
  assert.equal(parseNote('Column "t" was read as moments since 1970 (epoch=ms).').option, null);
  assert.equal(parseNote("The file has no heading.").column, null);
});

test("another type of one column leaves the others", () => {
  assert.deepEqual(withOption({ types: "a:text,n:integer" }, { name: "types", value: "n:number" }), { types: "a:text,n:number" });
  assert.deepEqual(withOption({ types: "a:text" }, { name: "dates", value: "dmy" }), { types: "a:text", dates: "dmy" });
});

test("names", () => {
  assert.equal(nameFrom("Mein Kätzchen, 2!"), "mein-katzchen-2");
  assert.equal(nameFrom("***"), "");
  assert.equal(wrongName("my-cat_2"), null);
  assert.match(wrongName("Cat") ?? "", /lower-case/);
  assert.match(wrongName("x".repeat(65)) ?? "", /64/);
});

test("counts and sizes in words", () => {
  assert.deepEqual([0, 1, 2].map((count) => counted(count, "row")), ["0 rows", "1 row", "2 rows"]);
  assert.deepEqual([1, 999, 1_234, 56_789, 7_654_321].map(sizeOf), ["1 byte", "999 bytes", "1.2 kB", "57 kB", "7.7 MB"]);
});
