/** Programs side by side: a draft and the saved version, a version and the program, or two saves that met. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Modal } from "../commands/Dialog";
import { restore } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";
import type { TwoWay } from "./diff";
import type { Merge } from "./Merge";

export function Comparison({ workspace }: { workspace: Workspace }) {
  switch (workspace.dialog.value) {
    case "compare":
    case "version": return <Two workspace={workspace} />;
    case "conflict": return <Three workspace={workspace} />;
    default: return null;
  }
}

function Two({ workspace }: { workspace: Workspace }) {
  const place = useRef<HTMLDivElement>(null);
  const compared = workspace.compared.value;
  const close = () => (workspace.dialog.value = null);
  useEffect(() => {
    let view: TwoWay | null = null;
    let closed = false;
    // The library of comparisons is loaded when it is needed first.
    void import("./diff").then(({ twoWay }) => {
      if (!closed && place.current && compared) view = twoWay(place.current, workspace.start.nonce, [compared.title, compared.program], ["The program in the editor", workspace.program]);
    });
    return () => { closed = true; view?.destroy(); };
  }, [compared]);
  if (!compared) return null;
  const use = () => {
    close();
    workspace.dismiss("draft");
    workspace.replaceProgram(compared.program);
    const [width, height] = compared.size ?? [];
    if (width && height) workspace.setSize(width, height);
    workspace.announcement.value = `${compared.title} is in the editor. Save it to make it the current one; undo brings your text back.`;
  };
  const { version } = compared;
  const now = workspace.preview.picture.value?.image;
  return (
    <Modal title={`${compared.title} and the program in the editor`} wide onClose={close}>
      {compared.picture && (
        <div class="before-after">
          <figure><img src={compared.picture} alt={`Picture of ${compared.title}`} /><figcaption>{compared.title}</figcaption></figure>
          {now && <figure><img src={now} alt="Picture of the program in the editor" /><figcaption>The program in the editor</figcaption></figure>}
        </div>
      )}
      <div class="columns" aria-hidden="true"><span>{compared.title}</span><span>The program in the editor</span></div>
      <div class="comparison" ref={place} />
      <footer>
        <button type="button" class="primary" onClick={use}>{compared.picture ? "Restore it in the editor" : "Put it into the editor"}</button>
        {version !== undefined && <button type="button" onClick={() => { close(); void restore(workspace, version); }}>Make it the current version, with its data</button>}
        <button type="button" onClick={close}>Keep the program as it is</button>
      </footer>
    </Modal>
  );
}

/** Two saves that met. Loaded when they do. */
function Three({ workspace }: { workspace: Workspace }) {
  const [loaded, setLoaded] = useState<{ Merge: typeof Merge } | null>(null);
  useEffect(() => {
    import("./Merge").then(setLoaded, () => {
      workspace.dialog.value = null;
      workspace.notify({ id: "save", tone: "bad", text: "Not saved: somebody has saved in the meantime, and the comparison can't be loaded. Your text is kept in this browser." });
    });
  }, [workspace]);
  return loaded && workspace.conflict.value ? <loaded.Merge workspace={workspace} conflict={workspace.conflict.value} /> : null;
}
