/** Two saves that met: what both have changed, choices where that doesn't fit together, and the result, which can be edited. */
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { sentence } from "../api/problem";
import { Modal } from "../commands/Dialog";
import { movedFrom, saveAs } from "../workspace/saving";
import type { Conflict, Workspace } from "../workspace/workspace";
import { type Fact, factsOf, type Side, sideOf, takeFacts } from "./facts";
import { Lines } from "./Lines";
import { type Change, type Choice, type Kind, linesFor, merge, type Piece, positionOf, result, textOf } from "./merging";
import { type Draft, type Place, ResultEditor } from "./result";

/** So many lines that all have are shown around a change. */
const CONTEXT = 2;

/** The last result that was left without saving: it is there again if the same saves meet. */
let left: { key: string; draft: Draft; sides: Map<Fact["name"], Side> } | null = null;

export function Merge({ workspace, conflict }: { workspace: Workspace; conflict: Conflict }) {
  const { theirs, etag, base } = conflict;
  const mine = useMemo(() => workspace.program, [conflict]);
  const pieces = useMemo(() => merge(base?.program ?? null, theirs.program ?? "", mine), [conflict]);
  const changes = useMemo(() => placed(pieces), [pieces]);
  const facts = useMemo(() => factsOf(workspace, conflict), [conflict]);
  const key = JSON.stringify([etag, base?.etag, mine]);
  const kept = left?.key === key ? left : null;
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? beginning(pieces));
  const [sides, setSides] = useState(() => kept?.sides ?? new Map<Fact["name"], Side>());
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<ResultEditor | null>(null);
  useEffect(() => {
    if (!parent.current) return;
    editor.current = new ResultEditor(parent.current, workspace.start.nonce, draft, setDraft);
    return () => editor.current?.destroy();
  }, []);
  useEffect(() => { left = { key, draft, sides }; });

  const who = theirs.author ?? "the operator";
  const names: Names = { base: base && `Version ${base.version}, before`, theirs: `Version ${theirs.version}, ${who}`, mine: "Yours" };
  const open = draft.places.filter(({ choice }) => choice === null).length + facts.filter((fact) => sideOf(fact, sides.get(fact.name) ?? null) === null).length;
  const close = () => (workspace.dialog.value = null);
  const choose = (at: number, choice: Choice) => {
    const found = changes[at];
    if (found) editor.current?.choose(at, choice, textOf(linesFor(found.change, choice), positionOf(pieces, found.index)));
  };

  const save = async () => {
    const before = workspace.name.value;
    const own = { source: workspace.source.value };
    const chosen = new Map(facts.flatMap((fact) => { const side = sideOf(fact, sides.get(fact.name) ?? null); return side ? [[fact.name, side] as const] : []; }));
    close();
    if (draft.text !== workspace.program) workspace.replaceProgram(draft.text);
    try {
      // Their save stays as a version; this one is made with it in view.
      workspace.takeImage(theirs, etag);
      await takeFacts(workspace, conflict, chosen, own);
      workspace.compareWithBase();
      if (before !== theirs.name) movedFrom(workspace, before, theirs.name);
      if (await saveAs(workspace, theirs.name, etag, conflict.settings)) left = null;
    } catch (failure) {
      workspace.notify({ id: "save", tone: "bad", text: `Not saved: ${sentence(failure)}` });
    }
  };
  const useTheirs = async () => {
    const before = workspace.name.value;
    close();
    workspace.takeImage(theirs, etag);
    workspace.replaceProgram(theirs.program ?? "");
    workspace.setSize(theirs.width, theirs.height);
    try {
      await takeFacts(workspace, conflict, new Map<Fact["name"], Side>([["Source", "theirs"], ["Data", "theirs"]]), { source: theirs.source });
    } catch (failure) {
      workspace.notify({ id: "open", tone: "bad", text: `The data of version ${theirs.version} can't be read: ${sentence(failure)}` });
    }
    workspace.compareWithBase();
    if (before !== theirs.name) movedFrom(workspace, before, theirs.name);
    workspace.conflict.value = null;
    workspace.notify({ id: "save", tone: "info", text: `The editor has version ${theirs.version} by ${who}. Undo brings your text back.` });
  };

  const numbers = startsOf(pieces);
  const of = changes.length + facts.length;
  let at = -1;
  return (
    <Modal title={base ? `${who} has saved version ${theirs.version} in the meantime` : `${theirs.name} exists by now`} wide onClose={close}>
      <p class="hint">
        {base
          ? `Nothing is overwritten. What only one of you changed since version ${base.version} is in the result already; where both did, choose.`
          : `You have saved version ${theirs.version} of it elsewhere. Nothing is overwritten: choose what the next version has, or close this and take another name.`}
      </p>
      <div class="merge" tabIndex={0} role="region" aria-label="Changes">
        <div class={`merge-names${base ? "" : " two"}`} aria-hidden="true">{shown(names).map(([side, name]) => <b key={side}>{name}</b>)}</div>
        {facts.map((fact, index) => (
          <Group key={fact.name} title={`Change ${index + 1} of ${of}, ${fact.name.toLowerCase()}`} kind={fact.kind} hasBase={base !== null} choice={sideOf(fact, sides.get(fact.name) ?? null)} offers={["theirs", "mine"]} choose={(side) => setSides(new Map([...sides, [fact.name, side as Side]]))}>
            <Sides names={names} cell={(side) => <p class="fact">{fact[side]}</p>} />
          </Group>
        ))}
        {pieces.map((piece, index) => {
          const number = numbers[index] as Starts;
          if (piece.kind === "same") return <SameLines key={index} lines={piece.lines} number={number} names={names} isFirst={index === 0} isLast={index === pieces.length - 1} />;
          at += 1;
          const place = at;
          return (
            <Group key={index} title={`Change ${facts.length + place + 1} of ${of}, ${lineNames(number.mine, piece.mine)}`} kind={piece.kind} hasBase={base !== null} choice={draft.places[place]?.choice ?? null} offers={["theirs", "mine", "both"]} choose={(choice) => choose(place, choice)} show={() => editor.current?.show(place)}>
              <Sides names={names} cell={(side) => <Lines lines={piece[side]} from={number[side]} tone={toneOf(piece, side, base !== null)} {...(side === "base" ? {} : { base: base ? piece.base : piece[side === "mine" ? "theirs" : "mine"] })} />} />
            </Group>
          );
        })}
      </div>
      <h3 class="merge-title">Result{open > 0 && <span class="hint"> (where nothing is chosen yet it has your lines)</span>}</h3>
      <div class="merge-result" ref={parent} />
      <footer>
        <button type="button" class="primary" disabled={open > 0} aria-describedby="merge-state" onClick={() => void save()}>Save the result as version {theirs.version + 1}</button>
        <button type="button" onClick={() => void useTheirs()}>Take version {theirs.version} into the editor</button>
        <button type="button" onClick={close}>Later</button>
        <span id="merge-state" class={open > 0 ? "warn" : "good"} role="status">{open === 0 ? "Everything is decided." : `${open} ${open === 1 ? "choice is" : "choices are"} open.`}</span>
      </footer>
    </Modal>
  );
}

