/** The program. */
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useLayoutEffect, useRef } from "preact/hooks";
import { startFromTemplate } from "../workspace/opening";
import { TEMPLATES } from "../templates/templates";
import type { Workspace } from "../workspace/workspace";

export function ProgramPane({ workspace }: { workspace: Workspace }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return;
    // Nothing can be typed that opening a program would replace.
    const opening = [
      EditorView.cspNonce.of(workspace.start.nonce),
      EditorState.readOnly.of(true),
      EditorView.contentAttributes.of({ tabindex: "0", "aria-label": "Program" }),
    ];
    workspace.view = new EditorView({ parent: place.current, extensions: opening });
    return () => workspace.view.destroy();
  }, [workspace]);
  return (
    <section class="program-pane" aria-label="Program">
      <Templates workspace={workspace} />
      <div class="program-editor" ref={place} />
      <p class="visually-hidden" id="leave-editor">Tab indents. To leave the editor, press Escape, then Tab.</p>
    </section>
  );
}

/** Offered until the program is somebody's own. */
function Templates({ workspace }: { workspace: Workspace }) {
  const chosen = workspace.template.value;
  if (chosen === null) return null;
  return (
    <div class="templates" role="group" aria-label="Start from">
      {TEMPLATES.map((template) => (
        <button
          key={template.id}
          type="button"
          class="template"
          aria-pressed={template.id === chosen}
          onClick={() => void startFromTemplate(workspace, template).then(() => workspace.view.focus())}
        >
          <b>{template.name}</b>
          <span>{template.about}</span>
        </button>
      ))}
    </div>
  );
}
