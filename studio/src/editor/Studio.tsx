/** The editor's frame: program on the left, picture on the right. */
import type { Start } from "../start";

export function Studio({ start }: { start: Start }) {
  return <h1>{start.image ?? "A new picture"}</h1>;
}