interface Names {
  base: string | null;
  theirs: string;
  mine: string;
}

type Column = keyof Names;
type Starts = Record<Column, number>;

const shown = (names: Names) => (Object.entries(names) as [Column, string | null][]).filter(([, name]) => name !== null);

/** The changes among the pieces, with where they are there. */
function placed(pieces: Piece[]): { index: number; change: Change }[] {
  return pieces.flatMap((change, index) => (change.kind === "same" ? [] : [{ index, change }]));
}

function beginning(pieces: Piece[]): Draft {
  const { text, places } = result(pieces);
  const choice = (kind: Kind): Place["choice"] => (kind === "conflict" ? null : kind === "mine" ? "mine" : "theirs");
  return { text, places: places.map((place) => ({ ...place, choice: choice(place.kind) })) };
}

/** The number of each piece's first line, on each side. */
function startsOf(pieces: Piece[]): Starts[] {
  const at: Starts = { base: 1, theirs: 1, mine: 1 };
  return pieces.map((piece) => {
    const starts = { ...at };
    for (const side of ["base", "theirs", "mine"] as const) at[side] += (piece.kind === "same" ? piece.lines : piece[side]).length;
    return starts;
  });
}

function lineNames(from: number, lines: string[]): string {
  if (lines.length === 0) return `before your line ${from}`;
  return lines.length === 1 ? `your line ${from}` : `your lines ${from} to ${from + lines.length - 1}`;
}

