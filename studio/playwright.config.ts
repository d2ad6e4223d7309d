import { defineConfig } from "@playwright/test";

/** Debian's own browser; nothing is downloaded. */
const BROWSER = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests",
  outputDir: "../target/studio/results",
  forbidOnly: true,
  // Two browsers at once are what two processors can serve.
  workers: 2,
  retries: 0,
  // Generous: what is tested is what happens, not when.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: BROWSER,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Chromium's own sandbox refuses to run as root.
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
});
