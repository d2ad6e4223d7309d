// Writes the assets that the server embeds: `npm run build`, or `node build.mjs FOLDER`.
//
// Files have their contents' hash in their names, so that browsers keep them for ever. `manifest.json` says which file an entry
// is, and which files it loads at once. `licenses.txt` has the licences of the libraries inside.

import { build } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** What pages name. */
const ENTRIES = ["src/theme.ts", "src/site.ts", "src/studio.tsx", "src/styles/site.css", "src/styles/content.css", "src/styles/studio.css"];

export const OPTIONS = {
  entryPoints: ENTRIES,
  absWorkingDir: import.meta.dirname,
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  target: ["es2022"],
  jsx: "automatic",
  jsxImportSource: "preact",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".svg": "file" },
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

/** `site.js` for `src/site.ts`. */
function entryName(source) {
  return basename(source).replace(/\.tsx?$/, ".js");
}

export function manifest(metafile) {
  const entries = {};
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (!output.entryPoint) continue;
    const preload = output.imports
      .filter((imported) => imported.kind === "import-statement")
      .map((imported) => basename(imported.path))
      .sort();
    entries[entryName(output.entryPoint)] = { file: basename(path), preload };
  }
  return Object.fromEntries(Object.entries(entries).sort());
}

async function licenses(metafile) {
  const packages = new Set();
  for (const path of Object.keys(metafile.inputs)) {
    const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (found) packages.add(found[1]);
  }
  const texts = [];
  for (const name of [...packages].sort()) {
    const folder = join(import.meta.dirname, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((file) => /^licen[sc]e/i.test(file));
    if (!file) throw new Error(`${name} has no licence file`);
    texts.push(`${name} ${version} (${license})\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`);
  }
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

if (process.argv[1] === import.meta.filename) {
  const outdir = join(process.cwd(), process.argv[2] ?? "dist");
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({ ...OPTIONS, outdir });
  await writeFile(join(outdir, "manifest.json"), `${JSON.stringify(manifest(metafile), null, 2)}\n`);
  await writeFile(join(outdir, "licenses.txt"), await licenses(metafile));
}
