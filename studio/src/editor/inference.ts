/** What names and expressions of a program are, as far as the table of functions can tell. */
import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode, Tree } from "@lezer/common";
import type { Fn, Functions, Value } from "../api/functions";

const EXPRESSIONS = new Set(["VariableName", "MemberExpression", "CallExpression", "String", "ArrayExpression", "ParenthesizedExpression", "Number"]);
/** Names that lead to each other aren't followed further than this. */
const DEEPEST = 12;

/** The tree of a program, parsed as far as there is time for. */
export function treeOf(state: EditorState): Tree {
  return ensureSyntaxTree(state, state.doc.length, 50) ?? syntaxTree(state);
}

export class Inference {
  private readonly tree: Tree;

  constructor(
    private readonly state: EditorState,
    private readonly functions: Functions,
  ) {
    this.tree = treeOf(state);
  }

  text(node: SyntaxNode): string {
    return this.state.sliceDoc(node.from, node.to);
  }

  /** The whole expression that ends at a place. */
  expressionBefore(at: number): SyntaxNode | null {
    let node: SyntaxNode | null = this.tree.resolveInner(at, -1);
    while (node && !EXPRESSIONS.has(node.name)) node = node.parent && node.parent.to === at ? node.parent : null;
    while (node?.parent && node.parent.to === at && EXPRESSIONS.has(node.parent.name)) node = node.parent;
    return node;
  }

  /** The function that an expression names. */
  functionOf(node: SyntaxNode, depth = 0): Fn | null {
    if (node.name !== "MemberExpression") return null;
    const [object, name] = [node.firstChild, node.lastChild];
    if (!object || name?.name !== "PropertyName") return null;
    return this.member(this.valueOf(object, depth + 1), this.text(name));
  }

  /** A member of a value. */
  member(value: Value | null, name: string): Fn | null {
    for (const owner of this.classesOf(value)) {
      const found = this.functions.membersOf(owner).get(name);
      if (found) return found;
    }
    return null;
  }

  /** The classes that a value can be of. */
  classesOf(value: Value | null): string[] {
    if (typeof value === "string") return value in this.functions.table.classes ? [value] : [];
    if (value && "any" in value) return value.any.flatMap((each) => this.classesOf(each));
    return [];
  }

  /** What an expression is; null if that isn't known. */
  valueOf(node: SyntaxNode, depth = 0): Value | null {
    if (depth > DEEPEST) return null;
    switch (node.name) {
      case "VariableName": return this.nameIs(this.text(node), node.from, depth + 1);
      case "ParenthesizedExpression": {
        const inner = node.firstChild?.nextSibling;
        return inner ? this.valueOf(inner, depth + 1) : null;
      }
      case "CallExpression": {
        const callee = node.firstChild;
        return (callee && this.functionOf(callee, depth + 1)?.returns) ?? null;
      }
      case "MemberExpression": {
        const [object, last] = [node.firstChild, node.lastChild];
        if (!object || !last) return null;
        if (last.name === "]") return this.itemOf(this.valueOf(object, depth + 1), this.indexOf(node));
        const found = this.functionOf(node, depth);
        return found && found.kind !== "function" ? found.returns : null;
      }
      default: return null;
    }
  }

  private indexOf(node: SyntaxNode): number | null {
    const number = node.getChild("Number");
    return number ? Number(this.text(number)) : null;
  }

  /** What `x[index]` is, or what `for y in x` gives. */
  private itemOf(value: Value | null, index: number | null = null): Value | null {
    if (value === null) return null;
    if (typeof value === "string") return this.functions.table.classes[value]?.items ?? null;
    if ("list" in value) return value.list;
    if ("dict" in value) return value.dict;
    if ("tuple" in value) return (index === null ? value.tuple[0] : value.tuple[index]) ?? null;
    for (const each of value.any) {
      const item = this.itemOf(each, index);
      if (item !== null) return item;
    }
    return null;
  }

  /** What a name is at a place: the last thing that it was made before. */
  private nameIs(name: string, at: number, depth: number): Value | null {
    let found: Value | null | undefined;
    const { modules, globals } = this.functions.table;
    this.tree.iterate({
      to: at,
      enter: ({ node }) => {
        if (node.to > at && node.name === "AssignStatement") return;
        const made = this.madeBy(node, name, depth);
        if (made !== undefined) found = made;
      },
    });
    return found === undefined ? (globals[name] ?? modules[name] ?? null) : found;
  }

