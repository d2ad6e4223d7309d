/** Everything that can be done, by name and by key. */
import { foldAll, unfoldAll } from "@codemirror/language";
import { redo, undo } from "@codemirror/commands";
import { openSearchPanel } from "@codemirror/search";
import { startFromTemplate } from "../workspace/opening";
import { TEMPLATES } from "../templates/templates";
import { save } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";

export interface Command {
  id: string;
  title: string;
  /** As it is shown: `Ctrl+S`. */
  keys?: string;
  run: () => void;
  /** Whether it can be run now. */
  enabled?: () => boolean;
}

export class Commands {
  readonly list: Command[];

  constructor(private readonly workspace: Workspace) {
    const show = (panel: Workspace["panel"]["value"]) => () => {
      workspace.panel.value = panel;
      workspace.pane.value = "picture";
      requestAnimationFrame(() => document.getElementById(`tab-${panel}`)?.focus());
    };
    const edit = (run: (view: Workspace["view"]) => unknown) => () => {
      workspace.pane.value = "program";
      workspace.view.focus();
      run(workspace.view);
    };
    const picture = (detail: string) => () => void document.dispatchEvent(new CustomEvent("picture", { detail }));
    this.list = [
      { id: "draw", title: "Draw now", keys: "Ctrl+Enter", run: () => workspace.preview.drawNow() },
      { id: "save", title: "Save", keys: "Ctrl+S", run: () => void save(workspace) },
      { id: "palette", title: "All commands", keys: "Ctrl+K", run: () => (workspace.dialog.value = "palette") },
      { id: "keys", title: "Keys", keys: "F1", run: () => (workspace.dialog.value = "keys") },
      { id: "program", title: "Go to the program", keys: "Alt+1", run: edit(() => undefined) },
      { id: "result", title: "Show errors and console", keys: "Alt+2", run: show("result") },
      { id: "parameters", title: "Show parameters", keys: "Alt+3", run: show("parameters") },
      { id: "data", title: "Show data", keys: "Alt+4", run: show("data") },
      { id: "publish", title: "Publish: name, title, address, snippets", keys: "Alt+5", run: show("publish") },
      { id: "versions", title: "Show versions", keys: "Alt+6", run: show("versions"), enabled: () => workspace.name.value !== null },
      {
        id: "error",
        title: "Go to the error",
        keys: "F8",
        run: () => {
          const error = workspace.preview.error;
          if (error?.line !== undefined) workspace.goTo(error.line, error.column);
        },
        enabled: () => workspace.preview.error?.line !== undefined,
      },
      { id: "undo", title: "Undo", keys: "Ctrl+Z", run: edit(undo) },
      { id: "redo", title: "Redo", keys: "Ctrl+Shift+Z", run: edit(redo) },
      { id: "search", title: "Search and replace in the program", keys: "Ctrl+F", run: edit(openSearchPanel) },
      { id: "fold", title: "Fold all", run: edit(foldAll) },
      { id: "unfold", title: "Unfold all", run: edit(unfoldAll) },
      { id: "fit", title: "Picture: fit into its pane", keys: "0", run: picture("fit") },
      { id: "zoom-in", title: "Picture: larger", keys: "+", run: picture("in") },
      { id: "zoom-out", title: "Picture: smaller", keys: "−", run: picture("out") },
      { id: "actual", title: "Picture: actual size", keys: "1", run: picture("actual") },
      { id: "play", title: "Animation: play or pause", keys: "Space", run: picture("play") },
      { id: "download", title: "Download the picture", run: picture("download") },
      ...TEMPLATES.map((template) => ({
        id: `template-${template.id}`,
        title: `Start from: ${template.name}`,
        run: () => void startFromTemplate(workspace, template),
        enabled: () => workspace.name.value === null,
      })),
      { id: "new", title: "A new picture", run: () => location.assign("/studio") },
      { id: "copy", title: "Make a copy", run: () => (workspace.dialog.value = "copy"), enabled: () => workspace.name.value !== null },
      { id: "page", title: "Open the picture's page", run: () => location.assign(`/${workspace.name.value}`), enabled: () => workspace.name.value !== null },
      { id: "docs", title: "Read the docs", run: () => void window.open("/docs", "_blank", "noopener") },
    ];
  }

  run(id: string): void {
    const command = this.list.find((command) => command.id === id);
    if (command && (command.enabled?.() ?? true)) command.run();
  }

  /** Listens to the keys that work everywhere. */
  listen(): () => void {
    const press = (event: KeyboardEvent) => {
      const id = this.commandOf(event);
      if (!id || (this.workspace.dialog.value !== null && id !== "save")) return;
      event.preventDefault();
      event.stopPropagation();
      this.run(id);
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }

  private commandOf(event: KeyboardEvent): string | null {
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && !event.shiftKey) {
      return { Enter: "draw", s: "save", k: "palette" }[event.key] ?? null;
    }
    if (event.altKey && !command && !event.shiftKey) {
      return ["program", "result", "parameters", "data", "publish", "versions"][Number(event.code.replace(/^Digit/, "")) - 1] ?? null;
    }
    if (event.key === "F1") return "keys";
    if (event.key === "F8") return "error";
    const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable=true]");
    return event.key === "?" && !typing ? "keys" : null;
  }
}
