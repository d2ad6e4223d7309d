/** Completion, from the table of functions, this image's parameters and data, and the program itself. */
import { type Completion, type CompletionContext, type CompletionResult, insertBracket, insertCompletionText, pickedCompletion, snippetCompletion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import type { SyntaxNode } from "@lezer/common";
import { type Fn, type Functions, functions, type Param } from "../api/functions";
import type { Workspace } from "../workspace/workspace";
import { described } from "./described";
import { Inference, treeOf } from "./inference";

const KEYWORDS = "and as assert break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield".split(" ");
const BUILTINS = "abs all any bool dict enumerate filter float int isinstance len list map max min print range reversed round set sorted str sum tuple zip".split(" ");

/** What completion knows beside the table. */
export interface Known {
  params: string[];
  columns: string[];
}

export function completions(workspace: Workspace) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const table = await functions();
    if (context.aborted) return null;
    const known: Known = {
      params: (workspace.preview.answer.peek()?.params ?? workspace.image.peek()?.params ?? []).map(({ name }) => name),
      columns: workspace.data.peek()?.shape.columns.map(({ name }) => name) ?? [],
    };
    return complete(context, table, known);
  };
}

/** What fits at a place. */
export function complete(context: CompletionContext, table: Functions | null, known: Known): CompletionResult | null {
  const { state, pos } = context;
  const node = treeOf(state).resolveInner(pos, -1);
  if (node.name === "Comment") return null;
  if (["String", "FormatString"].includes(node.name) && pos > node.from) return inString(context, node, table, known);
  const inference = table && new Inference(state, table);
  const member = context.matchBefore(/\.\s*[\w]*$/);
  if (member) return inference && table ? members(context, member.from, inference, table, known) : null;
  const word = context.matchBefore(/[A-Za-z_]\w*$/);
  if (!word && !context.explicit) return null;
  const line = state.doc.lineAt(pos);
  const before = line.text.slice(0, pos - line.from);
  if (/^\s*(import|from)\s+[\w.]*$/.test(before)) {
    const from = line.from + before.search(/[\w.]*$/);
    return { from, options: Object.keys(table?.table.modules ?? {}).map((label) => ({ label, type: "namespace" })), validFor: /^[\w.]*$/ };
  }
  // A name that is being made isn't completed.
  if (/^\s*(def|class)\s+\w*$/.test(before) || /\b(for|as)\s+\w*$/.test(before)) return null;
  return { from: word?.from ?? pos, options: names(context, inference, table), validFor: /^\w*$/ };
}

function members(context: CompletionContext, dot: number, inference: Inference, table: Functions, known: Known): CompletionResult | null {
  const object = inference.expressionBefore(dot);
  if (!object) return null;
  const classes = inference.classesOf(inference.valueOf(object));
  const options: Completion[] = [];
  const seen = new Set<string>();
  for (const owner of classes) {
    for (const [name, found] of table.membersOf(owner)) {
      if (!seen.has(name)) options.push(callable(name, found));
      seen.add(name);
    }
    if (table.table.classes[owner]?.open) options.push(...known.params.filter((name) => !seen.has(name)).map((label) => ({ label, type: "property", detail: "parameter", boost: 5 })));
  }
  if (options.length === 0) return null;
  const from = context.state.sliceDoc(dot, context.pos).search(/\w*$/) + dot;
  return { from, options, validFor: /^\w*$/ };
}

