/** What control a declared parameter gets. */
import type { Parameter } from "../api/draft";

export type Control =
  | { kind: "slider"; min: number; max: number; step: number }
  | { kind: "number"; min?: number; max?: number; step: number | "any" }
  | { kind: "choice"; choices: string[] }
  | { kind: "color" }
  | { kind: "checkbox" }
  | { kind: "date" }
  | { kind: "text" };

export function controlOf({ type, min, max, choices }: Parameter): Control {
  switch (type) {
    case "number":
    case "integer": {
      const whole = type === "integer";
      if (min !== undefined && max !== undefined && max > min) return { kind: "slider", min, max, step: whole ? 1 : stepOf(max - min) };
      return { kind: "number", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), step: whole ? 1 : "any" };
    }
    case "choice": return { kind: "choice", choices: choices ?? [] };
    case "color": return { kind: "color" };
    case "boolean": return { kind: "checkbox" };
    case "date": return { kind: "date" };
    default: return { kind: "text" };
  }
}

/** A hundredth of a range, rounded down to a power of ten. */
export function stepOf(range: number): number {
  return Number((10 ** Math.floor(Math.log10(range / 100))).toPrecision(1));
}

/** The values with one changed. A value that is the default isn't in the address. */
export function withValue(values: Record<string, string>, { name, default: usual }: Parameter, value: string): Record<string, string> {
  const { [name]: _, ...others } = values;
  return value === usual ? others : { ...others, [name]: value };
}

/** A colour as `input type=color` takes it; null if it isn't one of plain red, green and blue. */
export function plainColor(text: string): string | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toLowerCase();
  return /^#[\da-f]{6}$/i.test(text) ? text.toLowerCase() : null;
}
