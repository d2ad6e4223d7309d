/** Colours that programs write, as a browser understands them. */

/** A colour as `#rrggbb`; null if it isn't one. */
export function anyColor(text: string): string | null {
  return read(text)?.color ?? null;
}

/** How opaque a colour is, as two more digits of `#rrggbb`; nothing if it is opaque. */
export function alphaDigits(text: string): string {
  const alpha = read(text)?.alpha ?? 1;
  return alpha < 1 ? pair(Math.round(alpha * 255)) : "";
}

interface Read {
  color: string;
  alpha: number;
}

const pair = (value: number) => value.toString(16).padStart(2, "0");

function read(text: string): Read | null {
  if (/^#[\da-f]{6}$/i.test(text)) return { color: text.toLowerCase(), alpha: 1 };
  const name = text.toLowerCase().trim();
  const plain = /^[a-z]+( [a-z]+)*$/.test(name) ? name.replaceAll(" ", "") : name;
  if (!/^(#[\da-f]{3,8}|[a-z]{3,24}|(rgb|hsl)a?\([\d\s.,%/a-z+-]*\))$/.test(plain) || !CSS.supports("color", plain)) return null;
  if (["inherit", "initial", "unset", "revert", "currentcolor", "transparent"].includes(plain)) return null;
  return painted(plain);
}

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, Read | null>();

function painted(color: string): Read | null {
  const found = known.get(color);
  if (found !== undefined) return found;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return null;
  context.fillStyle = "#000";
  context.fillStyle = color;
  const value = parsed(String(context.fillStyle));
  if (known.size > 2_000) known.clear();
  known.set(color, value);
  return value;
}

/** A colour as canvases write it: `#rrggbb`, or `rgba(1, 2, 3, 0.5)`. */
function parsed(style: string): Read | null {
  if (/^#[\da-f]{6}$/.test(style)) return { color: style, alpha: 1 };
  const [red, green, blue, alpha] = (/^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(style) ?? []).slice(1).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === undefined) return null;
  return { color: `#${pair(red)}${pair(green)}${pair(blue)}`, alpha };
}
