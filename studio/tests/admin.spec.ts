/** The operator's first steps, the pages for it, and joining by an invite. */
import { Editor, IS_RED, RED } from "./editor";
import { expect, expectAccessible, OPERATOR, test } from "./harness";

const PAGES = ["/admin", "/admin/images", "/admin/images/seattle", "/admin/authors", "/admin/invites", "/admin/service"];
const LOOKS = [
  { theme: "light", viewport: { width: 1280, height: 900 } },
  { theme: "dark", viewport: { width: 1280, height: 900 } },
  { theme: "light", viewport: { width: 360, height: 740 } },
] as const;

test.beforeEach(async ({ page }) => {
  await page.goto("/sign-in?next=/admin");
  await page.getByLabel("Your token").fill(OPERATOR);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin$/);
});

test("the operator makes an author, whose link leads to the studio", async ({ page, browser, author }) => {
  const name = `made-${author}`;
  await page.goto("/admin/authors");
  await page.getByLabel("The author's name").fill(name);
  await page.getByRole("button", { name: "Add the author" }).click();
  const link = await page.locator("#once").inputValue();
  const theirs = await browser.newPage();
  await theirs.goto(link);
  await theirs.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(theirs).toHaveURL(/\/studio$/);
  const editor = new Editor(theirs);
  await editor.write(RED);
  await editor.expectColor(10, 10, IS_RED);
  await theirs.close();
  await page.goto(`/admin/authors/${name}`);
  await page.getByText("Suspend…").click();
  await page.getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("suspended");
  await page.getByRole("button", { name: "End the suspension" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("suspended");
});

test("somebody joins by an invite, once", async ({ page, browser, author }) => {
  await page.goto("/admin/invites");
  await page.getByRole("button", { name: "Make an invite" }).click();
  const link = await page.locator("#once").inputValue();
  const theirs = await browser.newPage();
  await theirs.goto(link);
  await expectAccessible(theirs);
  await theirs.getByLabel("Your name").fill("Not A Name");
  await theirs.getByRole("button", { name: "Join" }).click();
  await expect(theirs.getByRole("alert")).toBeVisible();
  await theirs.getByLabel("Your name").fill(`joined-${author}`);
  await theirs.getByRole("button", { name: "Join" }).click();
  await expect(theirs).toHaveURL(/\/studio$/);
  await expect(theirs.getByRole("banner")).toContainText(`joined-${author}`);
  await theirs.goto(link);
  await expect(theirs.getByLabel("Your name")).toHaveCount(0);
  await theirs.close();
});

for (const { theme, viewport } of LOOKS) {
  test(`the operator's pages are accessible and nothing is cut: ${theme}, ${viewport.width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize(viewport);
    for (const address of PAGES) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}
