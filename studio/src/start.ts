/** What the server's page tells the editor (`crates/server/src/studio.rs`). */
export interface Start {
  /** The image that is edited; null for a new one. */
  image: string | null;
  /** Who is signed in; the operator has no name. */
  account: { name: string | null; operator: boolean } | null;
  /** The nonce of the style sheets that CodeMirror writes. */
  nonce: string;
  limits: { program: number; data: number; side: number; pixels: number; scale: number };
  /** The engines that can be asked for. */
  engines: string[];
}

export function readStart(): Start {
  const text = document.getElementById("start")?.textContent;
  if (!text) throw new Error("the page has no values to start from");
  return JSON.parse(text) as Start;
}
