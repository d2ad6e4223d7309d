/** What is drawn over the picture: rulers, pixel grid, and the outline of what a line drew. */
import { colorsOf } from "./token_color";
import { rulerStep, type Size, type View } from "./viewport";

const RULER = 20;

export interface Overlay {
  view: View;
  canvas: Size;
  rulers: boolean;
  grid: boolean;
  /** The pointer's place on the canvas. */
  pointer: { x: number; y: number } | null;
  outline: HTMLCanvasElement | null;
}

/** An outline as a picture of the map's size, in a colour as browsers compute it: `rgb(1, 2, 3)`. */
export function outlinePicture(edge: Uint8Array | null, map: Size, color: string): HTMLCanvasElement | null {
  if (!edge) return null;
  const picture = document.createElement("canvas");
  picture.width = map.width;
  picture.height = map.height;
  const context = picture.getContext("2d");
  if (!context) return null;
  const image = context.createImageData(map.width, map.height);
  const pixels = new Uint32Array(image.data.buffer);
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const pixel = (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
  for (let at = 0; at < edge.length; at++) if (edge[at]) pixels[at] = pixel;
  context.putImageData(image, 0, 0);
  return picture;
}

export function drawOverlay(surface: HTMLCanvasElement, overlay: Overlay): void {
  const { clientWidth: width, clientHeight: height } = surface;
  const dense = devicePixelRatio || 1;
  if (surface.width !== Math.round(width * dense) || surface.height !== Math.round(height * dense)) {
    surface.width = Math.round(width * dense);
    surface.height = Math.round(height * dense);
  }
  const context = surface.getContext("2d");
  if (!context) return;
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.clearRect(0, 0, width, height);
  if (overlay.grid) drawGrid(context, overlay);
  if (overlay.outline) drawOutline(context, overlay, overlay.outline);
  if (overlay.rulers) drawRulers(context, overlay, { width, height });
}

function drawGrid(context: CanvasRenderingContext2D, { view, canvas }: Overlay): void {
  if (view.zoom < 6) return;
  const { width, height } = context.canvas;
  context.strokeStyle = "rgb(128 128 128 / 45%)";
  context.lineWidth = 1;
  context.beginPath();
  const right = Math.min(canvas.width, (width - view.x) / view.zoom);
  const bottom = Math.min(canvas.height, (height - view.y) / view.zoom);
  for (let x = Math.max(0, Math.floor(-view.x / view.zoom)); x <= right; x++) {
    const at = Math.round(view.x + x * view.zoom) + 0.5;
    context.moveTo(at, Math.max(0, view.y));
    context.lineTo(at, view.y + canvas.height * view.zoom);
  }
  for (let y = Math.max(0, Math.floor(-view.y / view.zoom)); y <= bottom; y++) {
    const at = Math.round(view.y + y * view.zoom) + 0.5;
    context.moveTo(Math.max(0, view.x), at);
    context.lineTo(view.x + canvas.width * view.zoom, at);
  }
  context.stroke();
}

function drawOutline(context: CanvasRenderingContext2D, { view, canvas }: Overlay, outline: HTMLCanvasElement): void {
  const [width, height] = [canvas.width * view.zoom, canvas.height * view.zoom];
  context.imageSmoothingEnabled = view.zoom < 1;
  const stroke = (reach: number) => {
    for (const [dx, dy] of [[-1, 0], [1, 0], [0, -1], [0, 1], [0, 0]] as const) context.drawImage(outline, view.x + reach * dx, view.y + reach * dy, width, height);
  };
  // A light halo, so that it is seen on any ground.
  context.filter = "brightness(0) invert(1)";
  stroke(1.75);
  context.filter = "none";
  stroke(0.75);
}

function drawRulers(context: CanvasRenderingContext2D, { view, pointer }: Overlay, pane: Size): void {
  const colors = colorsOf("--card", "--edge", "--edge-strong", "--muted", "--accent");
  const step = rulerStep(view.zoom);
  const minor = step / (String(step).startsWith("2") ? 4 : 5);
  context.fillStyle = colors["--card"];
  context.fillRect(0, 0, pane.width, RULER);
  context.fillRect(0, 0, RULER, pane.height);
  context.strokeStyle = colors["--edge-strong"];
  context.fillStyle = colors["--muted"];
  context.font = "10px system-ui, sans-serif";
  context.lineWidth = 1;
  context.beginPath();
  const marks = (origin: number, length: number, mark: (at: number, value: number, major: boolean) => void) => {
    const first = Math.ceil((RULER - origin) / view.zoom / minor);
    for (let index = first; origin + index * minor * view.zoom < length; index++) {
      mark(Math.round(origin + index * minor * view.zoom) + 0.5, Math.round(index * minor), Math.abs(index * minor - Math.round((index * minor) / step) * step) < 1e-6);
    }
  };
  marks(view.x, pane.width, (at, value, major) => {
    context.moveTo(at, RULER);
    context.lineTo(at, major ? RULER - 8 : RULER - 4);
    if (major) context.fillText(String(value), at + 3, 10);
  });
  marks(view.y, pane.height, (at, value, major) => {
    context.moveTo(RULER, at);
    context.lineTo(major ? RULER - 8 : RULER - 4, at);
    if (!major) return;
    context.save();
    context.translate(9, at + 3);
    context.rotate(Math.PI / 2);
    context.fillText(String(value), 0, 0);
    context.restore();
  });
  context.stroke();
  context.fillStyle = colors["--card"];
  context.fillRect(0, 0, RULER, RULER);
  context.strokeStyle = colors["--edge"];
  context.strokeRect(-0.5, -0.5, pane.width + 1, RULER);
  context.strokeRect(-0.5, -0.5, RULER, pane.height + 1);
  if (!pointer) return;
  context.strokeStyle = colors["--accent"];
  context.beginPath();
  const [x, y] = [view.x + pointer.x * view.zoom, view.y + pointer.y * view.zoom];
  context.moveTo(x, 0);
  context.lineTo(x, RULER);
  context.moveTo(0, y);
  context.lineTo(RULER, y);
  context.stroke();
}
