/** Saving: a version that never overwrites somebody else's silently, and that waits if nobody answers. */
import { batch } from "@preact/signals";
import type { DataFile } from "../api/form";
import { changeImage, readImage, restoreVersion, type Save, saveImage, type Settings } from "../api/images";
import { RequestFailed, sentence, Unreachable } from "../api/problem";
import { readSaved, type WorkData } from "./data";
import type { Conflict, Workspace } from "./workspace";

/** Saves the open image. A new picture is asked for its name first. */
export async function save(workspace: Workspace): Promise<void> {
  const name = workspace.name.value;
  if (!workspace.start.account) {
    signIn(workspace, "Saving needs signing in. Your text is kept in this browser.");
  } else if (name === null || !workspace.isMine.value) {
    workspace.dialog.value = "save";
  } else if (!workspace.saving.value) {
    await saveAs(workspace, name, workspace.base.value?.etag ?? null, {});
  }
}

/** Saves under a name. Without an `etag` it must be free. True if that worked. */
export async function saveAs(
  workspace: Workspace,
  name: string,
  etag: string | null,
  settings: Partial<Settings>,
): Promise<boolean> {
  const { program } = workspace;
  const [width, height, work] = [workspace.width.value, workspace.height.value, workspace.data.value];
  const data = dataToSave(workspace, name);
  workspace.saving.value = true;
  try {
    const first = await saveImage(name, { ...settings, program, width, height, ...data.fields }, data.file, etag);
    await afterwards(workspace, name, work);
    workspace.dismiss("save");
    workspace.announcement.value = `Saved as version ${workspace.image.value?.version ?? first.saved.version}.`;
    return true;
  } catch (failure) {
    await failed(workspace, name, settings, failure, () => void saveAs(workspace, name, etag, settings));
    return false;
  } finally {
    workspace.saving.value = false;
  }
}

/** What a save says of the data: a new file, that it is taken away, another source, or nothing. */
function dataToSave(workspace: Workspace, name: string): { file: DataFile | null; fields: Pick<Save, "data" | "source"> } {
  const [data, source] = [workspace.data.value, workspace.source.value];
  const isNew = workspace.name.value !== name;
  // Another image has none of this one's data.
  if (data && source === null && (data.unsaved || isNew)) return { file: data.file, fields: {} };
  if ((workspace.image.value?.source ?? null) !== source || (isNew && source !== null)) return { file: null, fields: { source } };
  return { file: null, fields: workspace.dataRemoved.value && !isNew ? { data: null } : {} };
}

/** The image is read as it is now. The data that was saved with it may be replaced already. */
async function afterwards(workspace: Workspace, name: string, data: WorkData | null): Promise<void> {
  const isNew = workspace.name.value !== name;
  const { image, etag: newest } = await readImage(name);
  const before = workspace.name.value;
  batch(() => {
    workspace.takeImage(image, newest);
    workspace.template.value = null;
    workspace.conflict.value = null;
    if (workspace.data.value === data) workspace.dataRemoved.value = false;
    if (data && workspace.data.value === data) workspace.data.value = { ...data, unsaved: false };
  });
  if (isNew) movedFrom(workspace, before, name);
  workspace.compareWithBase();
}

/** The picture has a new name. */
export function movedFrom(workspace: Workspace, before: string | null, name: string): void {
  workspace.drafts.remove(workspace.tabs.tab, before);
  workspace.dismiss("open");
  history.replaceState(null, "", `/studio/${name}${location.search.replace(/^\?example=.*/, "")}${location.hash}`);
  document.title = `${name} · Paintbox`;
  workspace.tabs.moved(name);
}

async function failed(workspace: Workspace, name: string, settings: Partial<Settings>, failure: unknown, again: () => void): Promise<void> {
  if (failure instanceof Unreachable) {
    retryWhenBack(again);
    workspace.notify({
      id: "save",
      tone: "warn",
      text: "Not saved: the service can't be reached. Your text is kept in this browser, and is saved when the service is back.",
      actions: [{ label: "Try now", run: again }],
    });
  } else if (failure instanceof RequestFailed && failure.signedOut) {
    signIn(workspace, "Not saved: you are signed out. Your text is kept in this browser.", again);
  } else if (failure instanceof RequestFailed && failure.problem.status === 412 && workspace.name.value === name) {
    await showConflict(workspace, name, settings);
  } else if (failure instanceof RequestFailed && [409, 412].includes(failure.problem.status)) {
    await showTaken(workspace, name, settings);
  } else {
    workspace.notify({ id: "save", tone: "bad", text: `Not saved: ${sentence(failure)}` });
  }
}

