/** What strangers write shows as text, on every page. The corpus is the one of the sentences over HTTP. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { Editor } from "./editor";
import { expect, signIn, test } from "./harness";

const CORPUS = resolve(import.meta.dirname, "../../e2e/xss.txt");

async function corpus(): Promise<string[]> {
  const lines = (await readFile(CORPUS, "utf8")).split("\n").filter((line) => line !== "" && !line.startsWith("# "));
  expect(lines.length).toBeGreaterThanOrEqual(60);
  return lines;
}

/** What only a text that became markup can put into a page. */
const MARKUP = ["iframe", "object", "embed", "base", "math", "marquee", "meta[http-equiv]", "[onerror]", "[onload]", "[onclick]", "[onfocus]", "[onmouseover]", "[style*='expression']", "a[href^='javascript']", "form[action^='javascript']"];

function guard(page: Page): () => Promise<void> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return async () => {
    expect(dialogs).toEqual([]);
    expect(await page.locator(MARKUP.join(", ")).count(), `${page.url()}: ${await page.locator(MARKUP.join(", ")).allInnerTexts()}`).toBe(0);
    const scripts = await page.locator("script:not([src^='/assets/']):not([type='application/json'])").count();
    expect(scripts, page.url()).toBe(0);
  };
}

test("titles, descriptions and searches are text on every page", async ({ page, server, author }) => {
  const check = guard(page);
  const lines = await corpus();
  await signIn(page, server, author);
  const program = "canvas.size(20, 20)\ncanvas.background('red')";
  for (const [i, text] of lines.entries()) {
    await server.api("PUT", `/api/v1/images/${author}-${i}`, { program, title: text.slice(0, 200), description: text }, author);
  }
  await page.goto(`/authors/${author}`);
  await check();
  for (const [i, text] of lines.entries()) {
    await page.goto(`/${author}-${i}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await check();
    if (i % 10 === 0) {
      await page.goto(`/gallery?q=${encodeURIComponent(text)}`);
      await check();
      await page.goto(`/${encodeURIComponent(text)}`);
      await check();
    }
  }
  const editor = await Editor.open(page, `/studio/${author}-0`);
  await expect(editor.picture).toBeVisible();
  await editor.tab("Publish").click();
  await check();
});