function toneOf({ kind }: Change, side: Column, hasBase: boolean): "plain" | "old" | "new" {
  if (side === "base") return hasBase ? "old" : "plain";
  return kind === side || kind === "conflict" || kind === "agreed" ? "new" : "plain";
}

const SAID: Record<Kind, string> = {
  theirs: "only the other save has it: taken", mine: "only you have it: kept", agreed: "both made the same change: taken", conflict: "both changed it",
};
const OFFERS: Record<Choice, string> = { theirs: "Take theirs", mine: "Keep mine", both: "Both, theirs first" };

function Group({ title, kind, hasBase, choice, offers, choose, show, children }: { title: string; kind: Kind; hasBase: boolean; choice: Place["choice"]; offers: Choice[]; choose: (choice: Choice) => void; show?: () => void; children: ComponentChildren }) {
  const said = kind !== "conflict" ? SAID[kind] : hasBase ? SAID.conflict : "they differ";
  return (
    <fieldset class={`merge-change ${kind}${choice === null ? " open" : ""}`}>
      <legend>{title}: {said}</legend>
      {kind === "conflict" && (
        <div class="merge-choices">
          {offers.map((offer) => (
            <label key={offer}><input type="radio" name={title} checked={choice === offer} onChange={() => choose(offer)} /> {OFFERS[offer]}</label>
          ))}
          {choice === "own" && <span class="hint">edited in the result</span>}
          {show && <button type="button" class="quiet" onClick={show}>Show in the result</button>}
        </div>
      )}
      {children}
    </fieldset>
  );
}

/** The sides beside each other, or on a phone one below the other. */
function Sides({ names, cell }: { names: Names; cell: (side: Column) => ComponentChildren }) {
  const columns = shown(names);
  return (
    <div class={`merge-sides${columns.length === 2 ? " two" : ""}`}>
      {columns.map(([side, name]) => <div key={side} role="group" aria-label={name ?? undefined}><b class="merge-side" aria-hidden="true">{name}</b>{cell(side)}</div>)}
    </div>
  );
}

/** Lines that all have: those beside changes, and how many there are between. */
function SameLines({ lines, number, names, isFirst, isLast }: { lines: string[]; number: Starts; names: Names; isFirst: boolean; isLast: boolean }) {
  const head = isFirst ? 0 : Math.min(CONTEXT, lines.length);
  const tail = isLast ? 0 : Math.min(CONTEXT, lines.length - head);
  const between = lines.length - head - tail;
  const some = (from: number, to: number) =>
    from < to && (
      <div class={`merge-sides same${names.base === null ? " two" : ""}`}>
        {shown(names).map(([side]) => <div key={side} aria-hidden={side !== "mine"}><Lines lines={lines.slice(from, to)} from={number[side] + from} tone="plain" /></div>)}
      </div>
    );
  return (
    <>
      {some(0, head)}
      {between > 0 && <p class="merge-between">{between === 1 ? "1 line is" : `${between} lines are`} the same</p>}
      {some(lines.length - tail, lines.length)}
    </>
  );
}
