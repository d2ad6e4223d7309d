/** What there is to tell, above the panes. */
import type { Workspace } from "../workspace/workspace";

export function Notices({ workspace }: { workspace: Workspace }) {
  const alsoOpen = workspace.tabs.alsoOpen.value;
  const notices = workspace.notices.value;
  if (notices.length === 0 && !alsoOpen) return null;
  return (
    <div class="notices">
      {alsoOpen && (
        <div class="notice info">
          <p>This picture is open in another tab, too. Each tab keeps its own draft; when the second one is saved, you see both.</p>
        </div>
      )}
      {notices.map(({ id, tone, text, actions = [] }) => (
        <div key={id} class={`notice ${tone}`} role={tone === "bad" || tone === "warn" ? "alert" : "status"}>
          <p>{text}</p>
          {actions.map(({ label, run }) => (
            <button key={label} type="button" onClick={run}>{label}</button>
          ))}
          <button type="button" class="quiet close" aria-label="Close this notice" onClick={() => workspace.dismiss(id)}>×</button>
        </div>
      ))}
    </div>
  );
}
