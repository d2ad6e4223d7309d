/** Two saves that meet: three programs beside each other, choices, and a result that can be edited. */
import type { Page } from "@playwright/test";
import { Editor, IS_BLUE } from "./editor";
import { expect, expectAccessible, expectNothingCut, type Server, signIn, test } from "./harness";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

const program = ({ title = "# cats", background = "red", x = 10, end = "# end" } = {}) => `${title}
canvas.size(200, 100)
canvas.background('${background}')
canvas.no_stroke()

canvas.rect(${x}, 10, 20, 20, fill='white')


${end}
`;

async function saved(server: Server, author: string, body: object = {}): Promise<string> {
  const name = `met-${author}`;
  await server.api("PUT", `/api/v1/images/${name}`, { program: program(), width: 200, height: 100, ...body }, author);
  return name;
}

const versionOf = async (server: Server, name: string, version: number, author: string) =>
  (await server.api("GET", `/api/v1/images/${name}/versions/${version}`, undefined, author)) as { program: string; width: number };

const dialogOf = (page: Page) => page.getByRole("dialog", { name: /in the meantime|exists by now/ });
const saving = (page: Page, version: number) => dialogOf(page).getByRole("button", { name: `Save the result as version ${version}` });

test("in two windows: what one changed is merged, what both changed is chosen, and nothing is overwritten", async ({ page, context, server, author }) => {
  const name = await saved(server, author);
  const mine = await Editor.open(page, `/studio/${name}`);
  const other = await context.newPage();
  const theirs = await Editor.open(other, `/studio/${name}`);
  await expect(page.getByText(/open in another tab, too/)).toBeVisible();
  const [theirProgram, myProgram] = [program({ title: "# theirs", background: "lime" }), program({ background: "blue", x: 90 })];
  await theirs.write(theirProgram);
  await theirs.save();
  await expect(theirs.saved).toHaveText("version 2, saved");
  await mine.write(myProgram);
  await mine.save();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText(`${author} has saved version 2 in the meantime`);

  // Only theirs, both, only mine.
  const groups = dialog.locator("fieldset");
  await expect(groups).toHaveCount(3);
  await expect(groups.nth(0)).toContainText("only the other save has it");
  await expect(groups.nth(1)).toContainText("both changed it");
  await expect(groups.nth(2)).toContainText("only you have it");
  const sides = groups.nth(1).getByRole("group");
  await expect(sides).toHaveText([/'red'/, /'lime'/, /'blue'/]);
  await expect(groups.nth(1).locator("ins")).toHaveText(["lime", "blue"]);
  await expectAccessible(page);

  const result = dialog.getByRole("textbox", { name: "Result" });
  await expect(result).toContainText("# theirs");
  await expect(result).toContainText("rect(90");
  await expect(saving(page, 3)).toBeDisabled();
  await expect(dialog.getByRole("status")).toHaveText("1 choice is open.");
  await groups.nth(1).getByLabel("Take theirs").check();
  await expect(result).toContainText("'lime'");
  await groups.nth(1).getByLabel("Both, theirs first").check();
  await expect(result).toContainText("'blue'");
  await expect(result).toContainText("'lime'");
  await groups.nth(1).getByLabel("Keep mine").check();
  await expect(result).not.toContainText("'lime'");
  await expect(dialog.getByRole("status")).toHaveText("Everything is decided.");

  // The result is a program that can be edited.
  await result.getByText("# end").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" of the merge");
  await saving(page, 3).click();
  await expect(mine.saved).toHaveText("version 3, saved");
  await mine.expectColor(5, 5, IS_BLUE);
  const merged = program({ title: "# theirs", background: "blue", x: 90, end: "# end of the merge" });
  expect((await versionOf(server, name, 2, author)).program).toBe(theirProgram);
  expect((await versionOf(server, name, 3, author)).program).toBe(merged);
  // In the other window the next save meets this one.
  await theirs.write(program({ title: "# once more", background: "lime" }));
  await theirs.save();
  await expect(dialogOf(other)).toContainText(`${author} has saved version 3 in the meantime`);
});

test("by the keyboard alone: choose, edit, undo, save; and what was left is there again", async ({ page, server, author }) => {
  const name = await saved(server, author);
  const editor = await Editor.open(page, `/studio/${name}`);
  const theirProgram = program({ background: "lime" });
  await server.api("PUT", `/api/v1/images/${name}`, { program: theirProgram, width: 200, height: 100 }, author);
  await editor.write(program({ background: "blue" }));
  await editor.save();
  const dialog = dialogOf(page);
  const focused = page.locator(":focus");
  const reach = async (wanted: string) => {
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press("Tab");
      if ((await focused.evaluate((element) => element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? element.textContent)).includes(wanted)) return;
    }
    throw new Error(`Tab doesn't lead to ${wanted}`);
  };
  await expect(dialog).toBeVisible();
  await reach("Take theirs");
  await page.keyboard.press("Space");
  await expect(dialog.getByRole("status")).toHaveText("Everything is decided.");
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByLabel("Keep mine")).toBeChecked();
  await reach("Result");
  // What is undone is open again.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(dialog.getByLabel("Take theirs")).toBeChecked();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(dialog.getByRole("status")).toHaveText("1 choice is open.");
  await expect(saving(page, 3)).toBeDisabled();
  // An edit of the place is a choice, too.
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.type("  # by hand");
  await expect(dialog).toContainText("edited in the result");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(editor.program).toContainText("'blue'");
  expect((await versionOf(server, name, 2, author)).program).toBe(theirProgram);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(dialog.getByRole("textbox", { name: "Result" })).toContainText("# by hand");
  await reach("Save the result as version 3");
  await page.keyboard.press("Enter");
  await expect(editor.saved).toHaveText("version 3, saved");
  expect((await versionOf(server, name, 3, author)).program).toBe(program({ background: "blue" }).replace("'blue')", "'blue')  # by hand"));
});

