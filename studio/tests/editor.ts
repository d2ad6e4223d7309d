/** The editor, as somebody who writes tests about it sees it. */
import { expect, type Page } from "@playwright/test";

export class Editor {
  constructor(readonly page: Page) {}

  static async open(page: Page, path = "/studio"): Promise<Editor> {
    await page.goto(path);
    const editor = new Editor(page);
    await expect(editor.program).toBeVisible();
    await expect(page.getByText("opening…")).toHaveCount(0);
    return editor;
  }

  get program() {
    return this.page.getByRole("textbox", { name: "Program", exact: true });
  }

  get picture() {
    return this.page.getByAltText("What the program draws");
  }

  get error() {
    return this.page.getByRole("group", { name: "Error" });
  }

  get status() {
    return this.page.getByRole("group", { name: "Status" });
  }

  get saved() {
    return this.page.locator(".save-state");
  }

  tab(name: string) {
    return this.page.getByRole("tab", { name });
  }

  /** The program's text as the browser keeps it, lines that aren't on the screen included. */
  async text(): Promise<string> {
    return (await this.program.locator(".cm-line").allInnerTexts()).map((line) => line.replace(/\n$/, "")).join("\n");
  }

  /** Replaces the program, as somebody who pastes it. */
  async write(program: string): Promise<void> {
    await this.program.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(program);
  }

  /** The colour of the picture at a place of the canvas. */
  async color(x: number, y: number): Promise<string> {
    return this.picture.evaluate(
      async (image: HTMLImageElement, [x, y]) => {
        await image.decode().catch(() => undefined);
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext("2d") as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        const scale = image.naturalWidth / Number.parseFloat(image.style.width);
        return [...context.getImageData((x as number) * scale, (y as number) * scale, 1, 1).data.slice(0, 3)].join(" ");
      },
      [x, y],
    );
  }

  /** That the picture has a colour somewhere, soon. */
  async expectColor(x: number, y: number, color: string): Promise<void> {
    await expect.poll(() => this.color(x, y).catch(() => "no picture")).toBe(color);
  }

  /** Saves a new picture under this name. */
  async saveAs(name: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+s");
    const dialog = this.page.getByRole("dialog", { name: "Save the picture" });
    await dialog.getByLabel("Name").fill(name);
    await expect(dialog.getByText(/^free: /)).toBeVisible();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(this.saved).toHaveText(/version \d+, saved/);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+s");
  }
}

export const RED = "canvas.size(200, 100)\ncanvas.background('red')\n";
export const BLUE = "canvas.size(200, 100)\ncanvas.background('blue')\n";
export const IS_RED = "255 0 0";
export const IS_BLUE = "0 0 255";
