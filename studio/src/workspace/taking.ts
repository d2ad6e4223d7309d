/** Takes a file as the picture's data. */
import { sentence } from "../api/problem";
import { readFile } from "./data";
import type { Workspace } from "./workspace";

export async function takeFile(workspace: Workspace, blob: Blob, name: string, options: Record<string, string> = {}): Promise<void> {
  if (!workspace.start.account) {
    workspace.taking.value = { reading: false, failure: "Reading data needs signing in." };
    return;
  }
  workspace.taking.value = { reading: true, failure: null };
  try {
    const read = await readFile(blob, name, options);
    workspace.data.value = read;
    workspace.dataRemoved.value = false;
    workspace.source.value = null;
    workspace.announcement.value = `The data has ${read.shape.rows} rows and ${read.shape.columns.length} columns.`;
    workspace.taking.value = { reading: false, failure: null };
    workspace.preview.drawNow();
  } catch (problem) {
    workspace.taking.value = { reading: false, failure: sentence(problem) };
  }
}

/** Files that are dropped anywhere but on the program are data. */
export function takeDrops(workspace: Workspace): () => void {
  const isOurs = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true && !(event.target instanceof Element && event.target.closest(".cm-editor"));
  const over = (event: DragEvent) => {
    if (isOurs(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!isOurs(event) || !file) return;
    event.preventDefault();
    workspace.panel.value = "data";
    void takeFile(workspace, file, file.name);
  };
  addEventListener("dragover", over);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", over);
    removeEventListener("drop", drop);
  };
}
