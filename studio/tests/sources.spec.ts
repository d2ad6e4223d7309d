/** The operator's sources: rows of a real database in the editor. */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Editor, IS_BLUE, IS_RED } from "./editor";
import { test as base, expect, expectAccessible, ROOT, Server, signIn } from "./harness";

const TABLE = "CREATE TABLE pets (owner TEXT NOT NULL, color TEXT NOT NULL); INSERT INTO pets VALUES ('Ann', 'red'), ('Kim', 'blue');";
const source = (name: string, file: string, more = "") =>
  `[sources.${name}]\ndatabase = ${JSON.stringify(`sqlite:${file}`)}\nquery = "SELECT color FROM pets WHERE owner = :owner"\ncache_s = 0\n${more}\n`;

const test = base.extend<object, { server: Server }>({
  server: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "paintbox-source-"));
      const file = join(folder, "pets.db");
      execFileSync(join(ROOT, ".venv/bin/python"), ["-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])", file, TABLE]);
      const server = await Server.start({ config: source("pets", file) + source("secret", file, 'authors = ["nobody"]') });
      await use(server);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

const PROGRAM = `owner = params.text('owner', default='Ann')
canvas.size(200, 100)
canvas.background('white')
for n, row in enumerate(data.rows):
    canvas.rect(0, 40 * n, 40, 40, fill=row['color'], stroke=None)
`;

test("a source is chosen, says what it needs, and its rows follow the parameter, saved and in the address", async ({ page, server, author }) => {
  await signIn(page, server, author);
  const editor = await Editor.open(page);
  await editor.write("canvas.background('white')");
  await editor.tab("Data").click();
  const choice = page.getByLabel("or a source");
  // The other one is not for this author.
  await expect(choice.getByRole("option")).toHaveText(["none", "pets"]);
  await choice.selectOption("pets");
  await expect(page.getByText("The program must declare owner.")).toBeVisible();
  await expectAccessible(page);

  await editor.write(PROGRAM);
  await editor.expectColor(10, 10, IS_RED);
  await editor.tab("Parameters").click();
  await page.getByLabel("owner", { exact: true }).fill("Kim");
  await editor.expectColor(10, 10, IS_BLUE);
  await expect(page).toHaveURL(/#.*owner=Kim/);
  // A value that isn't there gives no rows, and no error.
  await page.getByLabel("owner", { exact: true }).fill("Kim' OR '1'='1");
  await editor.expectColor(10, 10, "255 255 255");
  await expect(editor.error).toHaveCount(0);
  await page.getByRole("button", { name: "Back to the defaults" }).click();
  await editor.expectColor(10, 10, IS_RED);

  const name = `pets-of-${author}`;
  await editor.saveAs(name);
  await page.reload();
  await editor.expectColor(10, 10, IS_RED);
  await editor.tab("Data").click();
  await expect(choice).toHaveValue("pets");
  const saved = (await server.api("GET", `/api/v1/images/${name}`, undefined, author)) as { source: string };
  expect(saved.source).toBe("pets");

  // By the keyboard: without the source there are no rows, and with it they are back.
  await choice.focus();
  await page.keyboard.press("ArrowUp");
  await expect(choice).toHaveValue("");
  await editor.expectColor(10, 10, "255 255 255");
  await page.keyboard.press("ArrowDown");
  await expect(choice).toHaveValue("pets");
  await editor.expectColor(10, 10, IS_RED);
});

test("the source is part of a merge: one that the other save took away is gone", async ({ page, server, author }) => {
  await signIn(page, server, author);
  const name = `met-pets-of-${author}`;
  const save = (program: string, source: string | null) => server.api("PUT", `/api/v1/images/${name}`, { program, width: 200, height: 100, source }, author);
  await save(PROGRAM, "pets");
  const editor = await Editor.open(page, `/studio/${name}`);
  await editor.expectColor(10, 10, IS_RED);
  await save(PROGRAM.replace("'white'", "'blue'"), null);
  await editor.write(`${PROGRAM}# mine\n`);
  await editor.save();
  const dialog = page.getByRole("dialog", { name: /in the meantime$/ });
  await expect(dialog.getByRole("group", { name: /, source: only the other save has it/ }).getByRole("group")).toHaveText([/pets/, /none/, /pets/]);
  await dialog.getByRole("button", { name: "Save the result as version 3" }).click();
  await expect(editor.saved).toHaveText("version 3, saved");
  await editor.expectColor(10, 10, IS_BLUE);
  const saved = (await server.api("GET", `/api/v1/images/${name}`, undefined, author)) as { source: string | null; program: string };
  expect(saved).toMatchObject({ source: null, program: `${PROGRAM.replace("'white'", "'blue'")}# mine\n` });
});
