/** Programs side by side: a draft and the saved version, a version and the program, or two saves that met. */
import { useEffect, useRef } from "preact/hooks";
import { Modal } from "../commands/Dialog";
import { saveAs } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";
import type { ThreeWay, TwoWay } from "./diff";

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
        <button type="button" onClick={close}>Keep the program as it is</button>
      </footer>
    </Modal>
  );
}

function Three({ workspace }: { workspace: Workspace }) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<ThreeWay | null>(null);
  const conflict = workspace.conflict.value;
  const close = () => (workspace.dialog.value = null);
  useEffect(() => {
    let closed = false;
    void import("./diff").then(({ threeWay }) => {
      if (closed || !place.current || !conflict) return;
      view.current = threeWay(place.current, workspace.start.nonce, {
        base: workspace.base.value?.program ?? "", theirs: conflict.theirs.program ?? "", mine: workspace.program,
      });
    });
    return () => { closed = true; view.current?.destroy(); view.current = null; };
  }, [conflict]);
  if (!conflict) return null;
  const { theirs, etag } = conflict;
  const who = theirs.author ?? "the operator";
  const saveMine = async () => {
    const mine = view.current?.mine() ?? workspace.program;
    if (mine !== workspace.program) workspace.replaceProgram(mine);
    close();
    // Their save stays as a version; this one was made with it in view.
    workspace.takeImage(theirs, etag);
    workspace.compareWithBase();
    await saveAs(workspace, theirs.name, etag, {});
  };
  const useTheirs = () => {
    close();
    workspace.takeImage(theirs, etag);
    workspace.replaceProgram(theirs.program ?? "");
    workspace.setSize(theirs.width, theirs.height);
    workspace.compareWithBase();
    workspace.conflict.value = null;
    workspace.notify({ id: "save", tone: "info", text: `The editor has version ${theirs.version} by ${who}. Undo brings your text back.` });
  };
  return (
    <Modal title={`${who} has saved version ${theirs.version} in the meantime`} wide onClose={close}>
      <p class="hint">Nothing is overwritten. Left: what {who} changed since version {workspace.base.value?.version}; right: what you changed. You can edit the right side.</p>
      <div class="columns" aria-hidden="true"><span>Version {theirs.version}, {who}</span><span>Yours</span></div>
      <div class="comparison three" ref={place} />
      <footer>
        <button type="button" class="primary" onClick={() => void saveMine()}>Save the right side as the next version</button>
        <button type="button" onClick={useTheirs}>Take version {theirs.version} into the editor</button>
        <button type="button" onClick={close}>Later</button>
      </footer>
    </Modal>
  );
}
