/** Keeps the draft while somebody types, and at the latest when the page is left. */
import { effect } from "@preact/signals";
import { editorJson } from "../editor/state";
import type { Workspace } from "../workspace/workspace";
import { keepData } from "./data_store";

const PAUSE_MS = 250;

/** Starts to keep drafts. Returns what is called when the program has changed. */
export function keepDrafts(workspace: Workspace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = false;

  const keep = () => {
    clearTimeout(timer);
    if (!pending || !workspace.ready.value) return;
    pending = false;
    const { tab } = workspace.tabs;
    const image = workspace.name.value;
    if (!workspace.unsaved.value) {
      workspace.drafts.remove(tab, image);
      workspace.kept.value = null;
      return;
    }
    const kept = workspace.drafts.write(tab, {
      image,
      time: Date.now(),
      program: workspace.program,
      width: workspace.width.value,
      height: workspace.height.value,
      params: workspace.params.value,
      base: workspace.base.value,
      editor: editorJson(workspace.view.state),
    });
    workspace.kept.value = kept ? Date.now() : null;
    if (kept) workspace.dismiss("storage");
    else workspace.notify({ id: "storage", tone: "bad", text: "This browser has no room to keep your draft. Save it, or copy it somewhere." });
  };
  const changed = () => {
    pending = true;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };

  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  effect(() => {
    // Whatever of these changes is part of the draft.
    void [workspace.width.value, workspace.height.value, workspace.params.value, workspace.base.value, workspace.unsaved.value];
    if (workspace.ready.value) changed();
  });
  effect(() => {
    const data = workspace.data.value;
    const name = workspace.name.value;
    if (!workspace.ready.value) return;
    const file = data?.unsaved && data.file ? data.file : null;
    keepData(workspace.tabs.tab, name, file).catch(() => undefined);
  });
  return changed;
}
