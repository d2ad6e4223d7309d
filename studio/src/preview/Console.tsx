/** What the program printed, each piece with the line that printed it. */
import type { Workspace } from "../workspace/workspace";

export function Console({ workspace }: { workspace: Workspace }) {
  const answer = workspace.preview.answer.value;
  if (!answer) return <p class="hint">What the program prints appears here.</p>;
  const { printed, console, notes = [] } = answer;
  const pieces = printed ?? (console ? [{ line: null, text: console }] : []);
  return (
    <>
      {notes.map((note) => <p class="hint" key={note}>{note}</p>)}
      {pieces.length === 0 && <p class="hint">The program printed nothing.</p>}
      {pieces.length > 0 && (
        <div class="console" role="log" aria-label="Console" tabIndex={0}>
          {pieces.map(({ line, text }, index) => (
            <div class="printed" key={index}>
              <pre class={line === null && printed ? "said" : undefined}>{text.replace(/\n$/, "")}</pre>
              {line !== null && <button type="button" class="place" onClick={() => workspace.goTo(line)}>line {line}</button>}
            </div>
          ))}
          {printed && console.endsWith("… (there was more)") && <p class="hint">… (there was more)</p>}
        </div>
      )}
    </>
  );
}
