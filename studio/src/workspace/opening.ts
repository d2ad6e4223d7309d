/** Opening: the image, an example or a template, and what was typed before and not saved. */
import { batch } from "@preact/signals";
import { readImage } from "../api/images";
import { sentence } from "../api/problem";
import { request } from "../api/request";
import type { Listed, StoredDraft } from "../drafts/store";
import { editorState } from "../editor/state";
import { paramsOfAddress } from "../panels/parameter_address";
import { FIRST, type Template } from "../templates/templates";
import { readFile, readSaved } from "./data";
import { dataOfDraft } from "../drafts/data_store";
import type { Workspace } from "./workspace";

/** Fills the editor. */
export async function open(workspace: Workspace): Promise<void> {
  workspace.params.value = paramsOfAddress(location.hash);
  const others = await workspace.tabs.find();
  const name = workspace.start.image;
  const own = workspace.drafts.read(workspace.tabs.tab, name) ?? adopted(workspace, name);
  const left = workspace.drafts.list(name).filter(({ tab }) => tab !== workspace.tabs.tab && !others.has(tab));
  if (name !== null) await openImage(workspace, name, own, left);
  else await openNew(workspace, own, left);
  workspace.ready.value = true;
  workspace.compareWithBase();
  workspace.preview.drawNow();
}

/** What was typed in this tab before signing in. */
function adopted(workspace: Workspace, name: string | null): StoredDraft | null {
  const { tab } = workspace.tabs;
  const draft = workspace.unsigned?.read(tab, name) ?? null;
  if (draft && workspace.drafts.write(tab, draft)) workspace.unsigned?.remove(tab, name);
  return draft;
}

async function openNew(workspace: Workspace, own: StoredDraft | null, left: Listed[]): Promise<void> {
  const example = new URLSearchParams(location.search).get("example");
  if (own) {
    await restore(workspace, own);
    return;
  }
  if (example !== null && /^[\w./-]+$/.test(example)) await startFromExample(workspace, example);
  else await startFromTemplate(workspace, FIRST);
  const [newest] = left;
  if (newest) offer(workspace, newest);
}

/** Offers a draft of a new picture that another tab has left. */
function offer(workspace: Workspace, { key, tab, draft }: Listed): void {
  const close = () => workspace.dismiss("draft");
  workspace.notify({
    id: "draft",
    tone: "info",
    text: `You have a picture that you haven't saved, from ${moment(draft.time)}.`,
    actions: [
      {
        label: "Continue with it",
        run: () => {
          close();
          // Only when this tab has it, too, is the other one's gone.
          void restore(workspace, draft, tab).then(() => {
            if (workspace.drafts.write(workspace.tabs.tab, draft)) workspace.drafts.drop(key);
          });
        },
      },
      {
        label: "Compare",
        run: () => {
          workspace.compared.value = { title: `The draft from ${moment(draft.time)}`, program: draft.program };
          workspace.dialog.value = "compare";
        },
      },
      { label: "Discard it", run: () => { workspace.drafts.drop(key); close(); } },
    ],
  });
}

async function openImage(workspace: Workspace, name: string, own: StoredDraft | null, left: Listed[]): Promise<void> {
  const [newest] = left;
  const draft = own ?? newest?.draft ?? null;
  try {
    const { image, etag } = await readImage(name);
    workspace.takeImage(image, etag);
    if (image.program === undefined) {
      workspace.notify({ id: "open", tone: "warn", text: "You may not read the program of this image." });
    } else if (workspace.start.account && !workspace.start.account.operator && image.owner !== workspace.start.account.name) {
      workspace.notify({
        id: "open",
        tone: "info",
        text: `This image belongs to ${image.owner ?? "the operator"}. You can try changes here; to save them, make a copy.`,
        actions: [{ label: "Make a copy…", run: () => (workspace.dialog.value = "copy") }],
      });
    }
    batch(() => {
      workspace.width.value = image.width;
      workspace.height.value = image.height;
    });
    workspace.setState(editorState(workspace, image.program ?? ""));
    if (image.data && image.program !== undefined) workspace.data.value = await readSaved(image.name, image.data).catch(() => null);
    if (draft && draft.program !== image.program) {
      await restore(workspace, draft, own ? undefined : newest?.tab);
      if (!own && newest && workspace.drafts.write(workspace.tabs.tab, draft)) workspace.drafts.drop(newest.key);
      tellOfDraft(workspace, draft, image.version, image.author);
    } else if (draft && newest && !own) {
      workspace.drafts.drop(newest.key);
    }
  } catch (failure) {
    if (draft) await restore(workspace, draft);
    workspace.notify({ id: "open", tone: "bad", text: `${name} can't be opened: ${sentence(failure)}` });
  }
}