test("size and data are merged, too", async ({ page, server, author }) => {
  const name = await saved(server, author, { program: "canvas.background('red')\n" });
  await server.api("PUT", `/api/v1/images/${name}/data`, [{ n: 1 }], author);
  const editor = await Editor.open(page, `/studio/${name}`);
  await server.api("PUT", `/api/v1/images/${name}`, { program: "canvas.background('red')\n", width: 300, height: 100 }, author);
  await server.api("PUT", `/api/v1/images/${name}/data`, [{ n: 1 }, { n: 2 }], author);
  await page.getByLabel("Width, px").fill("400");
  await page.getByLabel("Width, px").press("Enter");
  await editor.save();
  const dialog = dialogOf(page);
  const size = dialog.getByRole("group", { name: /, size: both changed it$/ });
  await expect(size.getByRole("group")).toHaveText([/200 × 100/, /300 × 100/, /400 × 100/]);
  await expect(dialog.getByRole("group", { name: /, data: only the other save has it/ }).getByRole("group")).toHaveText([/1 row$/, /2 rows$/, /1 row$/]);
  await size.getByLabel("Take theirs").check();
  await dialog.getByRole("button", { name: /^Save the result/ }).click();
  await expect(editor.saved).toHaveText(/^version \d+, saved$/);
  await editor.tab("Data").click();
  await expect(page.getByText("2 rows, 1 column")).toBeVisible();
  const now = (await server.api("GET", `/api/v1/images/${name}`, undefined, author)) as { width: number; data: { rows: number } };
  expect([now.width, now.data.rows]).toEqual([300, 2]);
});

test("a new picture whose name was taken meanwhile: both are beside each other, without a base", async ({ page, server, author }) => {
  const editor = await Editor.open(page);
  await editor.write(program({ background: "blue" }));
  await editor.save();
  const asked = page.getByRole("dialog", { name: "Save the picture" });
  const name = `taken-${author}`;
  await asked.getByLabel("Name").fill(name);
  await expect(asked.getByText(/^free: /)).toBeVisible();
  await server.api("PUT", `/api/v1/images/${name}`, { program: program({ background: "lime" }), width: 600, height: 400 }, author);
  await asked.getByRole("button", { name: "Save" }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText(`${name} exists by now`);
  await expect(dialog.locator("fieldset")).toHaveCount(1);
  await expect(dialog.locator("fieldset").getByRole("group")).toHaveText([/'lime'/, /'blue'/]);
  await expect(saving(page, 2)).toBeDisabled();
  await dialog.getByLabel("Keep mine").check();
  await saving(page, 2).click();
  await expect(editor.saved).toHaveText("version 2, saved");
  await expect(page).toHaveURL(new RegExp(`/studio/${name}$`));
  expect((await versionOf(server, name, 1, author)).program).toBe(program({ background: "lime" }));
  expect((await versionOf(server, name, 2, author)).program).toBe(program({ background: "blue" }));
});

test("a name that somebody else has taken meanwhile is refused, and theirs stays", async ({ page, server, author }) => {
  const editor = await Editor.open(page);
  await editor.write(program({ background: "blue" }));
  await editor.save();
  const asked = page.getByRole("dialog", { name: "Save the picture" });
  const name = `others-${author}`;
  await asked.getByLabel("Name").fill(name);
  await expect(asked.getByText(/^free: /)).toBeVisible();
  await server.api("POST", "/api/v1/authors", { name: `other-${author}` });
  await server.api("PUT", `/api/v1/images/${name}`, { program: program({ background: "lime" }), width: 200, height: 100, show_program: true }, `other-${author}`);
  await asked.getByRole("button", { name: "Save" }).click();
  await expect(asked.getByRole("alert")).toHaveText(`Not saved: The name ${name} belongs to somebody else.`);
  await expect(dialogOf(page)).toHaveCount(0);
});

test("on a phone the sides are one below the other", async ({ page, server, author }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const name = await saved(server, author);
  const editor = await Editor.open(page, `/studio/${name}`);
  await server.api("PUT", `/api/v1/images/${name}`, { program: program({ background: "lime" }), width: 200, height: 100 }, author);
  await editor.write(program({ background: "blue" }));
  await editor.save();
  const sides = dialogOf(page).locator("fieldset").getByRole("group");
  await expect(sides).toHaveCount(3);
  const boxes = await sides.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()).map(({ left, top, bottom, right }) => ({ left, top, bottom, right })));
  for (const [at, box] of boxes.entries()) {
    expect(box.right).toBeLessThanOrEqual(360);
    expect(box.top).toBeGreaterThanOrEqual(boxes[at - 1]?.bottom ?? 0);
  }
  await expect(sides.first().locator(".merge-side")).toHaveText("Version 1, before");
  await expectNothingCut(page);
  await expectAccessible(page);
});
