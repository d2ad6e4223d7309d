/** Takes the pictures of pages in docs/screenshots/: light, dark, and as on a phone. */
import type { Page } from "@playwright/test";
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { Editor } from "./editor";
import { expect, OPERATOR, signIn, test } from "./harness";

const FOLDER = resolve(import.meta.dirname, "../../docs/screenshots");
const LOOKS = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  { name: "phone", colorScheme: "light", viewport: { width: 390, height: 844 } },
] as const;

/** Pages that need nothing but their address, and who looks at them. */
const PAGES = [
  { name: "home", path: "/" },
  { name: "gallery", path: "/gallery?order=name" },
  { name: "image", path: "/seattle?year=2014" },
  { name: "docs", path: "/docs" },
  { name: "canvas", path: "/docs/canvas" },
  { name: "tutorial", path: "/docs/tutorial/3" },
  { name: "sign-in", path: "/sign-in" },
  { name: "missing", path: "/nothing-here" },
];

const PROGRAM = `# Every picture has an address: /sunrise.png?birds=5
birds = params.integer("birds", default=3, min=0, max=9)

sky = canvas.linear_gradient(0, 0, 0, 320, ["#22356b", "#f2a65a"])
canvas.background(sky)
canvas.no_stroke()
canvas.circle(300, 300, 90, fill="#ffd56b")

for i in range(5):
    y = 300 + i * 22
    wave = [(x, y + 6 * math.sin(x / 40 + i)) for x in range(0, 610, 10)]
    canvas.polygon(wave + [(600, 400), (0, 400)], fill=canvas.mix("#2a6f97", "#012a4a", i / 4))

for i in range(birds):
    x, y = 120 + i * 70, 90 + 30 * math.sin(i * 2)
    canvas.curve([(x - 14, y - 6), (x, y + 4), (x + 14, y - 6)], stroke="white", width=2)
`;

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => page.evaluate(() => [...document.images].every((image) => image.complete || image.loading === "lazy"))).toBe(true);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: "disabled", caret: "hide" });
}

for (const { name: look, colorScheme, viewport } of LOOKS) {
  test(`${look}`, async ({ page, server }) => {
    await mkdir(FOLDER, { recursive: true });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    for (const { name, path } of PAGES) {
      await page.goto(path, { waitUntil: "networkidle" });
      await take(page, `${name}-${look}`);
    }
    await page.goto("/sign-in?next=/admin");
    await page.getByLabel("Your token").fill(OPERATOR);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await page.goto("/admin", { waitUntil: "networkidle" });
    await take(page, `admin-${look}`);
    // Each look has a browser of its own, and all of them one server.
    const author = `ada-${look}`;
    await server.api("POST", "/api/v1/authors", { name: author });
    await signIn(page, server, author);
    const editor = await Editor.open(page);
    await page.getByRole("button", { name: /^Drawing/ }).click();
    await editor.write(PROGRAM);
    await expect(editor.status).toContainText(/drawn in/);
    await editor.saveAs(`sunrise-${look}`);
    await page.reload();
    await expect(page.getByText("opening…")).toHaveCount(0);
    const isPhone = look === "phone";
    if (isPhone) {
      await take(page, "studio-program-phone");
      await page.getByRole("button", { name: "Picture", exact: true }).click();
    }
    await expect(editor.picture).toBeVisible();
    await take(page, `studio-${look}`);
    if (isPhone) return;
    await editor.write(PROGRAM.replace("canvas.polygon(wave", "canvas.polygn(wave"));
    await expect(editor.error).toBeVisible();
    await take(page, `studio-error-${look}`);
  });
}
