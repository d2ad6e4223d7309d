/** Two programs side by side. Loaded when that is needed. */
import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { pythonView } from "../editor/state";

export interface TwoWay {
  destroy(): void;
}

const readOnly = [EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.contentAttributes.of({ tabindex: "0" })];
const named = (name: string) => EditorView.contentAttributes.of({ "aria-label": name });

export function twoWay(parent: HTMLElement, nonce: string, [leftName, left]: [string, string], [rightName, right]: [string, string]): TwoWay {
  return new MergeView({
    parent,
    a: { doc: left, extensions: [pythonView(nonce), readOnly, named(leftName), EditorView.lineWrapping] },
    b: { doc: right, extensions: [pythonView(nonce), readOnly, named(rightName), EditorView.lineWrapping] },
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
}