/** Names, and in a call the arguments that can be named. */
function names(context: CompletionContext, inference: Inference | null, table: Functions | null): Completion[] {
  const options: Completion[] = [];
  const call = inference?.callAround(context.pos);
  if (call && table && call.keyword === null) {
    const given = new Set(context.state.sliceDoc(call.args.from, call.args.to).match(/\b\w+(?=\s*=[^=])/g) ?? []);
    for (const param of table.namedParams(call.fn)) {
      if (!given.has(param.name)) options.push({ label: `${param.name}=`, type: "property", boost: 20, info: () => described(param.doc), ...(param.takes ? { detail: param.takes } : {}) });
    }
  } else if (call && table && call.keyword !== null) {
    options.push(...choicesOf(table.namedParams(call.fn).find(({ name, also }) => name === call.keyword || also?.includes(call.keyword ?? "")), '"'));
  }
  if (inference && table) {
    for (const own of inference.ownNames(context.pos)) options.push({ label: own, type: "variable", boost: 10 });
    for (const label of Object.keys(table.table.globals)) options.push({ label, type: "namespace", boost: 8 });
  } else {
    for (const label of ["canvas", "plt", "params", "data"]) options.push({ label, type: "namespace", boost: 8 });
  }
  const line = context.state.doc.lineAt(context.pos);
  const first = /^\s*\w*$/.test(line.text.slice(0, context.pos - line.from));
  if (first) options.push(...STATEMENTS);
  for (const label of BUILTINS) options.push({ label, type: "function" });
  for (const label of KEYWORDS) options.push({ label, type: "keyword", boost: -1 });
  const seen = new Set<string>();
  return options.filter(({ label, type }) => type === "text" || (!seen.has(label) && seen.add(label)));
}

const STATEMENTS = [
  snippetCompletion("for ${i} in range(${10}):\n\t${}", { label: "for", detail: "loop", type: "text" }),
  snippetCompletion("def ${name}(${x}):\n\t${}", { label: "def", detail: "function", type: "text" }),
  snippetCompletion("if ${condition}:\n\t${}", { label: "if", detail: "condition", type: "text" }),
];

function choicesOf(param: Param | undefined, quote: string): Completion[] {
  return (param?.choices ?? []).map((choice) => ({ label: `${quote}${choice}${quote}`, type: "constant", boost: 30 }));
}

/** In a string: columns of the data, or the words that an argument can be. */
function inString(context: CompletionContext, node: SyntaxNode, table: Functions | null, known: Known): CompletionResult | null {
  const { state } = context;
  const from = node.from + (/^\w*["']/.exec(state.sliceDoc(node.from, node.to))?.[0].length ?? 1);
  const { parent } = node;
  const object = parent?.firstChild;
  if (parent?.name === "MemberExpression" && object && known.columns.length > 0 && isData(state.sliceDoc(object.from, object.to), state.doc.sliceString(0, node.from))) {
    return { from, options: known.columns.map((label) => ({ label, type: "property", detail: "column" })), validFor: /^[^"']*$/ };
  }
  if (!table || parent?.name !== "ArgList") return null;
  const inference = new Inference(state, table);
  const call = inference.callAround(node.from + 1);
  const named = call && table.namedParams(call.fn);
  const param = call && (call.keyword === null ? call.fn.params[call.index] : named?.find(({ name, also }) => name === call.keyword || also?.includes(call.keyword ?? "")));
  const choices = param?.choices ?? [];
  return choices.length > 0 ? { from, options: choices.map((label) => ({ label, type: "constant" })), validFor: /^[^"']*$/ } : null;
}

/** Whether a name is the data, or a row of it. */
function isData(name: string, before: string): boolean {
  return name === "data" || new RegExp(`\\bfor\\s+${name.replace(/\W/g, "")}\\s+in\\s+data\\b`).test(before);
}

function callable(label: string, found: Fn): Completion {
  const calls = found.kind === "function";
  return {
    label,
    type: calls ? "function" : "property",
    detail: calls ? shortened(found.signature) : "",
    info: () => described(found.summary),
    ...(calls ? { apply: (view, completion, from, to) => call(view, completion, from, to, found) } : {}),
  };
}

/** Writes a name and its parentheses, and puts the cursor between them if there is something to say. */
function call(view: EditorView, completion: Completion, from: number, to: number, found: Fn): void {
  view.dispatch({ ...insertCompletionText(view.state, completion.label, from, to), annotations: pickedCompletion.of(completion) });
  if (view.state.sliceDoc(view.state.selection.main.head, view.state.selection.main.head + 1) === "(") return;
  const bracket = insertBracket(view.state, "(");
  if (bracket) view.dispatch(bracket);
  if (found.params.length > 0 || found.keywords !== undefined) return;
  const { head } = view.state.selection.main;
  view.dispatch({ selection: { anchor: head + 1 } });
}

const shortened = (signature: string) => (signature.length > 44 ? `${signature.slice(0, 42)}…)` : signature);
