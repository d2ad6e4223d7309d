/** The editor's state: a Python program with everything that helps to write one. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyField, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  crosshairCursor, drawSelection, dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars,
  keymap, lineNumbers, placeholder, rectangularSelection,
} from "@codemirror/view";
import type { Workspace } from "../workspace/workspace";
import { colorSwatches } from "./colors";
import { completions } from "./completion";
import { markedLines } from "./marks";
import { numberNudging } from "./numbers";
import { signatureHelp } from "./signature";
import { hoverHelp } from "./hover";
import { replacing } from "./replacing";
import { theme } from "./theme";

const FIELDS = { history: historyField };

/** What a program is shown with anywhere, also in comparisons. */
export function pythonView(nonce: string): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    lineNumbers(),
    highlightSpecialChars(),
    python(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    bracketMatching(),
    theme,
  ];
}

function extensions(workspace: Workspace): Extension {
  return [
    pythonView(workspace.start.nonce),
    highlightActiveLineGutter(),
    history(),
    codeFolding(),
    foldGutter(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentOnInput(),
    closeBrackets(),
    autocompletion({ override: [completions(workspace)], icons: false, interactionDelay: 50 }),
    rectangularSelection({ eventFilter: (event) => event.shiftKey && event.altKey }),
    crosshairCursor({ key: "Shift" }),
    highlightActiveLine(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    search({ top: true }),
    lintGutter(),
    markedLines,
    colorSwatches,
    numberNudging,
    signatureHelp,
    hoverHelp,
    replacing,
    placeholder("A program in Python: canvas.circle(100, 100, 50)"),
    EditorView.contentAttributes.of({ tabindex: "0", "aria-label": "Program", "aria-describedby": "leave-editor", autocapitalize: "off", autocorrect: "off", spellcheck: "false" }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"), indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) workspace.edited();
      if (update.docChanged || update.selectionSet) workspace.moved();
    }),
  ];
}

/** A state with this text, or with the history that a draft has kept for it. */
export function editorState(workspace: Workspace, text: string, kept?: unknown): EditorState {
  const config = { extensions: extensions(workspace) };
  if (kept) {
    try {
      const state = EditorState.fromJSON(kept, config, FIELDS);
      if (state.doc.toString() === text) return state;
    } catch {
      // A history of another version of the editor; the text is what counts.
    }
  }
  return EditorState.create({ ...config, doc: text });
}

/** What `editorState` reads again. */
export function editorJson(state: EditorState): unknown {
  return state.toJSON(FIELDS);
}
