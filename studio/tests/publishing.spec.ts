/** Parameters, data, publishing and versions. */
import { BLUE, Editor, IS_BLUE, IS_RED, RED } from "./editor";
import { expect, expectAccessible, signIn, test } from "./harness";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

test("parameters have controls that change the picture and the address", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\nc = params.color('color', default='red')\nn = params.integer('n', default=5, min=1, max=9)\nw = params.choice('side', ['left', 'right'], default='left')\ncanvas.background(c)\nprint(n, w)\n");
  await editor.expectColor(10, 10, IS_RED);
  await editor.tab("Parameters").click();
  await page.getByLabel("color", { exact: true }).fill("blue");
  await editor.expectColor(10, 10, IS_BLUE);
  await page.getByLabel("n", { exact: true }).fill("7");
  await page.getByLabel("side").selectOption("right");
  await expect(page).toHaveURL(/#color=blue&n=7&side=right$/);
  await editor.tab("Console").click();
  await expect(page.getByRole("log", { name: "Console" })).toContainText("7 right");
  await page.reload();
  await editor.expectColor(10, 10, IS_BLUE);
});

test("a table that is pasted is the picture's data, with the types that were understood", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\ncanvas.background(data['color'][1])\n");
  await expect(editor.error).toBeVisible();
  await editor.tab("Data").click();
  await page.getByLabel("Paste data here").evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "color,n\nred,1\nblue,2\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await editor.expectColor(10, 10, IS_BLUE);
  const table = page.getByRole("region", { name: "The data" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(page.getByLabel("Type of n")).toHaveValue("integer");
  await page.reload();
  await editor.expectColor(10, 10, IS_BLUE);
});

test("a file that is dropped on the picture is its data", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\ncanvas.background(data['color'][0])\n");
  await page.locator(".stage-frame").evaluate((stage) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["color\nblue\n"], "colors.csv", { type: "text/csv" }));
    for (const type of ["dragover", "drop"]) stage.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await editor.expectColor(10, 10, IS_BLUE);
  await expect(editor.tab("Data")).toHaveAttribute("aria-selected", "true");
});

test("a picture is published, embedded and given another title", async ({ page, author, server }) => {
  const editor = await Editor.open(page);
  await editor.write(RED);
  const name = `pub-${author}`;
  await editor.saveAs(name);
  await expect(page).toHaveURL(new RegExp(`/studio/${name}$`));
  const html = await page.getByLabel("HTML", { exact: true }).inputValue();
  expect(html).toContain(`${server.address}/${name}.png`);
  expect(html).toContain('width="200" height="100"');
  await expect(page.getByLabel("LaTeX", { exact: true })).toHaveValue(new RegExp(`includegraphics.*${name}\\.pdf`));
  await page.getByLabel("Title").fill("<img src=x onerror=alert(1)>");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.locator(".toolbar b")).toHaveText("<img src=x onerror=alert(1)>");
  await expect(page.getByLabel("HTML", { exact: true })).toHaveValue(/alt="&lt;img src=x onerror=alert\(1\)&gt;"/);
  await expect(page.getByLabel("Markdown", { exact: true })).toHaveValue(/^\[!\[\\<img src=x onerror=alert\\\(1\\\)\\>\]/);
  await expectAccessible(page);
});

test("somebody else's picture is tried out, and saved as one's own", async ({ page, author, server }) => {
  const theirs = `theirs-${author}`;
  await server.api("PUT", `/api/v1/images/${theirs}`, { program: RED });
  await server.api("PATCH", `/api/v1/images/${theirs}`, { show_program: true });
  const editor = await Editor.open(page, `/studio/${theirs}`);
  await expect(page.getByText(/^This image belongs to the operator/)).toBeVisible();
  await editor.write(BLUE);
  await editor.expectColor(10, 10, IS_BLUE);
  const name = `mine-${author}`;
  await editor.saveAs(name);
  await expect(page).toHaveURL(new RegExp(`/studio/${name}$`));
  const [mine, others] = await Promise.all([name, theirs].map((image) => server.api("GET", `/api/v1/images/${image}`, undefined, author))) as { program: string; owner: string | null }[];
  expect([mine?.program, mine?.owner]).toEqual([BLUE, author]);
  expect([others?.program, others?.owner]).toEqual([RED, null]);
});

test("a copy of somebody else's picture has its data", async ({ page, author, server }) => {
  const theirs = `data-${author}`;
  await server.api("PUT", `/api/v1/images/${theirs}`, { program: "canvas.size(200, 100)\ncanvas.background(data['color'][0])\n" });
  await server.api("PUT", `/api/v1/images/${theirs}/data`, [{ color: "red" }]);
  await server.api("PATCH", `/api/v1/images/${theirs}`, { show_program: true });
  const editor = await Editor.open(page, `/studio/${theirs}`);
  await page.getByRole("button", { name: "Make a copy…" }).first().click();
  const dialog = page.getByRole("dialog", { name: `Make a copy of ${theirs}` });
  await dialog.getByLabel("Name").fill(`copy-${author}`);
  await dialog.getByRole("button", { name: "Make the copy" }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/copy-${author}$`));
  await editor.expectColor(10, 10, IS_RED);
});

test("a name that is taken is told while it is typed", async ({ page, author, server }) => {
  const name = `taken-${author}`;
  await server.api("PUT", `/api/v1/images/${name}`, { program: RED }, author);
  const editor = await Editor.open(page);
  await editor.write(BLUE);
  await editor.save();
  const dialog = page.getByRole("dialog", { name: "Save the picture" });
  await dialog.getByLabel("Name").fill(name);
  await expect(dialog.getByText(`You have an image named ${name}, perhaps a deleted one.`)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save" })).toBeDisabled();
  await dialog.getByLabel("Name").fill("Not A Name");
  await expect(dialog.getByText(/lower-case letters/)).toBeVisible();
});

test("versions are compared, with their pictures, and restored", async ({ page, author, server }) => {
  const name = `vers-${author}`;
  for (const program of [RED, BLUE]) await server.api("PUT", `/api/v1/images/${name}`, { program }, author);
  const editor = await Editor.open(page, `/studio/${name}`);
  await editor.expectColor(10, 10, IS_BLUE);
  await editor.tab("Versions").click();
  await page.getByRole("button", { name: "Compare with version 1" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByAltText("Picture of Version 1")).toBeVisible();
  await expect(dialog.locator(".cm-changedText").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Restore it in the editor" }).click();
  await editor.expectColor(10, 10, IS_RED);
  await editor.save();
  await expect(editor.saved).toHaveText("version 3, saved");
});

for (const theme of ["light", "dark"] as const) {
  test(`the editor is accessible with everything open: ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const editor = await Editor.open(page);
    await editor.write("n = params.integer('n', default=5, min=1, max=9)\nc = params.color('c', default='red')\nprint('hello')\n1 / 0\n");
    await expect(editor.error).toBeVisible();
    for (const tab of ["Console", "Parameters", "Data", "Publish", "Versions"]) {
      await editor.tab(tab).click();
      await expectAccessible(page);
    }
    await page.keyboard.press("ControlOrMeta+k");
    await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
    await expectAccessible(page);
  });
}
