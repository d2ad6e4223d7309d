/** What is below the picture, in tabs. */
import type { ComponentChildren } from "preact";
import { Console } from "../preview/Console";
import { ErrorReport } from "../preview/ErrorReport";
import { Versions } from "../versions/Versions";
import type { Workspace } from "../workspace/workspace";
import { DataPanel } from "./DataPanel";
import { ParametersPanel } from "./ParametersPanel";
import { PublishPanel } from "./PublishPanel";

type Panel = Workspace["panel"]["value"];
const TABS: [Panel, string][] = [["result", "Console"], ["parameters", "Parameters"], ["data", "Data"], ["publish", "Publish"], ["versions", "Versions"]];

export function Panels({ workspace }: { workspace: Workspace }) {
  const open = workspace.panel.value;
  const answer = workspace.preview.answer.value;
  const counts: Partial<Record<Panel, string>> = {
    result: answer?.console ? "•" : "",
    parameters: answer?.params.length ? String(answer.params.length) : "",
    data: workspace.data.value ? String(workspace.data.value.shape.rows) : workspace.source.value ? "•" : "",
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.findIndex(([id]) => id === open) + step + TABS.length) % TABS.length]?.[0] ?? open;
    workspace.panel.value = next;
    requestAnimationFrame(() => document.getElementById(`tab-${next}`)?.focus());
  };
  const shown: Record<Panel, () => ComponentChildren> = {
    result: () => <Console workspace={workspace} />,
    parameters: () => <ParametersPanel workspace={workspace} />,
    data: () => <DataPanel workspace={workspace} />,
    publish: () => <PublishPanel workspace={workspace} />,
    versions: () => <Versions workspace={workspace} />,
  };
  return (
    <section class="panels" aria-label="Details">
      <ErrorReport workspace={workspace} />
      <div class="tabs" role="tablist" aria-label="Details" onKeyDown={press}>
        {TABS.map(([id, name]) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open}
            aria-controls="panel"
            tabIndex={id === open ? 0 : -1}
            onClick={() => (workspace.panel.value = id)}
          >
            {name}{counts[id] && <span class="count">{counts[id]}</span>}
          </button>
        ))}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={0}>{shown[open]()}</div>
    </section>
  );
}
