/** The editor's frame: program on the left, picture on the right. */
import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { Commands } from "../commands/commands";
import { Keys } from "../commands/Keys";
import { Palette } from "../commands/Palette";
import { keepDrafts } from "../drafts/keeping";
import { addressOfParams } from "../panels/parameter_address";
import { Panels } from "../panels/Panels";
import { CopyDialog, SaveDialog } from "../panels/SaveDialog";
import { PicturePane } from "../preview/PicturePane";
import type { Start } from "../start";
import { open } from "../workspace/opening";
import { Workspace } from "../workspace/workspace";
import { Comparison } from "../versions/Comparison";
import { followProblems } from "./following";
import { Notices } from "./Notices";
import { ProgramPane } from "./ProgramPane";
import { Split } from "./Split";
import { StatusLine } from "./StatusLine";
import { Toolbar } from "./Toolbar";

export function Studio({ start }: { start: Start }) {
  const workspace = useMemo(() => new Workspace(start), [start]);
  const commands = useMemo(() => new Commands(workspace), [workspace]);

  useEffect(() => {
    workspace.keep = keepDrafts(workspace);
    followProblems(workspace);
    const stop = [
      commands.listen(),
      effect(() => {
        const address = addressOfParams(workspace.params.value);
        if (workspace.ready.value && address !== location.hash) history.replaceState(null, "", address || location.pathname + location.search);
      }),
      watchConnection(workspace),
    ];
    void open(workspace);
    return () => stop.forEach((end) => end());
  }, [workspace, commands]);

  return (
    <div class="studio" data-pane={workspace.pane}>
      <h1 class="visually-hidden">{workspace.name.value ?? "A new picture"}</h1>
      <Toolbar workspace={workspace} commands={commands} />
      <Notices workspace={workspace} />
      <Split
        left={<ProgramPane workspace={workspace} />}
        right={
          <>
            <PicturePane workspace={workspace} />
            <Panels workspace={workspace} />
          </>
        }
      />
      <StatusLine workspace={workspace} />
      <p class="visually-hidden" role="status">{workspace.announcement}</p>
      <Palette workspace={workspace} commands={commands} />
      <Keys workspace={workspace} commands={commands} />
      <SaveDialog workspace={workspace} />
      <CopyDialog workspace={workspace} />
      <Comparison workspace={workspace} />
    </div>
  );
}

/** Tries again when the network is back, or when somebody comes back from signing in. */
function watchConnection(workspace: Workspace): () => void {
  const again = () => workspace.preview.again();
  const visible = () => {
    if (document.visibilityState !== "visible" || workspace.preview.state.value.kind !== "signed-out") return;
    if (workspace.start.account) again();
    // Somebody who wasn't signed in may be now. The draft and its history survive the reload.
    else void fetch("/api/v1/me", { credentials: "same-origin" }).then(({ ok }) => { if (ok) location.reload(); }, () => undefined);
  };
  addEventListener("online", again);
  document.addEventListener("visibilitychange", visible);
  return () => {
    removeEventListener("online", again);
    document.removeEventListener("visibilitychange", visible);
  };
}
