/** Picture and program know of each other: lines, frames, prints, completion. */
import { Editor, IS_RED } from "./editor";
import { expect, signIn, test } from "./harness";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

const TWO = "canvas.size(200, 100)\ncanvas.background('white')\ncanvas.rect(0, 0, 100, 100, fill='red', stroke=None)\n\ncanvas.rect(100, 0, 100, 100, fill='blue', stroke=None)\n";

test("a click on the picture leads to the line that drew it, and the cursor outlines what its line drew", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(TWO);
  await editor.expectColor(10, 10, IS_RED);
  const box = await editor.picture.boundingBox();
  if (!box) throw new Error("there is no picture");
  const at = (x: number, y: number) => [box.x + (x / 200) * box.width, box.y + (y / 100) * box.height] as const;
  await page.mouse.move(...at(50, 50));
  await expect(page.locator(".read-out")).toContainText("line 3");
  await expect(page.locator(".cm-pointedLine")).toContainText("fill='red'");
  await page.mouse.click(...at(150, 50));
  await expect(editor.status).toContainText("Line 5, column 1");
  await expect(editor.program).toBeFocused();
  // The outline is in the accent's colour, around the right half only.
  const outlined = () =>
    page.locator("canvas.overlay").evaluate((surface: HTMLCanvasElement, [x, y, width, height]) => {
      const dense = surface.width / surface.clientWidth;
      const { left, top } = surface.getBoundingClientRect();
      const context = surface.getContext("2d") as CanvasRenderingContext2D;
      const half = (from: number) => {
        const { data } = context.getImageData(((x as number) - left + from + 4) * dense, ((y as number) - top - 3) * dense, ((width as number) / 2 - 8) * dense, ((height as number) + 6) * dense);
        return data.some((value, index) => index % 4 === 3 && value > 128);
      };
      return [half(0), half((width as number) / 2)];
    }, [box.x, box.y, box.width, box.height]);
  await page.keyboard.press("Escape");
  await expect.poll(outlined).toEqual([false, true]);
});

test("an animation plays, pauses and goes frame by frame", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\nfor c in ['red', 'blue', 'lime']:\n    canvas.background(c)\n    canvas.frame(100)\n");
  const player = page.getByRole("group", { name: "Animation" });
  await expect(player).toContainText("frame 1 of 3");
  await editor.expectColor(10, 10, IS_RED);
  await player.getByRole("button", { name: "Next frame" }).click();
  await expect(player).toContainText("frame 2 of 3");
  await editor.expectColor(10, 10, "0 0 255");
  await player.getByRole("button", { name: "Play" }).click();
  await expect(player).toContainText("frame 3 of 3");
  await player.getByRole("button", { name: "Pause" }).click();
  await expect(player.getByRole("button", { name: "Play" })).toBeVisible();
});

test("what is printed leads to the line that printed it", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("print('one')\n\nprint('two')\n");
  const log = page.getByRole("log", { name: "Console" });
  await expect(log).toContainText("two");
  await log.getByRole("button", { name: "line 3" }).click();
  await expect(editor.status).toContainText("Line 3, column 1");
});

test("functions are completed, with their arguments, and explained", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write("canvas.size(200, 100)\n");
  const options = page.locator(".cm-tooltip-autocomplete li");
  await page.keyboard.type("canvas.circ");
  await expect(options.first()).toContainText("circle");
  await options.first().click();
  await expect(page.locator(".cm-signature-help")).toContainText("canvas.circle(");
  await page.keyboard.type("50, 50, 40, fi");
  await options.getByText("fill=").click();
  await page.keyboard.type("'red'");
  await expect(editor.program).toContainText("canvas.circle(50, 50, 40, fill='red')");
  await editor.expectColor(50, 50, IS_RED);
  await page.keyboard.press("End");
  await page.keyboard.type("\n# canv");
  await expect(options).toHaveCount(0);
  await editor.program.getByText("circle").hover();
  await expect(page.locator(".cm-function")).toContainText("canvas.circle");
  await expect(page.locator(".cm-function img")).toBeVisible();
});
