/** Marked lines: where a program failed, the calls that led there, and the line that drew what is under the pointer. */
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { type EditorState, StateEffect, StateField, type Text } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { Problem } from "../api/problem";
import { unitsOf } from "../workspace/columns";

interface Marks {
  error: number | null;
  frames: number[];
}

const setMarks = StateEffect.define<Marks>();
const setPointed = StateEffect.define<number | null>();
const errorLine = Decoration.line({ class: "cm-errorLine" });
const frameLine = Decoration.line({ class: "cm-frameLine" });
const pointedLine = Decoration.line({ class: "cm-pointedLine" });

function decorations(state: EditorState, { error, frames }: Marks): DecorationSet {
  const { doc } = state;
  const known = (line: number | null): line is number => line !== null && line >= 1 && line <= doc.lines;
  const marks = frames.filter((line) => line !== error && known(line)).map((line) => frameLine.range(doc.line(line).from));
  if (known(error)) marks.push(errorLine.range(doc.line(error).from));
  return Decoration.set(marks, true);
}

const failures = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return decorations(transaction.state, effect.value);
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const pointed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setPointed)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      return line !== null && line >= 1 && line <= doc.lines ? Decoration.set(pointedLine.range(doc.line(line).from)) : Decoration.none;
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const markedLines = [failures, pointed];

/** Marks the line that drew what is under the pointer; null for none. */
export function pointAt(view: EditorView, line: number | null): void {
  view.dispatch({ effects: setPointed.of(line) });
}

/** The range of a failure. */
export function rangeOf(doc: Text, problem: Pick<Problem, "line" | "column" | "end_line" | "end_column">): { from: number; to: number } | null {
  const { line, column, end_line = line, end_column } = problem;
  if (line === undefined || line < 1 || line > doc.lines) return null;
  const first = doc.line(line);
  const indent = first.text.length - first.text.trimStart().length;
  const from = first.from + (column === undefined ? indent : unitsOf(first.text, column));
  const last = doc.line(Math.min(Math.max(end_line ?? line, line), doc.lines));
  const to = end_column === undefined ? (column === undefined ? first.to : Math.min(from + 1, first.to)) : last.from + unitsOf(last.text, end_column);
  return { from, to: Math.max(to, from) };
}

/** Shows what a program failed with. */
export function showProblem(view: EditorView, problem: Problem | null): void {
  const { doc } = view.state;
  const diagnostics: Diagnostic[] = [];
  const range = problem && rangeOf(doc, problem);
  if (problem && range) {
    const name = problem.exception ? `${problem.exception}: ` : "";
    const hint = problem.hint ? `\n${problem.hint}` : "";
    diagnostics.push({ ...range, severity: "error", message: `${name}${problem.message}${hint}` });
  }
  const frames = (problem?.traceback ?? []).flatMap(({ line }) => (line === undefined ? [] : [line]));
  view.dispatch(setDiagnostics(view.state, diagnostics), { effects: setMarks.of({ error: problem?.line ?? null, frames }) });
}