/** The draft is in the editor. Says so, and offers the saved version. */
function tellOfDraft(workspace: Workspace, draft: StoredDraft, version: number, author: string | null): void {
  const newer = draft.base !== null && draft.base.version !== version;
  const since = newer ? ` Since then, ${author ?? "the operator"} has saved version ${version}.` : "";
  workspace.notify({
    id: "draft",
    tone: newer ? "warn" : "info",
    text: `This is your draft from ${moment(draft.time)}, which isn't saved.${since}`,
    actions: [
      {
        label: "Compare with the saved version",
        run: () => {
          const saved = workspace.image.value;
          workspace.compared.value = { title: `Version ${saved?.version ?? version}, saved`, program: saved?.program ?? "" };
          workspace.dialog.value = "compare";
        },
      },
      {
        label: "Use the saved version",
        run: () => {
          const image = workspace.image.value;
          if (image?.program === undefined) return;
          const { etag = "" } = workspace.base.value ?? {};
          workspace.dismiss("draft");
          workspace.replaceProgram(image.program);
          workspace.setSize(image.width, image.height);
          workspace.takeImage(image, workspace.savedEtag || etag);
          workspace.compareWithBase();
        },
      },
    ],
  });
}

/** Puts a draft into the editor, with the history of its changes. */
async function restore(workspace: Workspace, draft: StoredDraft, tab = workspace.tabs.tab): Promise<void> {
  const base = workspace.base.value;
  batch(() => {
    workspace.template.value = null;
    workspace.width.value = draft.width;
    workspace.height.value = draft.height;
    workspace.params.value = { ...draft.params, ...workspace.params.value };
    // A save is compared with the version that the draft began from, not with a newer one that its author hasn't seen.
    workspace.savedEtag = base?.etag ?? "";
    if (draft.base) workspace.base.value = draft.base.version === base?.version ? base : draft.base;
  });
  workspace.setState(editorState(workspace, draft.program, draft.editor));
  const kept = await dataOfDraft(tab, draft.image).catch(() => null);
  if (kept) workspace.data.value = await readFile(kept.blob, kept.name, kept.options).catch(() => null);
  workspace.preview.changed();
}

/** Starts from a template. In a picture that somebody works on, this can be undone. */
export async function startFromTemplate(workspace: Workspace, template: Template): Promise<void> {
  batch(() => {
    workspace.width.value = template.width;
    workspace.height.value = template.height;
    workspace.params.value = {};
    workspace.data.value = null;
  });
  if (workspace.ready.value) workspace.replaceProgram(template.program);
  else workspace.setState(editorState(workspace, template.program));
  workspace.template.value = template.id;
  workspace.compareWithBase();
  workspace.dismiss("template");
  if (template.csv !== undefined && workspace.start.account) {
    const read = readFile(new Blob([template.csv]), "data.csv");
    workspace.data.value = await read.then((data) => ({ ...data }), () => null);
  }
  workspace.preview.drawNow();
}

/** `X` is at `/docs/X.py`. */
async function startFromExample(workspace: Workspace, example: string): Promise<void> {
  try {
    const response = await request(`/docs/${example}.py`, { headers: { accept: "text/x-python, text/plain" } });
    const program = await response.text();
    workspace.setState(editorState(workspace, program));
  } catch (failure) {
    await startFromTemplate(workspace, FIRST);
    workspace.notify({ id: "open", tone: "bad", text: `The example can't be opened: ${sentence(failure)}` });
  }
}

export function moment(time: number): string {
  const date = new Date(time);
  const today = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(undefined, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
}
