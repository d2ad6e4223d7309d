/** The picture with its tools, and what went wrong below it. */
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { drawFile, type Format } from "../api/draft";
import { sentence } from "../api/problem";
import { saveFile } from "../panels/download";
import { toSignIn } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";
import { Player, PlayerModel } from "./Player";
import { Stage, StageModel } from "./Stage";

const FORMATS: Format[] = ["png", "svg", "pdf", "webp", "jpg", "gif", "apng"];

export function PicturePane({ workspace }: { workspace: Workspace }) {
  const model = useMemo(() => new StageModel(workspace), [workspace]);
  const player = useMemo(() => new PlayerModel(workspace.preview.picture), [workspace]);
  const { preview } = workspace;
  const picture = preview.picture.value;
  const state = preview.state.value;
  const failed = preview.answer.value?.error ?? null;
  const busy = useMemo(() => signal(false), []);

  const download = async () => {
    busy.value = true;
    try {
      const format = workspace.format.value;
      const { line_map: _, frames: __, ...draft } = workspace.draft();
      const file = await drawFile({ ...draft, format }, workspace.data.value?.file ?? null);
      saveFile(file, `${workspace.name.value ?? "picture"}.${format === "apng" ? "png" : format}`);
    } catch (failure) {
      workspace.notify({ id: "download", tone: "bad", text: `The picture can't be downloaded: ${sentence(failure)}` });
    } finally {
      busy.value = false;
    }
  };

  useEffect(() => player.follow(), [player]);
  useEffect(() => {
    const run = (event: Event) => {
      const commands: Record<string, () => void> = {
        fit: () => (model.chosen.value = null), in: () => model.zoom(1.25), out: () => model.zoom(0.8), actual: () => model.actualSize(),
        play: () => player.toggle(), previous: () => player.step(-1), next: () => player.step(1), download: () => void download(),
      };
      commands[(event as CustomEvent<string>).detail]?.();
    };
    document.addEventListener("picture", run);
    return () => document.removeEventListener("picture", run);
  });

  const under = model.under.value;
  return (
    <section class="picture-pane" aria-label="Picture" aria-busy={state.kind === "drawing"}>
      <div class="picture-tools" role="toolbar" aria-label="Picture tools">
        <SizeFields workspace={workspace} />
        <label class="scale"><span class="visually-hidden">Scale</span>
          <select value={String(workspace.scale.value)} title="Scale" onChange={(event) => { workspace.scale.value = Number(event.currentTarget.value); preview.drawNow(); }}>
            {[0.5, 1, 2, 3, 4].filter((scale) => scale <= workspace.start.limits.scale).map((scale) => <option key={scale} value={scale}>{scale}×</option>)}
          </select>
        </label>
        <label><span class="visually-hidden">Format</span>
          <select value={workspace.format.value} title="Format" onChange={(event) => { workspace.format.value = event.currentTarget.value as Format; preview.drawNow(); }}>
            {FORMATS.map((format) => <option key={format} value={format}>{format.toUpperCase()}</option>)}
          </select>
        </label>
        {/\bturtle\b/.test(preview.program.value) && (
          <button type="button" class="quiet" aria-pressed={workspace.animate.value} title="Turtles draw stroke by stroke: for GIF, WebP and APNG" onClick={() => { workspace.animate.value = !workspace.animate.value; preview.drawNow(); }}>Step by step</button>
        )}
        <button type="button" class="quiet" disabled={busy.value || !workspace.start.account} onClick={() => void download()}>Download</button>
        <span class="spacer" />
        <button type="button" class="quiet icon" title="Smaller (−)" aria-label="Smaller" onClick={() => model.zoom(0.8)}>−</button>
        <button type="button" class="quiet zoom" title="Fit (0)" aria-label="Fit the picture" onClick={() => (model.chosen.value = null)}>{Math.round(model.view.zoom * 100)} %</button>
        <button type="button" class="quiet icon" title="Larger (+)" aria-label="Larger" onClick={() => model.zoom(1.25)}>+</button>
        <button type="button" class="quiet" aria-pressed={model.rulers.value} title="Rulers, and from 600 % the pixel grid" onClick={() => (model.rulers.value = !model.rulers.value)}>Rulers</button>
      </div>
      <div class="stage-frame">
        <Stage workspace={workspace} model={model} source={player.source.value} dimmed={failed !== null || ["waiting", "unreachable"].includes(state.kind)} />
        <p class="read-out" aria-hidden={under === null}>
          {under && <>
            <span>{under.x}, {under.y}</span>
            {under.color && <span><i class="swatch" style={{ backgroundColor: under.color }} /> {under.color}</span>}
            {under.line !== null && <span>line {under.line}</span>}
          </>}
        </p>
        {state.kind === "drawing" && <div class="progress" aria-hidden="true" />}
        {state.kind === "signed-out" && (
          <p class="calm">Drawing needs <a href="/sign-in" onClick={(event) => { event.preventDefault(); toSignIn(workspace); }}>signing in</a>. You can type already: your text is kept in this browser.</p>
        )}
        {!picture && state.kind === "idle" && !failed && <p class="calm">The picture appears here.</p>}
      </div>
      <Player model={player} />
      {workspace.format.value === "pdf" && <p class="hint note">A PDF is shown as PNG here; the download is the PDF.</p>}
    </section>
  );
}

function SizeFields({ workspace }: { workspace: Workspace }) {
  const { side } = workspace.start.limits;
  const drawn = workspace.preview.picture.value;
  const [width, height] = [workspace.width.value, workspace.height.value];
  const set = (text: string, apply: (value: number) => void) => {
    const value = Math.round(Number(text));
    if (value >= 1 && value <= side) apply(value);
  };
  const own = drawn && (drawn.width !== width || drawn.height !== height) && workspace.preview.state.value.kind === "idle" && !workspace.preview.answer.value?.error;
  const [shownWidth, shownHeight] = own ? [drawn.width ?? width, drawn.height ?? height] : [width, height];
  const title = own ? "The program sets its own size" : "Size of the canvas, px";
  return (
    <span class="size" role="group" aria-label="Size of the canvas" title={title}>
      <input type="number" aria-label="Width, px" min={1} max={side} value={shownWidth} disabled={!!own} onChange={(event) => set(event.currentTarget.value, (value) => workspace.setSize(value, height))} />
      <span aria-hidden="true">×</span>
      <input type="number" aria-label="Height, px" min={1} max={side} value={shownHeight} disabled={!!own} onChange={(event) => set(event.currentTarget.value, (value) => workspace.setSize(width, value))} />
    </span>
  );
}
