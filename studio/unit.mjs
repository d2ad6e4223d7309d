// Runs the tests beside the code: `npm run unit`. They are about what needs no browser.

import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const outdir = await mkdtemp(join(tmpdir(), "studio-unit-"));
const root = import.meta.dirname;
const files = await readdir(join(root, "src"), { recursive: true });
const tests = files.filter((file) => file.endsWith(".test.ts")).map((file) => join("src", file)).sort();
if (tests.length === 0) throw new Error("there are no tests");
try {
  await build({
    entryPoints: tests,
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir,
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  });
  const run = spawnSync(process.execPath, ["--test", outdir], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