async function showConflict(workspace: Workspace, name: string, settings: Partial<Settings> = {}): Promise<void> {
  try {
    const { image, etag } = await readImage(name);
    const [base, opened] = [workspace.base.value, workspace.image.value];
    const sameProgram = base && image.program === base.program && image.width === base.width && image.height === base.height;
    if (sameProgram && image.source === opened?.source && image.data?.sha256 === opened?.data?.sha256) {
      // Only settings have changed: the program is saved on top of them.
      workspace.takeEtag(etag);
      await saveAs(workspace, name, etag, settings);
      return;
    }
    showBoth(workspace, { theirs: image, etag, base, settings });
  } catch (failure) {
    workspace.notify({ id: "save", tone: "bad", text: `Not saved: ${sentence(failure)}` });
  }
}

/** The name of a new picture is taken by now. If that is an image of the caller's own, both are shown. */
async function showTaken(workspace: Workspace, name: string, settings: Partial<Settings>): Promise<void> {
  const taken = await readImage(name).catch(() => null);
  if (taken?.image.program !== undefined && taken.image.owner === (workspace.start.account?.name ?? null)) {
    showBoth(workspace, { theirs: taken.image, etag: taken.etag, base: null, settings });
  } else {
    workspace.notify({ id: "save", tone: "bad", text: `The name ${name} is taken. Choose another.` });
  }
}

function showBoth(workspace: Workspace, conflict: Conflict): void {
  batch(() => {
    workspace.conflict.value = conflict;
    workspace.dialog.value = "conflict";
  });
}

/** Says that somebody has to sign in, in another tab so that nothing here is lost. */
export function signIn(workspace: Workspace, text: string, then?: () => void): void {
  if (then) {
    const back = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", back);
      then();
    };
    document.addEventListener("visibilitychange", back);
  }
  workspace.notify({
    id: "save",
    tone: "warn",
    text,
    actions: [{ label: "Sign in", run: () => toSignIn(workspace) }],
  });
}

/** Leads to the page for signing in. Somebody who wasn't signed in comes back; a closed session goes on in this tab. */
export function toSignIn(workspace: Workspace): void {
  if (workspace.start.account) window.open("/sign-in", "_blank", "noopener");
  else location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
}

let waiting: (() => void) | null = null;

/** Tries again when the network is back. A newer attempt replaces an older one. */
function retryWhenBack(again: () => void): void {
  if (waiting) removeEventListener("online", waiting);
  const run = () => {
    removeEventListener("online", run);
    waiting = null;
    again();
  };
  waiting = run;
  addEventListener("online", run);
}

/** Makes a version the current one again, with its data. The text in the editor can be brought back. */
export async function restore(workspace: Workspace, version: number): Promise<void> {
  const [name, base] = [workspace.name.value, workspace.base.value];
  if (name === null || !base) return;
  try {
    await restoreVersion(name, version, base.etag);
    const { image, etag } = await readImage(name);
    const data = image.data ? await readSaved(name, image.data) : null;
    batch(() => {
      workspace.takeImage(image, etag);
      workspace.data.value = data;
      workspace.dataRemoved.value = false;
      workspace.width.value = image.width;
      workspace.height.value = image.height;
    });
    workspace.replaceProgram(image.program ?? "");
    workspace.compareWithBase();
    workspace.announcement.value = `Version ${version} is the current one again, as version ${image.version}.`;
  } catch (failure) {
    if (failure instanceof RequestFailed && failure.problem.status === 412) await showConflict(workspace, name);
    else workspace.notify({ id: "save", tone: "bad", text: `Version ${version} isn't restored: ${sentence(failure)}` });
  }
}

/** Changes what is set about the image. True if that worked. */
export async function change(workspace: Workspace, settings: Partial<Settings> & { name?: string }): Promise<boolean> {
  const [image, base] = [workspace.image.value, workspace.base.value];
  if (!image || !base) return false;
  try {
    const changed = await changeImage(image.name, settings, base.etag);
    batch(() => {
      workspace.image.value = { ...image, ...changed.settings };
      workspace.takeEtag(changed.etag);
    });
    if (settings.name && settings.name !== image.name) {
      history.replaceState(null, "", `/studio/${settings.name}`);
      workspace.drafts.remove(workspace.tabs.tab, image.name);
      workspace.tabs.moved(settings.name);
    }
    workspace.dismiss("settings");
    workspace.announcement.value = "The settings are saved.";
    return true;
  } catch (failure) {
    const changed = failure instanceof RequestFailed && failure.problem.status === 412;
    if (changed) await reread(workspace, image.name);
    const text = changed
      ? "Somebody has changed this image in the meantime; here are its settings as they are now."
      : `The settings aren't saved: ${sentence(failure)}`;
    workspace.notify({ id: "settings", tone: "bad", text });
    return false;
  }
}

async function reread(workspace: Workspace, name: string): Promise<void> {
  const { image, etag } = await readImage(name);
  workspace.image.value = image;
  if (image.version === workspace.base.value?.version) workspace.takeEtag(etag);
}
