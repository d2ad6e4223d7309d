/** Colours that programs write, as a browser understands them. */

/** A colour as `#rrggbb`; null if it isn't one. */
export function anyColor(text: string): string | null {
  const whole = /^#[\da-f]{6}$/i.exec(text);
  if (whole) return text.toLowerCase();
  const name = text.toLowerCase().trim();
  const plain = /^[a-z]+( [a-z]+)*$/.test(name) ? name.replaceAll(" ", "") : name;
  if (!/^(#[\da-f]{3,8}|[a-z]{3,24}|(rgb|hsl)a?\([\d\s.,%/a-z+-]*\))$/.test(plain) || !CSS.supports("color", plain)) return null;
  if (["inherit", "initial", "unset", "revert", "currentcolor", "transparent"].includes(plain)) return null;
  return painted(plain);
}

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, string | null>();

function painted(color: string): string | null {
  const found = known.get(color);
  if (found !== undefined) return found;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return null;
  context.fillStyle = "#000";
  context.fillStyle = color;
  const style = String(context.fillStyle);
  const channels = /^rgba\((\d+), (\d+), (\d+)/.exec(style);
  const value = channels ? `#${channels.slice(1).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}` : /^#[\da-f]{6}$/.test(style) ? style : null;
  if (known.size > 2_000) known.clear();
  known.set(color, value);
  return value;
}
