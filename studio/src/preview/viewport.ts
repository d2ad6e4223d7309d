/** Where the picture is in its pane. Canvas coordinates are the program's; the pane counts CSS pixels. */
export interface View {
  /** CSS pixels for each canvas pixel. */
  zoom: number;
  /** Where the canvas's top left corner is in the pane. */
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Room around a picture that fits, CSS px; the rulers are in it. */
const MARGIN = 28;
const LEAST = 0.05;
const MOST = 64;

/** The picture in the middle, as large as there is room, but not larger than it is. */
export function fit(pane: Size, canvas: Size): View {
  const room = { width: Math.max(pane.width - 2 * MARGIN, 16), height: Math.max(pane.height - 2 * MARGIN, 16) };
  const zoom = Math.min(room.width / canvas.width, room.height / canvas.height, 2);
  return centered(pane, canvas, zoom > 1 && zoom < 1.25 ? 1 : zoom);
}

export function centered(pane: Size, canvas: Size, zoom: number): View {
  return {
    zoom,
    x: Math.round((pane.width - canvas.width * zoom) / 2),
    y: Math.round((pane.height - canvas.height * zoom) / 2),
  };
}

/** A larger or smaller view, in which the place under the pointer stays. */
export function zoomAt(view: View, factor: number, at: { x: number; y: number }): View {
  const zoom = Math.min(MOST, Math.max(LEAST, view.zoom * factor));
  const change = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change };
}

/** The place on the canvas that is under a place of the pane. */
export function toCanvas(view: View, at: { x: number; y: number }): { x: number; y: number } {
  return { x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom };
}

/** The distance between two marks of a ruler, canvas px: 1, 2 or 5 times a power of ten. */
export function rulerStep(zoom: number): number {
  const least = 56 / zoom;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10;
  return Math.max(1, step * power);
}
