/** The picture, which can be enlarged and moved, and says what is where. */
import { effect, signal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { pointAt } from "../editor/marks";
import type { Workspace } from "../workspace/workspace";
import { LineMap, pixelsOf } from "./line_map";
import { drawOverlay, outlinePicture } from "./overlay";
import { colorsOf, followTheme } from "./token_color";
import { centered, fit, type Size, toCanvas, type View, zoomAt } from "./viewport";

/** What is under the pointer. */
export interface Under {
  x: number;
  y: number;
  color: string | null;
  line: number | null;
}

export class StageModel {
  readonly pane = signal<Size>({ width: 0, height: 0 });
  /** Null while the picture fits its pane. */
  readonly chosen = signal<View | null>(null);
  readonly rulers = signal(true);
  readonly under = signal<Under | null>(null);
  readonly map = signal<LineMap | null>(null);
  readonly outline = signal<HTMLCanvasElement | null>(null);
  /** Grows with each change of the page's theme. */
  readonly themes = signal(0);
  private pixels: { source: string; data: Promise<ImageData | null> } | null = null;

  constructor(private readonly workspace: Workspace) {}

  get canvas(): Size {
    const drawn = this.workspace.preview.picture.value;
    return { width: drawn?.width ?? this.workspace.width.value, height: drawn?.height ?? this.workspace.height.value };
  }

  get view(): View {
    return this.chosen.value ?? fit(this.pane.value, this.canvas);
  }

  zoom(factor: number, at = { x: this.pane.value.width / 2, y: this.pane.value.height / 2 }): void {
    this.chosen.value = zoomAt(this.view, factor, at);
  }

  actualSize(): void {
    this.chosen.value = centered(this.pane.value, this.canvas, 1);
  }

  move(dx: number, dy: number): void {
    const view = this.view;
    this.chosen.value = { ...view, x: view.x + dx, y: view.y + dy };
  }

  /** Looks at what is under a place of the pane. */
  async look(at: { x: number; y: number }, image: HTMLImageElement | null): Promise<void> {
    const { width, height } = this.canvas;
    const place = toCanvas(this.view, at);
    const [x, y] = [Math.floor(place.x), Math.floor(place.y)];
    if (x < 0 || y < 0 || x >= width || y >= height) {
      this.under.value = null;
      return;
    }
    const line = this.lineAt(place);
    this.under.value = { x, y, color: this.under.value?.color ?? null, line };
    if (!image?.src) return;
    if (this.pixels?.source !== image.src) this.pixels = { source: image.src, data: pixelsOf(image).catch(() => null) };
    const pixels = await this.pixels.data;
    const now = this.under.value;
    if (!pixels || !now || now.x !== x || now.y !== y) return;
    const index = 4 * (Math.floor((place.y / height) * pixels.height) * pixels.width + Math.floor((place.x / width) * pixels.width));
    this.under.value = { ...now, color: hex(pixels.data.subarray(index, index + 4)) };
  }

  /** The line that drew a place of the canvas, if the program is still the one that was drawn. */
  lineAt(place: { x: number; y: number }): number | null {
    const { width, height } = this.canvas;
    if (this.workspace.preview.program.peek() !== this.workspace.program) return null;
    return this.map.value?.at(place.x / width, place.y / height) ?? null;
  }
}

function hex(pixel: Uint8ClampedArray): string {
  const [red = 0, green = 0, blue = 0, alpha = 255] = pixel;
  const pair = (value: number) => value.toString(16).padStart(2, "0");
  return `#${pair(red)}${pair(green)}${pair(blue)}${alpha < 255 ? pair(alpha) : ""}`;
}

/** A command of the picture's pane. */
const run = (command: string) => void document.dispatchEvent(new CustomEvent("picture", { detail: command }));

/** How far a pointer may move in a click, px. */
const CLICK = 4;

export function Stage({ workspace, model, source, dimmed }: { workspace: Workspace; model: StageModel; source: string | null; dimmed: boolean }) {
  const pane = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLCanvasElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const gesture = useMemo(() => ({ pointers: new Map<number, { x: number; y: number }>(), moved: 0, distance: 0 }), []);
  const { canvas, view } = model;

  useEffect(() => {
    const box = pane.current;
    if (!box) return;
    const sized = new ResizeObserver(() => (model.pane.value = { width: box.clientWidth, height: box.clientHeight }));
    sized.observe(box);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey || !event.shiftKey) model.zoom(Math.exp(-event.deltaY / 300), placeOf(event, box));
      else model.move(-event.deltaX - event.deltaY, 0);
    };
    box.addEventListener("wheel", wheel, { passive: false });
    const stop = [
      followTheme(() => (model.themes.value += 1)),
      followMap(workspace, model),
      followCursor(workspace, model),
      effect(() => {
        const overlay = {
          view: model.view, canvas: model.canvas, rulers: model.rulers.value, grid: model.rulers.value,
          pointer: model.under.value, outline: model.outline.value,
        };
        void [model.pane.value, model.themes.value];
        if (surface.current) drawOverlay(surface.current, overlay);
      }),
      effect(() => {
        const line = model.under.value?.line ?? null;
        if (workspace.ready.value) pointAt(workspace.view, line);
      }),
    ];
    return () => {
      sized.disconnect();
      box.removeEventListener("wheel", wheel);
      stop.forEach((end) => end());
    };
  }, [workspace, model]);

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pane.current?.setPointerCapture(event.pointerId);
    gesture.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    gesture.moved = 0;
    gesture.distance = distanceOf(gesture.pointers);
  };
  const move = (event: PointerEvent) => {
    const box = pane.current;
    if (!box) return;
    const before = gesture.pointers.get(event.pointerId);
    if (before) {
      gesture.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
      gesture.moved += Math.abs(dx) + Math.abs(dy);
      if (gesture.pointers.size > 1) {
        const distance = distanceOf(gesture.pointers);
        if (gesture.distance > 0) model.zoom(distance / gesture.distance, placeOf(event, box));
        gesture.distance = distance;
      } else if (gesture.moved > CLICK) {
        model.move(dx, dy);
      }
    }
    void model.look(placeOf(event, box), image.current);
  };
  const up = (event: PointerEvent) => {
    const box = pane.current;
    if (!gesture.pointers.delete(event.pointerId) || !box || gesture.moved > CLICK) return;
    const line = model.lineAt(toCanvas(model.view, placeOf(event, box)));
    if (line !== null) workspace.goTo(line);
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      "0": () => (model.chosen.value = null), "1": () => model.actualSize(), "+": () => model.zoom(1.25), "=": () => model.zoom(1.25), "-": () => model.zoom(0.8),
      " ": () => run("play"), ",": () => run("previous"), ".": () => run("next"),
      ArrowLeft: () => model.move(40, 0), ArrowRight: () => model.move(-40, 0), ArrowUp: () => model.move(0, 40), ArrowDown: () => model.move(0, -40),
    };
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const scaled = view.zoom >= 3 ? "pixelated" : "auto";
  return (
    <div
      class="picture-stage"
      ref={pane}
      tabIndex={0}
      role="group"
      aria-label="Picture. Plus and minus zoom, the arrow keys move it, 0 fits it."
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={(event) => gesture.pointers.delete(event.pointerId)}
      onPointerLeave={() => { if (gesture.pointers.size === 0) model.under.value = null; }}
      onKeyDown={press}
    >
      {source && (
        <img
          ref={image}
          class={dimmed ? "dimmed" : undefined}
          src={source}
          alt="What the program draws"
          draggable={false}
          style={{ width: `${canvas.width}px`, height: `${canvas.height}px`, transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`, imageRendering: scaled }}
        />
      )}
      <canvas class="overlay" ref={surface} aria-hidden="true" />
    </div>
  );
}

function placeOf(event: MouseEvent, box: Element): { x: number; y: number } {
  const { left, top } = box.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function distanceOf(pointers: Map<number, { x: number; y: number }>): number {
  const [first, second] = [...pointers.values()];
  return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0;
}

/** Reads the newest picture's map when the browser has nothing else to do. */
function followMap(workspace: Workspace, model: StageModel): () => void {
  return effect(() => {
    const source = workspace.preview.picture.value?.line_map;
    model.map.value = null;
    if (!source) return;
    const read = () => {
      if (workspace.preview.picture.peek()?.line_map !== source) return;
      LineMap.decode(source).then((map) => {
        if (workspace.preview.picture.peek()?.line_map === source) model.map.value = map;
      }, () => undefined);
    };
    if ("requestIdleCallback" in window) requestIdleCallback(read, { timeout: 500 });
    else setTimeout(read, 50);
  });
}

/** Outlines what the line at the cursor drew. */
function followCursor(workspace: Workspace, model: StageModel): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return effect(() => {
    const { line } = workspace.cursor.value;
    const map = model.map.value;
    void model.themes.value;
    const source = workspace.preview.picture.peek()?.image;
    const same = workspace.preview.program.value === (workspace.ready.value ? workspace.program : null);
    clearTimeout(timer);
    model.outline.value = null;
    if (!map || !same || source === undefined) return;
    timer = setTimeout(async () => {
      const { "--accent": color } = colorsOf("--accent");
      const { data } = await pixelsOf(source, map);
      if (model.map.peek() !== map || workspace.cursor.peek().line !== line) return;
      model.outline.value = outlinePicture(map.outline(line, line, new Uint32Array(data.buffer)), map, color);
    }, 80);
  });
}
