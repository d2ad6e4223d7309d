/** Names of images. The service has the last word. */
import { requestJson } from "../api/request";

/** Why a name can't be one; null if it can. */
export function wrongName(name: string): string | null {
  if (name === "") return "Choose a name: it is the picture's address.";
  if (!/^[a-z0-9_-]*$/.test(name)) return "A name has lower-case letters, digits, - and _ only.";
  return name.length > 64 ? "A name has at most 64 characters." : null;
}

/** A name from a title: `My cat!` → `my-cat`. */
export function nameFrom(title: string): string {
  return title.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9_]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64);
}

export type NameState = { kind: "checking" } | { kind: "free" } | { kind: "wrong"; why: string };

/** Whether an image can have this name. */
export async function checkName(name: string, signal: AbortSignal): Promise<NameState> {
  const wrong = wrongName(name);
  if (wrong !== null) return { kind: "wrong", why: wrong };
  const { free, reason } = await requestJson<{ free: boolean; reason: string | null }>(`/api/v1/names/${encodeURIComponent(name)}`, { signal });
  return free ? { kind: "free" } : { kind: "wrong", why: reason ?? `The name ${name} is taken.` };
}
