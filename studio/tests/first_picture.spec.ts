/** A new user's first minute: from the link to a picture on a page of their own. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Editor } from "./editor";
import { expect, test } from "./harness";

test("a novice has a picture of their own on another site's page within a minute", async ({ page, context, server, author }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const began = Date.now();
  await page.goto(await server.signInLink(author));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Studio" }).click();
  const editor = new Editor(page);
  await page.getByRole("button", { name: /^Drawing/ }).click();
  await expect(editor.picture).toBeVisible();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\ncanvas.rect(0, 0, 40, 40, fill='rgb(1, 2, 3)', stroke=None)\n");
  await editor.expectColor(10, 10, "1 2 3");
  await editor.saveAs(`first-${author}`);
  await editor.tab("Publish").click();
  await page.getByRole("button", { name: "Copy HTML" }).click();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  expect(html).toContain(`${server.address}/first-${author}.png`);

  const site = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(`<!doctype html><title>A site</title>${html}`));
  await new Promise<void>((ready) => site.listen(0, "127.0.0.1", ready));
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    const picture = page.getByRole("img");
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  } finally {
    site.close();
  }
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: "measured", description: `from the link to the picture on another page: ${seconds.toFixed(1)} s` });
  expect(seconds).toBeLessThan(60);
});
