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

  /** The pixels at the edge of what the lines drew, and their number. */
  outline(from: number, to: number): { edge: Uint8Array; count: number } {
    const { width, height, lines } = this;
    const edge = new Uint8Array(lines.length);
    let count = 0;
    const drew = (at: number) => {
      const line = lines[at] as number;
      return line >= from && line <= to;
    };
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        if (!drew(at)) continue;
        count++;
        const inside = x > 0 && drew(at - 1) && x + 1 < width && drew(at + 1) && y > 0 && drew(at - width) && y + 1 < height && drew(at + width);
        if (!inside) edge[at] = 1;
      }
    }
    return { edge, count };
  }
}

/** A picture's pixels. */
export async function pixelsOf(source: string | HTMLImageElement): Promise<ImageData> {
  let image: HTMLImageElement;
  if (typeof source === "string") {
    image = new Image();
    image.src = source;
  } else {
    image = source;
  }
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