  /** What a statement makes of a name; undefined if it doesn't. */
  private madeBy(node: SyntaxNode, name: string, depth: number): Value | null | undefined {
    if (node.name === "ImportStatement") return this.imported(node, name);
    if (node.name === "AssignStatement") {
      const targets = targetsOf(node, "AssignOp");
      const value = node.lastChild;
      const at = targets.findIndex((target) => target.name === "VariableName" && this.text(target) === name);
      if (at < 0 || !value) return undefined;
      const whole = this.valueOf(value, depth + 1);
      return targets.length === 1 ? whole : this.partOf(whole, at);
    }
    if (node.name === "ForStatement") {
      const targets = targetsOf(node, "in").slice(1);
      const at = targets.findIndex((target) => target.name === "VariableName" && this.text(target) === name);
      const over = node.getChild("in")?.nextSibling;
      if (at < 0 || !over) return undefined;
      const item = this.itemOf(this.valueOf(over, depth + 1));
      return targets.length === 1 ? item : this.partOf(item, at);
    }
    return undefined;
  }

  private partOf(value: Value | null, at: number): Value | null {
    if (value && typeof value !== "string" && "any" in value) {
      return value.any.map((each) => this.partOf(each, at)).find((part) => part !== null) ?? null;
    }
    if (value && typeof value !== "string" && "tuple" in value) return value.tuple[at] ?? null;
    return value && typeof value !== "string" && "list" in value ? value.list : null;
  }

  /** `import numpy as np`, `from matplotlib import pyplot as plt`. */
  private imported(node: SyntaxNode, name: string): Value | null | undefined {
    const { modules } = this.functions.table;
    const text = this.text(node).replace(/[()\n]/g, " ");
    const from = /^from\s+([\w.]+)\s+import\s+(.*)$/s.exec(text);
    const list = from ? from[2] : /^import\s+(.*)$/s.exec(text)?.[1];
    for (const part of list?.split(",") ?? []) {
      const [, module = "", as] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? [];
      if (as === undefined && !from && module.includes(".") && module.split(".")[0] === name) return modules[name] ?? null;
      if ((as ?? module) !== name) continue;
      if (!from) return modules[module] ?? null;
      const whole = modules[`${from[1]}.${module}`];
      return whole ?? this.member(modules[from[1] ?? ""] ?? null, module)?.returns ?? null;
    }
    return undefined;
  }

  /** The call that a place is in the parentheses of, and which argument it is in. */
  callAround(at: number): { call: SyntaxNode; args: SyntaxNode; fn: Fn; index: number; keyword: string | null } | null {
    for (let node: SyntaxNode | null = this.tree.resolveInner(at, -1); node; node = node.parent) {
      if (node.name !== "ArgList" || at <= node.from || (at >= node.to && this.state.sliceDoc(node.to - 1, node.to) === ")")) continue;
      const call = node.parent;
      const callee = call?.firstChild;
      if (!call || !callee) return null;
      const fn = this.functionOf(callee);
      if (!fn) return null;
      let index = 0;
      let keyword: string | null = null;
      for (let child = node.firstChild; child && child.from < at; child = child.nextSibling) {
        if (child.name === ",") { index++; keyword = null; }
        else if (child.name === "VariableName" && child.nextSibling?.name === "AssignOp" && child.nextSibling.from < at) keyword = this.text(child);
      }
      return { call, args: node, fn, index, keyword };
    }
    return null;
  }

  /** The names that the program makes itself. */
  ownNames(at: number): Set<string> {
    const names = new Set<string>();
    this.tree.iterate({
      enter: ({ node }) => {
        const { parent } = node;
        if (node.name !== "VariableName" || node.to === at || !parent) return;
        const makes = ["AssignStatement", "ForStatement", "FunctionDefinition", "ClassDefinition", "ParamList", "ImportStatement", "WithStatement"].includes(parent.name);
        if (makes) names.add(this.text(node));
      },
    });
    return names;
  }
}

/** The children of a statement before a word, without commas. */
function targetsOf(node: SyntaxNode, before: string): SyntaxNode[] {
  const targets: SyntaxNode[] = [];
  for (let child = node.firstChild; child && child.name !== before; child = child.nextSibling) {
    if (child.name === "TupleExpression") targets.push(...children(child).filter(({ name }) => !["(", ")", ","].includes(name)));
    else if (child.name !== ",") targets.push(child);
  }
  return targets;
}

function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child);
  return list;
}
