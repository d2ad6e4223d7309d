/** Every page, as it stands: accessible, in both themes, on a desk and on a phone. */
import { expect, expectAccessible, expectNothingCut, signIn, test } from "./harness";

const PAGES = ["/", "/gallery", "/gallery?tag=chart&order=viewed", "/gallery?q=xyzzy", "/seattle", "/cat", "/sign-in", "/studio", "/docs", "/docs/canvas", "/docs/api", "/nothing-here"];
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

for (const theme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`every page is accessible and nothing is cut: ${theme}, ${size}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(viewport);
      for (const address of PAGES) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        await expectNothingCut(page);
      }
    });
  }
}

test("the theme that a reader chooses stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Dark theme" }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
});

test("an author signs in by a link and out again", async ({ page, server, author }) => {
  await signIn(page, server, author);
  await page.goto("/docs");
  await page.goto("/studio");
  await expect(page.getByRole("banner")).toContainText(author);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner")).toContainText("Sign in");
});
