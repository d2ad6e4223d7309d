/** The bar above the panes: what is open, and what is done most. */
import type { Commands } from "../commands/commands";
import { moment } from "../workspace/opening";
import { save } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";

export function Toolbar({ workspace, commands }: { workspace: Workspace; commands: Commands }) {
  const name = workspace.name.value;
  const pane = workspace.pane.value;
  return (
    <div class="toolbar" role="toolbar" aria-label="Picture">
      <div class="what">
        <b title={name ?? undefined}>{workspace.image.value?.title || name || "A new picture"}</b>
        <SaveState workspace={workspace} />
      </div>
      <div class="pane-switch" role="group" aria-label="Show">
        <button type="button" aria-pressed={pane === "program"} onClick={() => (workspace.pane.value = "program")}>Program</button>
        <button type="button" aria-pressed={pane === "picture"} onClick={() => (workspace.pane.value = "picture")}>Picture</button>
      </div>
      <div class="actions">
        <button type="button" class="quiet commands" title="All commands (Ctrl+K)" onClick={() => commands.run("palette")}>
          Commands <kbd>Ctrl K</kbd>
        </button>
        <button type="button" title="Draw now (Ctrl+Enter)" class="draw" onClick={() => commands.run("draw")}>Draw</button>
        <button type="button" title="Save (Ctrl+S)" class="primary" aria-busy={workspace.saving.value} onClick={() => void save(workspace)}>
          {workspace.saving.value ? "Saving…" : "Save"}
        </button>
      </div>
    </div>
  );
}

function SaveState({ workspace }: { workspace: Workspace }) {
  const base = workspace.base.value;
  const kept = workspace.kept.value;
  const version = base ? `version ${base.version}` : "";
  if (!workspace.ready.value) return <span class="save-state">opening…</span>;
  if (!workspace.unsaved.value) return <span class="save-state">{base ? `${version}, saved` : ""}</span>;
  const since = base ? ` since ${version}` : "";
  return (
    <span class="save-state unsaved">
      {kept === null ? `not saved${since}` : `not saved${since}; draft kept ${moment(kept)}`}
    </span>
  );
}
