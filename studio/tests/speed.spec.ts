/** What the editor weighs, and how long people wait for it. The limits are those of a busy machine; the figures are printed. */
import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { Editor } from "./editor";
import { expect, signIn, test } from "./harness";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");

function report(sentence: string): void {
  test.info().annotations.push({ type: "measured", description: sentence });
  console.log(`  measured: ${sentence}`);
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Parts of the time from a keystroke to its picture, ms: until the draft is sent, until it is answered, until the picture shows. */
interface Times {
  file: string;
  request: number;
  answer: number;
  shown: number;
}

/** Puts the cursor where a program is changed, and says what is typed there: something that its picture shows. */
async function placeFor(file: string, page: Page): Promise<string> {
  await page.keyboard.press("ControlOrMeta+End");
  if (file !== "turtle.py") return "\ncanvas.reset()\ncanvas.rect(0, 0, 9, 9, fill='rgb(1, 2, 3)', stroke=None)\n";
  // Its last line closes the turtle's window, and what is drawn after that is not in the picture.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  return "t.dot(90, '#010203')\n";
}

/** Types a text at the cursor, and waits until the picture is another one. */
function fromKeyToPicture(page: Page, text: string): Promise<Omit<Times, "file">> {
  return page.evaluate(async (text) => {
    const picture = () => document.querySelector<HTMLImageElement>("img[alt='What the program draws']");
    const before = picture()?.src;
    performance.clearResourceTimings();
    const began = performance.now();
    document.execCommand("insertText", false, text);
    while (picture()?.src === before) {
      if (performance.now() - began > 20_000) return { request: 0, answer: 0, shown: Number.POSITIVE_INFINITY };
      await new Promise(requestAnimationFrame);
    }
    await picture()?.decode();
    await new Promise(requestAnimationFrame);
    const shown = performance.now();
    const sent = performance.getEntriesByType("resource").findLast(({ name }) => name.endsWith("/api/v1/render")) as PerformanceResourceTiming;
    return { request: sent.startTime - began, answer: sent.responseEnd - sent.startTime, shown: shown - sent.responseEnd };
  }, text);
}

test("the editor's page is at most 250 kB, and usable at once", async ({ page, server, author }) => {
  await signIn(page, server, author);
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const addresses = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, response }) => addresses.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    // Drafts are the pictures' own.
    if (!/\/api\/v1\/render/.test(addresses.get(requestId) ?? "")) bytes += encodedDataLength;
  });
  // Signing in has shown the editor once.
  await page.goto("about:blank");
  bytes = 0;
  await page.goto("/studio", { waitUntil: "networkidle" });
  const all = bytes;
  const began = Date.now();
  const editor = await Editor.open(page);
  await editor.program.click();
  await page.keyboard.type("#");
  await expect(editor.program).toContainText("#");
  const usable = Date.now() - began;
  report(`the editor's page: ${(all / 1000).toFixed(0)} kB compressed, usable after ${usable} ms`);
  expect(all).toBeGreaterThan(50_000);
  expect(all).toBeLessThan(250_000);
  expect(usable).toBeLessThan(5_000);
});

test("a keystroke is a new picture at once, and typing is never held up", async ({ page, server, author }) => {
  await signIn(page, server, author);
  const editor = await Editor.open(page);
  await expect(editor.picture).toBeVisible();
  const programs = (await readdir(EXAMPLES)).filter((file) => file.endsWith(".py"));
  const times: Times[] = [];
  for (const file of programs.sort()) {
    const program = await readFile(join(EXAMPLES, file), "utf8");
    // The newest answer is this program's; an error on the page may still be the one before.
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/v1/render"));
    await editor.write(program);
    const { image } = (await (await answered).json()) as { image?: string | null };
    // Some have their data in other files, or need another engine.
    if (!image) continue;
    await expect(editor.picture).toHaveAttribute("src", image);
    const typed = await placeFor(file, page);
    times.push({ file, ...(await fromKeyToPicture(page, typed)) });
  }
  expect(times.length).toBeGreaterThan(3);
  expect(times.filter(({ shown }) => shown === Number.POSITIVE_INFINITY)).toEqual([]);
  for (const { file, request, answer, shown } of times) console.log(`    ${file}: key to request ${request.toFixed(0)} ms, to answer ${answer.toFixed(0)} ms, to picture ${shown.toFixed(0)} ms`);
  const total = times.map(({ request, answer, shown }) => request + answer + shown);
  const part = (name: "request" | "answer" | "shown") => middle(times.map((each) => each[name])).toFixed(0);
  report(
    `from a keystroke to the new picture, ${times.length} example programs: p50 ${middle(total).toFixed(0)} ms, at most ${Math.max(...total).toFixed(0)} ms; ` +
      `p50 of key to request ${part("request")} ms, request to answer ${part("answer")} ms, answer to picture ${part("shown")} ms`,
  );
  expect(middle(total)).toBeLessThan(1_500);

  await editor.write(await readFile(join(EXAMPLES, "cat.py"), "utf8"));
  await page.evaluate(() => {
    const slow = window as unknown as { tasks: number[] };
    slow.tasks = [];
    new PerformanceObserver((list) => slow.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  });
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\nfor i in range(12):\n    canvas.circle(i * 10, 20, 5, fill='tomato')\n", { delay: 20 });
  await expect(editor.status).toContainText(/drawn in/);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  report(`while typing, tasks over 50 ms: ${tasks.length}, the longest ${Math.max(0, ...tasks).toFixed(0)} ms`);
  expect(Math.max(0, ...tasks)).toBeLessThan(300);
});
