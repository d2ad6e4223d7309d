// `npm run dev`: the front end from its sources, everything else from a running Paintbox (PAINTBOX, or its default address).
//
// Pages name assets as the server embeds them; this proxy answers those names with what is built now.

import { context } from "esbuild";
import { createServer, request } from "node:http";
import { basename } from "node:path";
import { OPTIONS } from "./build.mjs";

const paintbox = new URL(process.env.PAINTBOX ?? "http://127.0.0.1:8080");
const port = Number(process.env.PORT ?? 8081);
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

const built = await context({
  ...OPTIONS,
  entryNames: "[name]",
  minify: false,
  sourcemap: "inline",
  outdir: "/assets",
  write: false,
});

createServer(async (asked, answer) => {
  const path = new URL(asked.url, paintbox).pathname;
  if (path.startsWith("/assets/")) {
    const { outputFiles } = await built.rebuild();
    const named = basename(path);
    const entry = named.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");
    const file = outputFiles.find(({ path }) => [named, entry].includes(basename(path)));
    if (file) {
      answer.writeHead(200, { "content-type": TYPES[/\.\w+$/.exec(named)[0]], "cache-control": "no-store" });
      answer.end(file.contents);
      return;
    }
  }
  const { headers } = asked;
  const passed = request(
    { host: paintbox.hostname, port: paintbox.port, path: asked.url, method: asked.method, headers },
    (given) => {
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    },
  );
  passed.on("error", (error) => answer.writeHead(502).end(String(error)));
  asked.pipe(passed);
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port} shows ${paintbox.origin} with the front end from src/`));
