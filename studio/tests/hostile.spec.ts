/** What a program, its data and its author say is text, whatever it looks like. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { Editor } from "./editor";
import { expect, signIn, test } from "./harness";

const TEXTS = (await readFile(resolve(import.meta.dirname, "../../e2e/xss.txt"), "utf8")).split("\n").filter((line) => line && !line.startsWith("#"));

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

/** That nothing of it ran, or became an element: such texts make scripts, frames and pictures, or call `alert`. */
async function expectNothingRan(page: Page, dialogs: string[]): Promise<void> {
  expect(dialogs).toEqual([]);
  const made = await page.locator("#studio :is(script, iframe, object, embed, svg, math, marquee, video, audio, form[action], base, [onerror], [onload], [onclick], [onfocus], img[src='x'])").count();
  expect(made).toBe(0);
}

test("hostile text in the console, an error, columns and cells", async ({ page }) => {
  expect(TEXTS.length).toBeGreaterThan(59);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const editor = await Editor.open(page);
  const all = JSON.stringify(TEXTS);
  await editor.write(`import json\ntexts = json.loads(${JSON.stringify(all)})\nfor text in texts:\n    print(text)\nraise ValueError("".join(texts)[:1500])\n`);
  await expect(editor.error).toContainText("ValueError");
  const log = page.getByRole("log", { name: "Console" });
  await expect(log).toContainText(TEXTS[0] as string);
  await expect(editor.error).toContainText((TEXTS[0] as string).slice(0, 60));
  await expectNothingRan(page, dialogs);

  await editor.tab("Data").click();
  await page.getByLabel("Paste data here").evaluate((field, texts) => {
    const clipboardData = new DataTransfer();
    const row = Object.fromEntries(texts.map((text, index) => [`${index} ${text}`, text]));
    clipboardData.setData("text/plain", JSON.stringify([row, row]));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, TEXTS);
  const table = page.getByRole("region", { name: "The data" });
  await expect(table.getByRole("columnheader")).toHaveCount(TEXTS.length + 1);
  await expect(table).toContainText(TEXTS[0] as string);
  await expectNothingRan(page, dialogs);
});

test("hostile text in a title, a description and a message of the service", async ({ page, server, author }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const name = `hostile-${author}`;
  const title = TEXTS.find((text) => text.includes("<") && text.length < 200) as string;
  await server.api("PUT", `/api/v1/images/${name}`, { program: "canvas.circle(1, 1, 1)", title, description: TEXTS.join("\n").slice(0, 1_900) }, author);
  const editor = await Editor.open(page, `/studio/${name}`);
  await expect(page.locator(".toolbar b")).toHaveText(title);
  await editor.tab("Publish").click();
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await page.getByLabel("Tags").fill(title);
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText(/^The settings aren't saved/)).toBeVisible();
  await expectNothingRan(page, dialogs);
});
