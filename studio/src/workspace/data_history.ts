/** Earlier data of the image, which is made the current one again. */
import { batch } from "@preact/signals";
import { readImage, restoreData } from "../api/images";
import { RequestFailed, sentence } from "../api/problem";
import { readSaved } from "./data";
import type { Workspace } from "./workspace";

/** Makes a version with the data of this one. The program in the editor stays, saved or not. */
export async function restoreEarlierData(workspace: Workspace, version: number): Promise<void> {
  const [name, base] = [workspace.name.value, workspace.base.value];
  if (name === null || !base) return;
  const notRestored = (why: string) =>
    workspace.notify({ id: "save", tone: "bad", text: `The data of version ${version} isn't restored: ${why}` });
  try {
    const etag = await newestOf(name, base.version);
    if (etag === null) {
      notRestored("somebody has saved this image in the meantime. Save or open it again first.");
      return;
    }
    await restoreData(name, version, etag);
    const { image, etag: newest } = await readImage(name);
    const data = image.data ? await readSaved(name, image.data) : null;
    batch(() => {
      workspace.takeImage(image, newest);
      workspace.data.value = data;
      workspace.dataRemoved.value = false;
    });
    workspace.compareWithBase();
    workspace.dismiss("save");
    workspace.announcement.value = `The data of version ${version} is the current one again, in version ${image.version}.`;
    workspace.preview.drawNow();
  } catch (failure) {
    const changed = failure instanceof RequestFailed && failure.problem.status === 412;
    notRestored(changed ? "somebody has saved this image in the meantime." : sentence(failure));
  }
}

/** The image's revision, if its version is still the one that the editor began from. */
async function newestOf(name: string, version: number): Promise<string | null> {
  const { image, etag } = await readImage(name);
  return image.version === version ? etag : null;
}
