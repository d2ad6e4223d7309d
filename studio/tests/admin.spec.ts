/** The operator's first minutes, their pages, and people who join, each in a browser of their own. */
import type { Browser, Page } from "@playwright/test";
import { type Server, expect, expectAccessible, expectNothingCut, test } from "./harness";

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

/** Signs a browser in as the operator, with a token. */
async function signInAsOperator(page: Page, server: Server): Promise<void> {
  const { token } = (await server.api("POST", "/api/v1/tokens", { label: "a browser" })) as { token: string };
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fadmin$/);
  await page.getByLabel("Your token").fill(token);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin$/);
}

/** A browser of somebody else. */
async function stranger(browser: Browser, server: Server): Promise<Page> {
  return (await browser.newContext({ baseURL: server.address })).newPage();
}

test("the operator adds an author, whose link leads to the studio", async ({ page, server, browser }) => {
  await signInAsOperator(page, server);
  await page.getByRole("link", { name: "Authors", exact: true }).click();
  await page.getByLabel("The author's name").fill("first-author");
  await page.getByRole("button", { name: "Add the author" }).click();
  const link = await page.getByLabel("A sign-in link for first-author").inputValue();
  const author = await stranger(browser, server);
  await author.goto(link);
  await author.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(author).toHaveURL(/\/studio$/);
  await expect(author.getByRole("banner")).toContainText("first-author");
  await author.goto("/admin");
  await expect(author.getByRole("main")).toContainText("Only the operator may do this");
  await author.context().close();
});

test("somebody joins with an invite, and a taken name is asked for again", async ({ page, server, browser, author }) => {
  await signInAsOperator(page, server);
  await page.getByRole("link", { name: "Invites" }).click();
  await page.getByLabel("A note for yourself").fill("<b>the class</b>");
  await page.getByRole("button", { name: "Make an invite" }).click();
  const link = await page.getByLabel("The invite's link").inputValue();
  await expect(page.getByRole("cell", { name: "<b>the class</b>" })).toBeVisible();
  const guest = await stranger(browser, server);
  await guest.goto(link);
  await expectAccessible(guest);
  await guest.getByLabel("Your name").fill(author);
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByRole("alert")).toContainText("is taken");
  await expectAccessible(guest);
  await guest.getByLabel("Your name").fill("a-guest");
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest).toHaveURL(/\/studio$/);
  await expect(guest.getByRole("banner")).toContainText("a-guest");
  await guest.context().close();
});

test("without a script, an image is paused, hidden and shown again, and the page says how to undo it", async ({ server, browser, author }) => {
  await server.api("PUT", "/api/v1/images/troublesome", { program: "canvas.background('tomato')" }, author);
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAsOperator(page, server);
  await page.getByRole("link", { name: "Images", exact: true }).click();
  await page.getByPlaceholder("Name, title or author").fill("trouble");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "troublesome" }).click();
  for (const [button, sure, said] of [
    ["Pause…", "Pause it", "The image is paused"],
    ["Hide…", "Hide it", "The image is hidden"],
    ["Delete…", "Delete it", "The image is deleted"],
  ] as const) {
    await page.getByText(button, { exact: true }).click();
    await page.getByRole("button", { name: sure }).click();
    await expect(page.getByRole("status")).toContainText(said);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("status")).not.toContainText(said);
  }
  await context.close();
});

test("the charts are drawn by the service itself, for the theme that is shown", async ({ page, server }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signInAsOperator(page, server);
  const shown = page.getByRole("img", { name: /the last two hours/ });
  await expect(shown).toHaveCount(4);
  for (const chart of await shown.all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect.poll(() => chart.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(640);
    expect(await chart.getAttribute("src")).toContain("dark=1");
  }
});

for (const theme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`the operator's pages are accessible and nothing is cut: ${theme}, ${size}`, async ({ page, server, author }) => {
      await server.api("PUT", `/api/v1/images/of-${author}`, { program: "canvas.background('tomato')", title: "A title" }, author);
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(viewport);
      await signInAsOperator(page, server);
      const pages = ["/admin", "/admin/images", `/admin/images/of-${author}`, "/admin/authors", `/admin/authors/${author}`, "/admin/invites", "/admin/service"];
      for (const address of pages) {
        await page.goto(address);
        for (const closed of await page.locator("details.confirm > summary").all()) await closed.click();
        await expectAccessible(page);
        await expectNothingCut(page);
      }
    });
  }
}
