/** Nothing typed is ever lost. */
import { BLUE, Editor, IS_BLUE, IS_RED, RED } from "./editor";
import { expect, signIn, test } from "./harness";

test.beforeEach(async ({ page, server, author }) => signIn(page, server, author));

/** An image that is saved, with the author's own name in its own, and its address in the editor. */
async function saved({ server, author }: { server: import("./harness").Server; author: string }): Promise<string> {
  const name = `of-${author}`;
  await server.api("PUT", `/api/v1/images/${name}`, { program: RED }, author);
  return name;
}

test("a reload keeps the text, and what was typed can still be undone", async ({ page }) => {
  const editor = await Editor.open(page);
  await editor.write(RED);
  await editor.write(BLUE);
  await expect(editor.saved).toContainText("draft kept");
  await page.reload();
  await editor.expectColor(10, 10, IS_BLUE);
  await editor.program.click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor.program).toContainText("'red'");
});

test("a draft of a tab that was killed is in the editor, beside the saved version", async ({ page, context, server, author }) => {
  const name = await saved({ server, author });
  const first = await Editor.open(page, `/studio/${name}`);
  await first.write(BLUE);
  await expect(first.saved).toContainText("draft kept");
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  const editor = await Editor.open(next, `/studio/${name}`);
  await expect(editor.program).toContainText("'blue'");
  const notice = next.getByText(/^This is your draft from/);
  await expect(notice).toBeVisible();
  await next.getByRole("button", { name: "Compare with the saved version" }).click();
  const dialog = next.getByRole("dialog");
  await expect(dialog.locator(".cm-changedText").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Put it into the editor" }).click();
  await expect(editor.program).toContainText("'red'");
  await expect(editor.saved).toHaveText("version 1, saved");
  await next.keyboard.press("ControlOrMeta+z");
});

test("a new picture that was left is offered again", async ({ page, context }) => {
  const first = await Editor.open(page);
  await first.write(BLUE);
  await expect(first.saved).toContainText("draft kept");
  await page.close();
  const next = await context.newPage();
  const editor = await Editor.open(next);
  await next.getByRole("button", { name: "Continue with it" }).click();
  await editor.expectColor(10, 10, IS_BLUE);
});

test("somebody who isn't signed in can type, and finds it again", async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  const editor = await Editor.open(page);
  await expect(editor.status).toContainText("Drawing needs signing in");
  await editor.write(BLUE);
  await expect(editor.saved).toContainText("draft kept");
  await page.reload();
  await expect(editor.program).toContainText("'blue'");
  await server.api("POST", "/api/v1/authors", { name: "visitor" });
  await signIn(page, server, "visitor");
  await page.goto("/studio");
  await editor.expectColor(10, 10, IS_BLUE);
  await context.close();
});

test("without a network the text is kept, and saved when it is back", async ({ page, context, server, author }) => {
  const name = await saved({ server, author });
  const editor = await Editor.open(page, `/studio/${name}`);
  await editor.expectColor(10, 10, IS_RED);
  await context.setOffline(true);
  await editor.write(BLUE);
  await expect(editor.status).toContainText("can’t be reached");
  await editor.save();
  await expect(page.getByText(/^Not saved: the service can't be reached/)).toBeVisible();
  await expect(editor.saved).toContainText("draft kept");
  await context.setOffline(false);
  await expect(editor.saved).toHaveText("version 2, saved");
  await editor.expectColor(10, 10, IS_BLUE);
});

test("a session that was closed keeps the text, and saves after signing in again", async ({ page, context, server, author }) => {
  const name = await saved({ server, author });
  const editor = await Editor.open(page, `/studio/${name}`);
  await context.clearCookies();
  await editor.write(BLUE);
  await editor.save();
  await expect(page.getByText(/^Not saved: you are signed out/)).toBeVisible();
  await expect(editor.saved).toContainText("draft kept");
  const other = await context.newPage();
  await signIn(other, server, author);
  await other.close();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(editor.saved).toHaveText("version 2, saved");
});
