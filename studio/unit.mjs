// `npm run unit`: the tests beside the sources (`*.test.ts`), by Node's own runner.

import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const files = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const entryPoints = files(join(import.meta.dirname, "src"), /\.test\.tsx?$/);
const outdir = mkdtempSync(join(tmpdir(), "paintbox-unit-"));
try {
  await build({
    entryPoints,
    outdir,
    absWorkingDir: import.meta.dirname,
    bundle: true,
    format: "esm",
    platform: "node",
    outExtension: { ".js": ".mjs" },
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  const built = files(outdir, /\.mjs$/);
  if (built.length === 0) throw new Error("there are no tests");
  process.exitCode = spawnSync(process.execPath, ["--test", "--test-reporter=dot", ...built], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
