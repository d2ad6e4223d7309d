/** Notes on data: sentences of the service about a column, its rows, and how else it can be read. */
export interface Note {
  text: string;
  column: string | null;
  /** Rows that it names, from 1. */
  rows: number[];
  /** An option that reads the file another way. */
  option: { name: string; value: string } | null;
}

export function parseNote(text: string): Note {
  const quoted = /^Column ("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  const rows = [...text.matchAll(/\brow (\d+)/g)].map(([, row]) => Number(row));
  const [, name, value] = /\b(types|dates|decimal)=(\S+?)(?= reads| keeps|, such)/.exec(text) ?? [];
  return { text, column: quoted === undefined ? null : unquoted(quoted), rows, option: name && value ? { name, value } : null };
}

function unquoted(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
}

/** Options with one more. Types of other columns stay. */
export function withOption(options: Record<string, string>, { name, value }: { name: string; value: string }): Record<string, string> {
  if (name !== "types") return { ...options, [name]: value };
  const column = value.slice(0, value.lastIndexOf(":"));
  const others = (options["types"] ?? "").split(",").filter((entry) => entry && entry.slice(0, entry.lastIndexOf(":")) !== column);
  return { ...options, types: [...others, value].join(",") };
}
