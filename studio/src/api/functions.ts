/** The table of what programs can call: `GET /docs/functions.json`. */
import { requestJson } from "./request";

/** What an expression is: a key of `classes` or a plain word, or something made of such. */
export type Value = string | { list: Value } | { tuple: Value[] } | { dict: Value } | { any: Value[] };

export interface Param {
  name: string;
  kind?: "keyword" | "variadic";
  takes?: string;
  default?: string;
  choices?: string[];
  color?: true;
  also?: string[];
  doc: string;
}

export interface Fn {
  name: string;
  shown: string;
  kind: "function" | "property" | "constant";
  on: string[];
  aliases?: string[];
  signature: string;
  params: Param[];
  keywords?: string;
  returns: Value | null;
  summary: string;
  section: string;
  example?: string;
  docs?: string;
}

export interface FunctionTable {
  globals: Record<string, Value>;
  modules: Record<string, Value>;
  classes: Record<string, { doc: string; items?: Value; open?: true }>;
  keywords: Record<string, { about: string; params: Param[] }>;
  functions: Fn[];
}

/** The table by class and name. */
export class Functions {
  private readonly members = new Map<string, Map<string, Fn>>();

  constructor(readonly table: FunctionTable) {
    for (const found of table.functions) {
      for (const owner of found.on) {
        const members = this.members.get(owner) ?? new Map<string, Fn>();
        this.members.set(owner, members);
        for (const name of [found.name, ...(found.aliases ?? [])]) members.set(name, found);
      }
    }
  }

  membersOf(owner: string): Map<string, Fn> {
    return this.members.get(owner) ?? new Map();
  }

  /** All parameters that can be given by name. */
  namedParams(found: Fn): Param[] {
    const more = found.keywords === undefined ? [] : (this.table.keywords[found.keywords]?.params ?? []);
    const own = found.params.filter(({ kind }) => kind !== "variadic");
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...more.filter(({ name }) => !names.has(name))];
  }
}

let loading: Promise<Functions | null> | null = null;

/** The table; null if the service has none. It is loaded once, when it is needed first. */
export function functions(): Promise<Functions | null> {
  loading ??= requestJson<FunctionTable>("/docs/functions.json").then(
    (table) => new Functions(table),
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}
