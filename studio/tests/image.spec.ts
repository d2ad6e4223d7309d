/** An image's own page: its form, its snippets, hostile text in it, and the pages without scripts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, expectAccessible, signIn, test } from "./harness";

const YEARS = `year = params.integer('year', default=2012, min=2012, max=2015)
color = params.color('color', default='tomato')
canvas.background('white')
canvas.rect(0, 0, 50 * (year - 2011), 40, fill=color)
`;

test("a parameter changes the picture, the address and the snippets", async ({ page, server, author }) => {
  await server.api("PUT", "/api/v1/images/page-years", { program: YEARS, width: 200, height: 100, title: "Years" }, author);
  await page.goto("/page-years");
  await page.getByRole("spinbutton", { name: "year" }).fill("2014");
  await expect(page.locator("#picture")).toHaveAttribute("src", /\/page-years\.png\?year=2014$/);
  await expect(page).toHaveURL(/\/page-years\?year=2014$/);
  await expect(page.getByRole("textbox", { name: "Address" })).toHaveValue(/\/page-years\.png\?year=2014$/);
  await expect(page.getByRole("slider", { name: "year" })).toHaveValue("2014");
  await page.getByRole("slider", { name: "year" }).press("ArrowRight");
  await expect(page).toHaveURL(/year=2015$/);
  // A colour by its name, and by the well.
  const color = page.locator("[data-kind=color]");
  await color.fill("steelblue");
  await expect(page.locator("input[type=color]")).toHaveValue("#4682b4");
  await expect(page).toHaveURL(/year=2015&color=steelblue$/);
  // A default isn't in the address.
  await color.fill("tomato");
  await expect(page).toHaveURL(/\/page-years\?year=2015$/);
  await expectAccessible(page);
  // The address alone shows the same.
  await page.reload();
  await expect(page.getByRole("spinbutton", { name: "year" })).toHaveValue("2015");
  await expect(page.locator("#picture")).toHaveAttribute("src", /\/page-years\.png\?year=2015$/);
});

test("a snippet is copied with one click", async ({ page, server, author, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await server.api("PUT", "/api/v1/images/page-copied", { program: YEARS, width: 200, height: 100 }, author);
  await page.goto("/page-copied");
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.getByRole("button", { name: "Copy Markdown" })).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`[![page-copied](${server.address}/page-copied.png)](${server.address}/page-copied)`);
});

test("the gallery finds by search and tag, and leads to the picture", async ({ page, server, author }) => {
  const settings = { program: YEARS, width: 200, height: 100, title: "Rare bars", tags: ["rarity"] };
  await server.api("PUT", "/api/v1/images/page-found", settings, author);
  await page.goto("/");
  await page.getByRole("banner").getByRole("searchbox").fill("rare bars");
  await page.getByRole("banner").getByRole("searchbox").press("Enter");
  await expect(page.getByRole("heading", { name: "Rare bars", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Rare bars" }).click();
  await expect(page).toHaveURL(/\/page-found$/);
  await page.getByRole("link", { name: "rarity" }).click();
  await expect(page).toHaveURL(/\/gallery\?tag=rarity$/);
  await page.getByRole("link", { name: author }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Pictures by ${author}`);
});

test("hostile text is text in a real browser", async ({ page, server, author }) => {
  test.setTimeout(600_000);
  const strings = (await readFile(join(import.meta.dirname, "../../e2e/xss.txt"), "utf8")).split("\n").filter((line) => line !== "");
  expect(strings.length).toBeGreaterThanOrEqual(60);
  const alerts: string[] = [];
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [n, string] of strings.entries()) {
    const text = JSON.stringify(string);
    const program = `params.text('label', default=${text})\nparams.choice('kind', [${text}, 'b'], default=${text})\nprint(${text})\nraise ValueError(${text})\n`;
    const name = `page-hostile-${n}`;
    const settings = { program, width: 20, height: 10, title: string, description: string, show_program: true, debug: "everyone" };
    await server.api("PUT", `/api/v1/images/${name}`, settings, author);
    for (const address of [`/${name}`, `/gallery?q=${encodeURIComponent(string)}`]) {
      await page.goto(address, { waitUntil: "load" });
      const foreign = await page.evaluate(() => {
        const own = (address: string) => new URL(address, location.href).origin === location.origin;
        const found = [...document.scripts].filter((script) => script.src === "" ? script.type !== "application/json" : !own(script.src));
        const links = [...document.querySelectorAll("a[href], form[action], iframe, object, embed, base, svg")].filter((element) => {
          const address = element.getAttribute("href") ?? element.getAttribute("action");
          return address === null || !own(address);
        });
        return [...found, ...links].map((element) => element.outerHTML);
      });
      expect(foreign, `${address}: ${string}`).toEqual([]);
    }
  }
  expect(alerts).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a picture's form, the gallery and the editor work", async ({ page, server, author }) => {
    await server.api("PUT", "/api/v1/images/page-plain", { program: YEARS, width: 200, height: 100 }, author);
    await page.goto("/page-plain");
    await page.getByLabel("year").fill("2014");
    await page.getByRole("button", { name: "Draw" }).click();
    await expect(page).toHaveURL(/year=2014/);
    await expect(page.locator("#picture")).toHaveAttribute("src", "/page-plain.png?year=2014");
    await page.goto("/gallery");
    await page.getByRole("main").getByRole("searchbox").fill("page-plain");
    await page.getByRole("main").getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { name: "page-plain", exact: true })).toBeVisible();

    await signIn(page, server, author);
    await page.goto("/studio");
    await page.getByLabel("Program").fill("canvas.background('tomato')\nprint('hello')\nnothing\n");
    await page.getByRole("button", { name: "Draw" }).click();
    await expect(page.getByText("NameError")).toBeVisible();
    await expect(page.locator("pre.program mark")).toContainText("nothing");
    await page.getByLabel("Program").fill("canvas.background('tomato')\nprint('hello')\n");
    await page.getByRole("button", { name: "Draw" }).click();
    await expect(page.getByAltText("What the program draws")).toBeVisible();
    await page.getByLabel("Name").fill("page-plain-saved");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved as version 1.")).toBeVisible();
  });
});
