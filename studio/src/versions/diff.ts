/** Views of differences. Loaded when one is needed. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { pythonView } from "../editor/state";

export interface TwoWay {
  destroy(): void;
}

export interface ThreeWay {
  mine(): string;
  destroy(): void;
}

const readOnly = [EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.contentAttributes.of({ tabindex: "0" })];
const named = (name: string) => EditorView.contentAttributes.of({ "aria-label": name });

/** Two programs side by side. */
export function twoWay(parent: HTMLElement, nonce: string, [leftName, left]: [string, string], [rightName, right]: [string, string]): TwoWay {
  return new MergeView({
    parent,
    a: { doc: left, extensions: [pythonView(nonce), readOnly, named(leftName), EditorView.lineWrapping] },
    b: { doc: right, extensions: [pythonView(nonce), readOnly, named(rightName), EditorView.lineWrapping] },
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
}

/** What both have changed in a common base. */
export function threeWay(parent: HTMLElement, nonce: string, { base, theirs, mine }: { base: string; theirs: string; mine: string }): ThreeWay {
  const side = (name: string, doc: string, editable: boolean) => {
    const place = parent.appendChild(document.createElement("div"));
    const changes = unifiedMergeView({ original: base, mergeControls: false });
    return new EditorView({
      parent: place,
      doc,
      extensions: [
        pythonView(nonce), changes, named(name), EditorView.lineWrapping,
        editable ? [history(), keymap.of([...historyKeymap, ...defaultKeymap])] : readOnly,
      ],
    });
  };
  const left = side("Theirs", theirs, false);
  const right = side("Yours", mine, true);
  return {
    mine: () => right.state.doc.toString(),
    destroy() {
      left.destroy();
      right.destroy();
      parent.replaceChildren();
    },
  };
}
