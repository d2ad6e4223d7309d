/** Ctrl+K: every command, filtered by what is typed. */
import { useState } from "preact/hooks";
import type { Workspace } from "../workspace/workspace";
import type { Command, Commands } from "./commands";
import { Modal } from "./Dialog";

/** Whether the words of a search are in a title, in any order. */
export function matches(title: string, search: string): boolean {
  const text = title.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

export function Palette({ workspace, commands }: { workspace: Workspace; commands: Commands }) {
  if (workspace.dialog.value !== "palette") return null;
  return <Open workspace={workspace} commands={commands} />;
}

function Open({ workspace, commands }: { workspace: Workspace; commands: Commands }) {
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  const found = commands.list.filter(({ id, title, enabled }) => id !== "palette" && (enabled?.() ?? true) && matches(title, search));
  const close = () => (workspace.dialog.value = null);
  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    // The dialog gives the focus back first, so that a command can move it.
    requestAnimationFrame(() => command.run());
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") run(found[at]);
    else if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <Modal title="Commands" onClose={close}>
      <input
        type="text"
        list={undefined}
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="command-list"
        aria-activedescendant={found[at] && `command-${found[at].id}`}
        placeholder="What would you like to do?"
        value={search}
        autofocus
        onInput={(event) => { setSearch(event.currentTarget.value); setAt(0); }}
        onKeyDown={press}
      />
      <ul class="command-list" id="command-list" role="listbox" aria-label="Commands">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`command-${command.id}`}
            role="option"
            aria-selected={index === at}
            ref={(item) => { if (index === at) item?.scrollIntoView({ block: "nearest" }); }}
            onClick={() => run(command)}
            onPointerMove={() => setAt(index)}
          >
            <span>{command.title}</span>
            {command.keys && <kbd>{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="hint">There is no such command.</p>}
    </Modal>
  );
}
