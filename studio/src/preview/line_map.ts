/** Which line of the program drew which pixel. */
export class LineMap {
  constructor(
    readonly width: number,
    readonly height: number,
    /** For each pixel its line; 0 where nothing is known. */
    readonly lines: Uint32Array,
  ) {}

  /** Reads the service's PNG: a line is the pixel's colour. Decoding isn't done in the way of typing. */
  static async decode(source: string): Promise<LineMap> {
    const { data, width, height } = await pixelsOf(source);
    const pixels = new Uint32Array(data.buffer);
    const lines = new Uint32Array(pixels.length);
    for (let at = 0; at < pixels.length; at++) {
      const pixel = pixels[at] as number;
      // Little-endian: alpha, blue, green, red.
      if (pixel >>> 24) lines[at] = ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >>> 16) & 0xff);
    }
    return new LineMap(width, height, lines);
  }

  /** The line that drew a place; x and y are shares of width and height, from 0 to 1. */
  at(x: number, y: number): number | null {
    if (x < 0 || y < 0 || x >= 1 || y >= 1) return null;
    return this.lines[Math.floor(y * this.height) * this.width + Math.floor(x * this.width)] || null;
  }

  /**
   * The pixels at the edge of what the lines drew; null if that is nothing. With the picture's pixels at the map's size, what
   * covers much of the picture is told from its ground: a call that makes the axes of a chart paints their ground, too.
   */
  outline(from: number, to: number, pixels?: Uint32Array): Uint8Array | null {
    const { width, height, lines } = this;
    const drew = new Uint8Array(lines.length);
    let count = 0;
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as number;
      if (line >= from && line <= to) {
        drew[at] = 1;
        count++;
      }
    }
    if (count === 0) return null;
    if (pixels && count > LARGE * lines.length) {
      const shapes = withoutGround(drew, pixels);
      if (shapes) return this.edgeOf(shapes);
      // A ground of one colour: what is on it would be outlined in its place.
      if (drew[0] && drew[width - 1] && drew[drew.length - width] && drew[drew.length - 1]) return frame(width, height);
    }
    return this.edgeOf(drew);
  }

  private edgeOf(drew: Uint8Array): Uint8Array {
    const { width, height } = this;
    const edge = new Uint8Array(drew.length);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        if (!drew[at]) continue;
        const inside = x > 0 && drew[at - 1] && x + 1 < width && drew[at + 1] && y > 0 && drew[at - width] && y + 1 < height && drew[at + width];
        if (!inside) edge[at] = 1;
      }
    }
    return edge;
  }
}

/** What covers more of the picture than this has a ground. */
const LARGE = 0.4;

/** Without the pixels of the most frequent colour; null if nothing else is there. */
function withoutGround(drew: Uint8Array, pixels: Uint32Array): Uint8Array | null {
  const counts = new Map<number, number>();
  // Some of them are enough to know.
  for (let at = 0; at < drew.length; at += 7) {
    if (!drew[at]) continue;
    const pixel = pixels[at] as number;
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  }
  let ground = 0;
  let most = 0;
  for (const [pixel, count] of counts) {
    if (count > most) [ground, most] = [pixel, count];
  }
  const shapes = drew.map((value, at) => (pixels[at] === ground ? 0 : value));
  return shapes.includes(1) ? shapes : null;
}

/** The edge of the whole picture. */
function frame(width: number, height: number): Uint8Array {
  const edge = new Uint8Array(width * height);
  edge.fill(1, 0, width);
  edge.fill(1, width * (height - 1));
  for (let y = 0; y < height; y++) edge[y * width] = edge[(y + 1) * width - 1] = 1;
  return edge;
}

/** A picture's pixels, as many as it has or as asked for. */
export async function pixelsOf(source: string | HTMLImageElement, size?: { width: number; height: number }): Promise<ImageData> {
  let image: HTMLImageElement;
  if (typeof source === "string") {
    image = new Image();
    image.src = source;
  } else {
    image = source;
  }
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = size?.width ?? image.naturalWidth;
  canvas.height = size?.height ?? image.naturalHeight;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
