/** Arithmetic on numbers as they are written. */

/** A number changed by so many units of its last digit; null if the text isn't a plain number. */
export function nudged(text: string, steps: number): string | null {
  const found = /^(-?)(\d[\d_]*)(?:\.(\d*))?$/.exec(text);
  if (!found) return null;
  const places = found[3]?.length ?? 0;
  const scale = 10 ** places;
  const units = Math.round(Number(text.replaceAll("_", "")) * scale) + steps;
  if (!Number.isSafeInteger(units)) return null;
  const value = (units / scale).toFixed(places);
  return found[3] === "" ? `${value}.` : value;
}
