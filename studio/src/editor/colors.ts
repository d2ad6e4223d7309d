/** Swatches beside colours in a program. Each opens the browser's colour picker. */
import { syntaxTree } from "@codemirror/language";
import { type EditorState, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate, WidgetType } from "@codemirror/view";
import { alphaDigits, anyColor } from "./color_values";
import { oneUndo } from "./undoing";

/** A string that is a colour: what is between its quotes. */
interface Found {
  from: number;
  to: number;
  color: string;
}

/** Strings longer than this aren't looked at. */
const LONGEST = 40;

function colorIn(state: EditorState, from: number, to: number): Found | null {
  if (to - from < 4 || to - from > LONGEST) return null;
  const text = /^(["'])(.*)\1$/.exec(state.sliceDoc(from, to));
  const color = text?.[2] && anyColor(text[2]);
  return color ? { from: from + 1, to: to - 1, color } : null;
}

class Swatch extends WidgetType {
  constructor(private readonly color: string) {
    super();
  }

  override eq(other: Swatch): boolean {
    return other.color === this.color;
  }

  toDOM(view: EditorView): HTMLElement {
    const swatch = document.createElement("span");
    swatch.className = "cm-swatch";
    swatch.style.backgroundColor = this.color;
    swatch.title = "Choose another colour (Ctrl+. at the cursor)";
    swatch.setAttribute("aria-hidden", "true");
    swatch.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const at = view.posAtDOM(swatch);
      const node = syntaxTree(view.state).resolveInner(at, 1);
      const found = colorIn(view.state, node.from, node.to);
      if (found) pick(view, found);
    });
    return swatch;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function swatches(view: EditorView): DecorationSet {
  const built = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from, to,
      enter(node) {
        if (node.name !== "String") return;
        const found = colorIn(view.state, node.from, node.to);
        if (found) built.add(node.from, node.from, Decoration.widget({ widget: new Swatch(found.color), side: 1 }));
      },
    });
  }
  return built.finish();
}

/** Opens the browser's picker; each colour that is tried is drawn. How opaque the colour is stays. */
function pick(view: EditorView, found: Found): void {
  const { from } = found;
  let { to } = found;
  const alpha = alphaDigits(view.state.sliceDoc(from, to));
  const input = document.createElement("input");
  input.type = "color";
  input.className = "cm-picker";
  input.value = found.color;
  input.setAttribute("aria-label", "Colour");
  const at = view.coordsAtPos(from);
  input.style.left = `${at?.left ?? 0}px`;
  input.style.top = `${at?.bottom ?? 0}px`;
  const changing = oneUndo("input.color");
  input.addEventListener("input", () => {
    const insert = input.value + alpha;
    view.dispatch({ changes: { from, to, insert }, ...changing() });
    to = from + insert.length;
  });
  // An element that has the focus and is removed is blurred first, which removes it, too: the focus goes before it.
  const done = () => {
    view.focus();
    input.remove();
  };
  input.addEventListener("change", done);
  // While the picker is open, it has the keys. After it was closed without choosing, somebody goes on in the program.
  input.addEventListener("keydown", (event) => {
    if (![" ", "Enter", "Tab"].includes(event.key)) done();
  });
  (view.dom.closest("main") ?? document.body).append(input);
  // It is behind the picker, and there for who closes that without choosing. A picker in a window of its own takes the focus, too.
  input.addEventListener("blur", () => document.hasFocus() && input.remove());
  input.focus();
  input.click();
}

function pickAtCursor(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  for (const side of [-1, 1] as const) {
    const node = syntaxTree(view.state).resolveInner(head, side);
    const found = node.name === "String" ? colorIn(view.state, node.from, node.to) : null;
    if (found) {
      pick(view, found);
      return true;
    }
  }
  return false;
}

export const colorSwatches = [
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = swatches(view);
      }
      update(update: ViewUpdate): void {
        if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = swatches(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
  keymap.of([{ key: "Mod-.", run: pickAtCursor }]),
];
