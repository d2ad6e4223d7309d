/** Colours and numbers that are changed without typing. */
import { Editor, IS_RED } from "./editor";
import { expect, expectAccessible, signIn, test } from "./harness";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

const GREEN = "#00aa44";
const IS_GREEN = "0 170 68";
const program = (color: string) => `canvas.size(200, 100)\ncanvas.background('${color}')`;

/** The browser's colour picker while it is open. It is no part of the page, and what it chooses is. */
const picker = (editor: Editor) => editor.page.getByLabel("Colour", { exact: true });

test("a click on a swatch chooses a colour: program and picture follow, and one undo brings it back", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(program("red"));
  await editor.expectColor(10, 10, IS_RED);
  const swatch = page.locator(".cm-swatch");
  await expect(swatch).toHaveCSS("background-color", "rgb(255, 0, 0)");
  await swatch.click();
  await expect(picker(editor)).toHaveValue("#ff0000");
  // As browsers tell of somebody who moves about in the picker, and then chooses.
  await picker(editor).evaluate((input: HTMLInputElement, colors) => {
    for (const color of colors) {
      input.value = color;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, ["#111111", "#222222", GREEN]);
  await expect(editor.program).toContainText(`canvas.background('${GREEN}')`);
  await editor.expectColor(10, 10, IS_GREEN);
  await expect(swatch).toHaveCSS("background-color", "rgb(0, 170, 68)");
  await picker(editor).dispatchEvent("change");
  await expect(picker(editor)).toHaveCount(0);
  await expect(editor.program).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.program).toContainText("canvas.background('red')");
  await editor.expectColor(10, 10, IS_RED);
});

test("by the keyboard: Ctrl+. at a colour opens the picker, Escape leaves it", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(program("rgb(255, 0, 0)"));
  await editor.expectColor(10, 10, IS_RED);
  await page.keyboard.press("ControlOrMeta+End");
  for (let step = 0; step < "0)')".length; step++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ControlOrMeta+.");
  await expect(picker(editor)).toBeFocused();
  await expectAccessible(page);
  await picker(editor).fill(GREEN);
  await expect(editor.program).toBeFocused();
  await expect(editor.program).toContainText(`canvas.background('${GREEN}')`);
  await editor.expectColor(10, 10, IS_GREEN);
  await page.keyboard.press("ControlOrMeta+.");
  await expect(picker(editor)).toBeFocused();
  // The browser's own picker takes the first one.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(picker(editor)).toHaveCount(0);
  await expect(editor.program).toBeFocused();
  // Where there is no colour, nothing opens.
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+.");
  await expect(picker(editor)).toHaveCount(0);
});

test("another colour is as opaque as the one before", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(program("#ff000080"));
  await page.locator(".cm-swatch").click();
  await picker(editor).fill(GREEN);
  await expect(editor.program).toContainText(`canvas.background('${GREEN}80')`);
});

const RECT = "canvas.size(200, 100)\ncanvas.background('white')\ncanvas.rect(100, 0, 50, 100, fill='red', stroke=None)";
const IS_WHITE = "255 255 255";

test("a number is dragged with Alt: the picture follows, and one undo brings it back", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(RECT);
  await editor.expectColor(110, 10, IS_RED);
  const number = page.locator(".cm-line", { hasText: "canvas.rect" }).getByText("100", { exact: true }).first();
  const box = await number.boundingBox();
  if (!box) throw new Error("the number isn't shown");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down("Alt");
  await page.mouse.down();
  // 4 px are a unit.
  await page.mouse.move(x - 40, y, { steps: 10 });
  await expect(editor.program).toContainText("canvas.rect(90, 0, 50");
  await editor.expectColor(95, 10, IS_RED);
  await page.keyboard.down("Shift");
  await page.mouse.move(x - 160, y, { steps: 4 });
  await page.keyboard.up("Shift");
  await expect(editor.program).toContainText("canvas.rect(-300, 0, 50");
  await page.mouse.move(x - 200, y);
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect(editor.program).toContainText("canvas.rect(50, 0, 50");
  await editor.expectColor(60, 10, IS_RED);
  await editor.expectColor(110, 10, IS_WHITE);
  // It has ended.
  await page.mouse.move(x, y);
  await expect(editor.program).toContainText("canvas.rect(50, 0, 50");
});

test("a drag is one step to undo", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(RECT);
  const number = page.locator(".cm-line", { hasText: "canvas.rect" }).getByText("100", { exact: true }).first();
  const box = await number.boundingBox();
  if (!box) throw new Error("the number isn't shown");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down("Alt");
  await page.mouse.down();
  await page.mouse.move(x + 48, y, { steps: 12 });
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect(editor.program).toContainText("canvas.rect(112, 0, 50");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.program).toContainText("canvas.rect(100, 0, 50");
});

test("numbers are nudged with the keyboard, by their last digit, and the picture follows", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(RECT.replace("(100,", "(99.5,"));
  await editor.expectColor(98, 10, IS_WHITE);
  await page.keyboard.press("Home");
  for (let step = 0; step < "canvas.rect(99".length; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(editor.program).toContainText("canvas.rect(99.6, 0");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(editor.program).toContainText("canvas.rect(96.6, 0");
  await editor.expectColor(98, 10, IS_RED);
  // On a word, the same keys move the line.
  await page.keyboard.press("Home");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.locator(".cm-line").nth(1)).toContainText("canvas.rect(96.6");
});

test("what is drawn over the picture has the theme's colours, and follows the theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await Editor.open(page);
  const corner = () =>
    page.locator("canvas.overlay").evaluate((surface: HTMLCanvasElement) => {
      const context = surface.getContext("2d") as CanvasRenderingContext2D;
      return [...context.getImageData(4, 4, 1, 1).data].join(" ");
    });
  const ground = () => page.locator(".picture-tools").evaluate((tools) => (getComputedStyle(tools).backgroundColor.match(/\d+/g) ?? []).join(" "));
  await expect.poll(corner).toBe("255 255 255 255");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(corner).toBe("29 32 38 255");
  expect(await ground()).toBe("29 32 38");
  // What somebody chooses counts more than the system.
  await page.getByRole("button", { name: "Dark theme" }).click();
  await expect.poll(corner).toBe("255 255 255 255");
  expect(await ground()).toBe("255 255 255");
  await page.reload();
  await expect.poll(corner).toBe("255 255 255 255");
  expect(await ground()).toBe("255 255 255");
});
