/** Writing and seeing. */
import { BLUE, Editor, IS_BLUE, IS_RED, RED } from "./editor";
import { expect, signIn, test } from "./harness";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

test("a new picture starts from a template, and follows what is typed", async ({ page }) => {
  const editor = await Editor.open(page);
  await expect(editor.picture).toBeVisible();
  await page.getByRole("button", { name: /^Turtle/ }).click();
  await expect(editor.program).toContainText("import turtle");
  await editor.write(RED);
  await editor.expectColor(10, 10, IS_RED);
  await expect(page.getByRole("group", { name: "Start from" })).toHaveCount(0);
  await expect(editor.status).toContainText(/drawn in .* ms/);
});

test("an error is marked at its line and column, its calls lead there, and the last picture stays", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(RED);
  await editor.expectColor(10, 10, IS_RED);
  await editor.write(`${RED}def half(n):\n    🦀 = 1\n`.replace("🦀", "crab = '🦀'; x"));
  await editor.write(`${RED}def half(n):\n    crab = '🦀'; return 1 / n\n\n\nhalf(0)\n`);
  await expect(editor.error).toContainText("ZeroDivisionError");
  await expect(editor.error).toContainText("line 4, column 24");
  await expect(page.locator(".cm-lintRange-error")).toHaveText("1 / n");
  await expect(page.locator(".cm-frameLine")).toHaveText("half(0)");
  await editor.expectColor(10, 10, IS_RED);
  await editor.error.getByRole("button", { name: "line 7", exact: false }).click();
  await expect(editor.status).toContainText("Line 7, column 1");
  await expect(editor.program).toBeFocused();
  await page.keyboard.press("F8");
  await expect(editor.status).toContainText("Line 4, column 24");
});

test("an error of syntax is marked where it is", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("x = 1\ncanvas.circle(1, 2, 3))\n");
  await expect(editor.error).toContainText("SyntaxError");
  await expect(editor.error).toContainText("line 2, column 23");
  await editor.write(BLUE);
  await expect(editor.error).toHaveCount(0);
  await editor.expectColor(10, 10, IS_BLUE);
});

test("an endless loop half-way leaves the editor quick, the text survives a reload, and the next keystroke draws", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(`${RED}while True:\n    pass\n`);
  await expect(editor.status).toContainText("drawing…");
  await page.evaluate(() => {
    const slow = window as unknown as { longest: number };
    slow.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) slow.longest = Math.max(slow.longest, duration);
    }).observe({ type: "longtask" });
  });
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("    # the loop is still running while this is being typed", { delay: 8 });
  await expect(editor.program).toContainText("being typed");
  // A long task is one of over 50 ms; a machine that is busy with other tests may have some of its own.
  expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(250);
  await expect(editor.saved).toContainText("draft kept");
  await page.reload();
  await expect(editor.program).toContainText("being typed");
  await editor.write(BLUE);
  await editor.expectColor(10, 10, IS_BLUE);
});

test("a limit says which it was and what it allows", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("while True:\n    pass\n");
  await expect(editor.error).toContainText(/Time limit|Limit of computing time/);
});

test("what is printed is shown", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(`${RED}print("hello <b>you</b>")\n`);
  await expect(page.getByRole("log", { name: "Console" })).toContainText("hello <b>you</b>");
});

test("a picture can be enlarged and says what is where", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\ncanvas.background('white')\ncanvas.rect(120, 80, 80, 20, fill='#ff8800', stroke=None)\n");
  await editor.expectColor(150, 90, "255 136 0");
  await page.getByRole("button", { name: "Fit the picture" }).click();
  const box = await editor.picture.boundingBox();
  if (!box) throw new Error("there is no picture");
  const zoom = box.width / 200;
  await page.mouse.move(box.x + 150.5 * zoom, box.y + 90.5 * zoom);
  const readOut = page.locator(".read-out");
  await expect(readOut).toContainText("150, 90");
  await expect(readOut).toContainText("#ff8800");
  await page.getByRole("button", { name: "Larger" }).click();
  await expect.poll(async () => (await editor.picture.boundingBox())?.width).toBeCloseTo(box.width * 1.25, 0);
  await page.getByRole("group", { name: /^Picture\./ }).press("0");
  await expect.poll(async () => (await editor.picture.boundingBox())?.width).toBeCloseTo(box.width, 0);
});

test("everything goes by the keyboard", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.program.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("canvas.size(200, 100)\ncanvas.background('red')");
  await page.keyboard.press("ControlOrMeta+Enter");
  await editor.expectColor(10, 10, IS_RED);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("show para");
  await page.keyboard.press("Enter");
  await expect(editor.tab("Parameters")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(editor.tab("Data")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Escape, then Tab");
  await page.keyboard.press("Escape");
  await expect(editor.tab("Data")).toBeFocused();
  await page.keyboard.press("Alt+1");
  await expect(editor.program).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(editor.program).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor.program).not.toBeFocused();
});

test("numbers are nudged, and colours have a swatch", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.circle(10, 0.5, 3, fill='tomato')");
  await expect(page.locator(".cm-swatch")).toHaveCount(1);
  await page.keyboard.press("Home");
  for (let step = 0; step < "canvas.circle(1".length; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(editor.program).toHaveText("canvas.circle(11, 0.5, 3, fill='tomato')");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(editor.program).toHaveText("canvas.circle(1, 0.5, 3, fill='tomato')");
});

test("on a phone the program and the picture are a tab each", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const editor = await Editor.open(page);
  await expect(editor.picture).toBeHidden();
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  await expect(editor.picture).toBeVisible();
  await expect(editor.program).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
