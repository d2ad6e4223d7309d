/** Data and the program that reads it: saved together, seen before they are saved, and what they were before. */
import { resolve } from "node:path";
import { Editor, IS_BLUE, IS_RED } from "./editor";
import { expect, expectAccessible, signIn, test } from "./harness";

const BOOK = resolve(import.meta.dirname, "../../crates/reader/tests/files/two_sheets.xlsx");
const FIRST_COLOR = "canvas.size(200, 100)\ncanvas.background(data['color'][0])\n";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

const csv = (text: string) => ({ name: "colors.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
const chooser = "input[type=file]";

test("a new picture's first version has its data", async ({ page, author, server }) => {
  const editor = await Editor.open(page);
  await editor.write(FIRST_COLOR);
  await editor.tab("Data").click();
  await page.locator(chooser).setInputFiles(csv("color\nred\n"));
  await editor.expectColor(10, 10, IS_RED);
  const name = `both-${author}`;
  await editor.saveAs(name);
  await expect(editor.saved).toHaveText("version 1, saved");
  const image = (await server.api("GET", `/api/v1/images/${name}`)) as { version: number; data: { rows: number } };
  expect([image.version, image.data.rows]).toEqual([1, 1]);
  expect((await fetch(`${server.address}/${name}.png?_v=1`)).status).toBe(200);
  // Another program and other data are one version, too.
  await editor.write(FIRST_COLOR.replace("[0]", "[1]"));
  await editor.tab("Data").click();
  await page.locator(chooser).setInputFiles(csv("color\nred\nblue\n"));
  await editor.expectColor(10, 10, IS_BLUE);
  await editor.save();
  await expect(editor.saved).toHaveText("version 2, saved");
  expect((await fetch(`${server.address}/${name}.png?_v=2`)).status).toBe(200);
  // What is taken away is gone with the next save.
  await editor.tab("Data").click();
  await page.getByRole("button", { name: "Take away" }).click();
  await editor.write("canvas.size(200, 100)\ncanvas.background('red')\nassert not data\n");
  await editor.expectColor(10, 10, IS_RED);
  await editor.save();
  await expect(editor.saved).toHaveText("version 3, saved");
  expect(((await server.api("GET", `/api/v1/images/${name}`)) as { data: unknown }).data).toBeNull();
});

test("a workbook is drawn before it is saved", async ({ page, author, server }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\ncanvas.background('blue' if len(data) == 2 else 'red')\nprint(data.columns)\n");
  await editor.tab("Data").click();
  await page.locator(chooser).setInputFiles(BOOK);
  await editor.expectColor(10, 10, IS_BLUE);
  await expect(editor.error).toHaveCount(0);
  const name = `book-${author}`;
  await editor.saveAs(name);
  const versions = (await server.api("GET", `/api/v1/images/${name}/versions`)) as { versions: { version: number; data: { rows: number } }[] };
  expect(versions.versions.map(({ version, data }) => [version, data.rows])).toEqual([[1, 2]]);
});

test("earlier data is downloaded and restored, and what is typed stays", async ({ page, author, server }) => {
  const name = `history-${author}`;
  await server.api("PUT", `/api/v1/images/${name}`, { program: FIRST_COLOR, width: 200, height: 100, data: [{ color: "red" }] }, author);
  await server.api("PUT", `/api/v1/images/${name}/data`, [{ color: "blue" }, { color: "red" }], author);
  const editor = await Editor.open(page, `/studio/${name}`);
  await editor.expectColor(10, 10, IS_BLUE);
  await editor.tab("Data").click();
  await page.getByText("History of the data", { exact: true }).click();
  const entries = page.getByRole("list", { name: "History of the data" }).getByRole("listitem");
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText(/Since version 2 \(current\).*2 rows, 1 column/);
  await expectAccessible(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the data of version 1" }).click();
  const stream = await (await waiting).createReadStream();
  expect(Buffer.concat(await stream.toArray()).toString()).toBe("color\nred\n");

  const typed = `${FIRST_COLOR}# not saved\n`;
  await editor.write(typed);
  await editor.tab("Data").click();
  await page.getByRole("button", { name: "Restore the data of version 1" }).click();
  await editor.expectColor(10, 10, IS_RED);
  await expect(entries.first()).toContainText("Since version 3 (current)");
  expect(await editor.text()).toBe(typed);
  await expect(editor.saved).not.toHaveText("version 3, saved");
  const image = (await server.api("GET", `/api/v1/images/${name}`)) as { program: string; version: number };
  expect([image.program, image.version]).toEqual([FIRST_COLOR, 3]);
  await editor.save();
  await expect(editor.saved).toHaveText("version 4, saved");
});
