// The peer: CPython in WebAssembly, warm. For each line, {"program": path}, it runs the program in a namespace of its own and answers
// with the total that it computed. {"fresh": true} starts a new interpreter for it.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadPyodide } from "pyodide";

let warm = await loadPyodide();

for await (const asked of createInterface({ input: process.stdin })) {
  const { program, fresh } = JSON.parse(asked);
  const python = fresh ? await loadPyodide() : warm;
  const globals = python.globals.get("dict")();
  python.runPython(readFileSync(program, "utf8"), { globals });
  console.log(globals.get("total"));
  globals.destroy();
}
