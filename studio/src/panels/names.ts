/** Names of images. The service has the last word. */

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

/** Whether the service has an image of this name, or keeps it for itself. */
export async function checkName(name: string, signal: AbortSignal): Promise<NameState> {
  const wrong = wrongName(name);
  if (wrong !== null) return { kind: "wrong", why: wrong };
  const response = await fetch(`/api/v1/images/${encodeURIComponent(name)}`, { signal, credentials: "same-origin", headers: { accept: "application/json" } });
  if (response.ok || response.status === 410) return { kind: "wrong", why: `The name ${name} is taken.` };
  if (response.status !== 404) return { kind: "free" };
  const problem = (await response.json().catch(() => ({}))) as { message?: string };
  return problem.message?.includes("reserved") ? { kind: "wrong", why: problem.message } : { kind: "free" };
}
