/** The first save of a picture: its name and title. */
import { useState } from "preact/hooks";
import { copyImage } from "../api/images";
import { sentence } from "../api/problem";
import { Modal } from "../commands/Dialog";
import { saveAs } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";
import { NameField } from "./NameField";
import { nameFrom, type NameState } from "./names";

export function SaveDialog({ workspace }: { workspace: Workspace }) {
  return workspace.dialog.value === "save" ? <Form workspace={workspace} /> : null;
}

function Form({ workspace }: { workspace: Workspace }) {
  const [title, setTitle] = useState("");
  const [name, setName] = useState<string | null>(null);
  const [visibility, setVisibility] = useState("public");
  const [state, setState] = useState<NameState>({ kind: "checking" });
  const chosen = name ?? nameFrom(title);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (state.kind === "wrong" || workspace.saving.value) return;
    if (await saveAs(workspace, chosen, null, { title, visibility })) {
      workspace.dialog.value = null;
      workspace.panel.value = "publish";
    }
  };
  const failed = workspace.notices.value.find(({ id }) => id === "save");
  return (
    <Modal title="Save the picture" onClose={() => (workspace.dialog.value = null)}>
      <form class="settings" onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="new-title">Title</label>
          <span class="control"><input id="new-title" value={title} maxLength={200} placeholder="My picture" autofocus onInput={(event) => setTitle(event.currentTarget.value)} /></span>
        </div>
        <NameField name={chosen} set={setName} onState={setState} />
        <VisibilityField value={visibility} set={setVisibility} />
        {failed && <p class="bad" role="alert">{failed.text}</p>}
        <footer><button class="primary" disabled={state.kind === "wrong" || workspace.saving.value}>{workspace.saving.value ? "Saving…" : "Save"}</button></footer>
      </form>
    </Modal>
  );
}

/** A copy of the saved image, under another name. */
export function CopyDialog({ workspace }: { workspace: Workspace }) {
  const image = workspace.image.value;
  return workspace.dialog.value === "copy" && image ? <CopyForm workspace={workspace} of={image.name} /> : null;
}

function CopyForm({ workspace, of }: { workspace: Workspace; of: string }) {
  const [name, setName] = useState(`${of}-copy`.slice(0, 64));
  const [visibility, setVisibility] = useState("private");
  const [state, setState] = useState<NameState>({ kind: "checking" });
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      await copyImage(of, name, visibility);
      location.assign(`/studio/${name}`);
    } catch (problem) {
      setFailure(sentence(problem));
    }
  };
  return (
    <Modal title={`Make a copy of ${of}`} onClose={() => (workspace.dialog.value = null)}>
      <p class="hint">The copy has the program, the data and the settings of the saved version.</p>
      <form class="settings" onSubmit={(event) => void submit(event)}>
        <NameField name={name} set={setName} onState={setState} />
        <VisibilityField value={visibility} set={setVisibility} />
        {failure !== null && <p class="bad" role="alert">{failure}</p>}
        <footer><button class="primary" disabled={state.kind === "wrong"}>Make the copy</button></footer>
      </form>
    </Modal>
  );
}

export function VisibilityField({ value, set }: { value: string; set: (value: string) => void }) {
  return (
    <div class="field">
      <label for="visibility">Who sees it</label>
      <span class="control">
        <select id="visibility" value={value} onChange={(event) => set(event.currentTarget.value)}>
          <option value="public">Everybody; it is in the gallery</option>
          <option value="unlisted">Everybody who knows the address</option>
          <option value="private">Only you and the operator</option>
        </select>
      </span>
    </div>
  );
}
