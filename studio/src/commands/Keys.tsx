/** The list of keys. */
import type { Workspace } from "../workspace/workspace";
import type { Commands } from "./commands";
import { Modal } from "./Dialog";

const IN_EDITOR = [
  ["Ctrl+Space", "Complete"],
  ["Ctrl+Shift+Space", "Show a call's parameters"],
  ["Alt+↑, Alt+↓", "Change the number at the cursor by its last digit; with Shift by ten of them"],
  ["Alt+drag", "Change a number with the mouse"],
  ["Ctrl+.", "Choose another colour for the one at the cursor"],
  ["Ctrl+/", "Comment or uncomment"],
  ["Tab, Shift+Tab", "Indent, unindent"],
  ["Escape, then Tab", "Leave the editor"],
  ["Ctrl+Alt+[, Ctrl+Alt+]", "Fold everything, unfold everything"],
  ["Ctrl+D", "Select the next occurrence, too"],
];

export function Keys({ workspace, commands }: { workspace: Workspace; commands: Commands }) {
  if (workspace.dialog.value !== "keys") return null;
  return (
    <Modal title="Keys" onClose={() => (workspace.dialog.value = null)}>
      <p class="hint">On a Mac, Ctrl is ⌘ and Alt is ⌥. Keys of the picture work while the picture has the focus.</p>
      <table class="keys">
        <tbody>
          {commands.list.filter(({ keys }) => keys).map(({ id, title, keys }) => (
            <tr key={id}><th scope="row"><kbd>{keys}</kbd></th><td>{title}</td></tr>
          ))}
          {IN_EDITOR.map(([keys, title]) => (
            <tr key={title}><th scope="row"><kbd>{keys}</kbd></th><td>{title}</td></tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
