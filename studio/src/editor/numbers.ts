/** Numbers that are changed without typing: Alt with the arrow keys, or Alt and dragging. */
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { nudged } from "./nudging";
import { oneUndo } from "./undoing";

/** So many px of dragging are a unit. */
const DRAG = 4;

/** The number at a place, with its sign. */
function numberAt(state: EditorState, at: number): { from: number; to: number } | null {
  for (const side of [1, -1] as const) {
    const node = syntaxTree(state).resolveInner(at, side);
    if (node.name !== "Number") continue;
    const { parent } = node;
    const signed = parent?.name === "UnaryExpression" && state.sliceDoc(parent.from, node.from) === "-";
    return { from: signed ? parent.from : node.from, to: node.to };
  }
  return null;
}

function nudge(steps: number) {
  return (view: EditorView): boolean => {
    const { state } = view;
    const { head } = state.selection.main;
    const found = numberAt(state, head);
    const text = found && nudged(state.sliceDoc(found.from, found.to), steps);
    if (!found || text === null) return false;
    view.dispatch({ changes: { ...found, insert: text }, selection: { anchor: found.from + text.length }, userEvent: "input.nudge" });
    return true;
  };
}

function drag(event: MouseEvent, view: EditorView): boolean {
  if (!event.altKey || event.shiftKey || event.button !== 0) return false;
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
  const found = at === null ? null : numberAt(view.state, at);
  if (!found) return false;
  const before = view.state.sliceDoc(found.from, found.to);
  if (nudged(before, 0) === null) return false;
  event.preventDefault();
  let { to } = found;
  let shown = before;
  const changing = oneUndo("input.nudge");
  const move = (now: MouseEvent) => {
    const text = nudged(before, Math.round((now.clientX - event.clientX) / DRAG) * (now.shiftKey ? 10 : 1));
    if (text === null || text === shown) return;
    view.dispatch({ changes: { from: found.from, to, insert: text }, selection: { anchor: found.from + text.length }, ...changing() });
    to = found.from + text.length;
    shown = text;
  };
  const end = () => {
    removeEventListener("mousemove", move);
    removeEventListener("mouseup", end);
    view.dom.classList.remove("cm-dragging");
    view.focus();
  };
  addEventListener("mousemove", move);
  addEventListener("mouseup", end);
  view.dom.classList.add("cm-dragging");
  return true;
}

export const numberNudging = [
  // Before moving lines, which the same keys do elsewhere.
  Prec.high(
    keymap.of([
      { key: "Alt-ArrowUp", run: nudge(1), shift: nudge(10) },
      { key: "Alt-ArrowDown", run: nudge(-1), shift: nudge(-10) },
    ]),
  ),
  EditorView.domEventHandlers({ mousedown: drag }),
];
