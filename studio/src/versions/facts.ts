/** What else than the program two saves can differ in: size, source and data. */
import type { DataShape } from "../api/images";
import { readSaved } from "../workspace/data";
import type { Conflict, Workspace } from "../workspace/workspace";
import { type Kind, kindOf } from "./merging";

export interface Fact {
  name: "Size" | "Source" | "Data";
  kind: Kind;
  /** As they are shown; the base has none if there is no base. */
  base: string | null;
  theirs: string;
  mine: string;
}

export type Side = "theirs" | "mine";

/** A value, and how it is shown. */
interface Value {
  id: string;
  shown: string;
}

const same = (text: string): Value => ({ id: text, shown: text });
const rowsOf = ({ rows }: DataShape) => `${rows} ${rows === 1 ? "row" : "rows"}`;

function fact(name: Fact["name"], base: Value | null, theirs: Value, mine: Value): Fact {
  const kind = kindOf<string | null>({ base: base?.id ?? null, theirs: theirs.id, mine: mine.id });
  return { name, kind, base: base?.shown ?? null, theirs: theirs.shown, mine: mine.shown };
}

/** What at least one side has changed. */
export function factsOf(workspace: Workspace, { theirs, base }: Conflict): Fact[] {
  // The image as it was opened is what the base had beside its program.
  const opened = base ? workspace.image.value : null;
  const size = ({ width, height }: { width: number; height: number }) => same(`${width} × ${height}`);
  const source = (name: string | null | undefined) => same(name ?? "none");
  const saved = (data: DataShape | null | undefined) => ({ id: data?.sha256 ?? "", shown: data ? rowsOf(data) : "none" });
  const data = workspace.data.value;
  const own = data && { id: data.unsaved ? (data.shape.sha256 ?? "new") : saved(opened?.data ?? data.shape).id, shown: `${rowsOf(data.shape)}${data.unsaved ? ", not saved" : ""}` };
  const facts = [
    fact("Size", base && size(base), size(theirs), size({ width: workspace.width.value, height: workspace.height.value })),
    fact("Source", base && source(opened?.source), source(theirs.source), source(workspace.source.value)),
    fact("Data", base && saved(opened?.data), saved(theirs.data), own ?? saved(null)),
  ];
  return facts.filter(({ kind }) => kind !== "agreed");
}

/** The side whose value is taken; null while that is open. */
export const sideOf = ({ kind }: Fact, choice: Side | null): Side | null => (kind === "conflict" ? choice : kind === "mine" ? "mine" : "theirs");

/** Puts the chosen values into the editor, whose image is theirs by now. */
export async function takeFacts(workspace: Workspace, conflict: Conflict, sides: Map<Fact["name"], Side>, mine: { source: string | null }): Promise<void> {
  const { theirs } = conflict;
  workspace.source.value = sides.get("Source") === "theirs" ? theirs.source : mine.source;
  if (sides.get("Size") === "theirs") workspace.setSize(theirs.width, theirs.height);
  if (sides.get("Data") === "theirs") {
    workspace.data.value = theirs.data ? await readSaved(theirs.name, theirs.data) : null;
    workspace.dataRemoved.value = false;
    return;
  }
  const data = workspace.data.value;
  // Mine has none: theirs is taken away.
  workspace.dataRemoved.value = data === null && theirs.data !== null;
  // A picture that had another name until now: its data is uploaded again.
  if (conflict.base === null && data) workspace.data.value = { ...data, unsaved: true };
}
