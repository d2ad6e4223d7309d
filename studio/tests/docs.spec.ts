/** The documentation in a browser: search while typing, the tutorial's programs, and examples that open in the editor. */
import { expect, expectAccessible, expectNothingCut, signIn, test } from "./harness";

test("a reader finds a function with the keyboard alone, in spite of a slip", async ({ page }) => {
  await page.goto("/docs/data");
  await page.keyboard.press("/");
  const field = page.getByRole("combobox", { name: "Search the documentation" });
  await expect(field).toBeFocused();
  await page.keyboard.type("circel");
  await expect(page.getByRole("option").first()).toContainText("canvas.circle");
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/docs\/canvas#circle$/);
  await expect(page.locator("#circle")).toBeInViewport();
});

test("what a function does finds it, too, and Escape closes the results", async ({ page }) => {
  await page.goto("/docs");
  const field = page.getByRole("combobox");
  await field.fill("round");
  await expect(page.getByRole("option").first()).toContainText("canvas.circle");
  await field.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await field.fill("<img src=x onerror=alert(1)>");
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("the results while somebody types are those of the page, in its order", async ({ page, server }) => {
  await page.goto("/docs");
  const field = page.getByRole("combobox");
  for (const query of ["circ", "missing values", "plto"]) {
    const answered = page.waitForResponse((answer) => answer.url().endsWith(`?${new URLSearchParams({ q: query })}`));
    await field.fill(query);
    await answered;
    const html = await (await fetch(`${server.address}/docs/search?${new URLSearchParams({ q: query })}`)).text();
    const list = html.split('<ul class="found">')[1] ?? "";
    const names = [...list.matchAll(/<b>(.*?)<\/b>/g)].map(([, name]) => name).slice(0, 8);
    expect(names.length).toBeGreaterThan(2);
    await expect(page.getByRole("option").locator("b")).toHaveText(names as string[]);
  }
});

test("without scripts, the form finds the same", async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}/docs`);
  await page.getByRole("searchbox", { name: "Search the documentation" }).fill("circel");
  await page.keyboard.press("Enter");
  const first = page.locator("ul.found a").first();
  await expect(first).toContainText("canvas.circle");
  await first.click();
  await expect(page).toHaveURL(/\/docs\/canvas#circle$/);
  await context.close();
});

test("a step of the tutorial is changed and drawn in place", async ({ page, server, author }) => {
  await page.goto("/docs/tutorial");
  await page.getByRole("link", { name: /Names for numbers/ }).click();
  await expect(page.getByRole("button", { name: "Change it here" })).toHaveCount(0);
  await signIn(page, server, author);
  await page.goto("/docs/tutorial/4");
  await page.getByRole("button", { name: "Change it here" }).click();
  const program = page.getByRole("textbox", { name: "The program" });
  await program.fill((await program.inputValue()).replace("gold", "tomato"));
  await page.keyboard.press("Control+Enter");
  const picture = page.locator(".try-picture img");
  await expect(picture).toHaveAttribute("src", /^data:image\/png/);
  await expectAccessible(page);
});

test("a mistake in a step is explained, with its line", async ({ page, server, author }) => {
  await signIn(page, server, author);
  await page.goto("/docs/tutorial/1");
  await page.getByRole("button", { name: "Change it here" }).click();
  await page.getByRole("textbox", { name: "The program" }).fill('name = "<b>Ada</b>"\nraise ValueError(name)');
  await page.getByRole("button", { name: "Draw" }).click();
  await expect(page.locator(".try-message")).toHaveText("Line 2: <b>Ada</b>");
});

test("an example opens in the studio with one click", async ({ page }) => {
  await page.goto("/docs/canvas#circle");
  await page.locator("#circle").getByRole("link", { name: "Open in the studio" }).click();
  await expect(page).toHaveURL(/\/studio\?example=canvas\/circle$/);
  await expect(page.locator(".cm-content")).toContainText("canvas.circle(80, 75, 50");
});

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
const PAGES = [
  "/docs", "/docs/tutorial", "/docs/tutorial/5", "/docs/plt", "/docs/plt/colorbars", "/docs/coming-from/p5js", "/docs/data",
  "/docs/search?q=circle",
];
for (const theme of ["light", "dark"] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`the documentation is accessible and nothing is cut: ${theme}, ${size}`, async ({ page }) => {
      // The longest pages have thousands of elements.
      test.setTimeout(400_000);
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(viewport);
      for (const address of PAGES) {
        await page.goto(address);
        // Only colours differ between the themes.
        await expectAccessible(page, theme === "dark" ? ["color-contrast"] : undefined);
        await expectNothingCut(page);
      }
    });
  }
}
