/** Lines of one side of a merge, with what is new in them. */
import { presentableDiff } from "@codemirror/merge";
import { pythonLanguage } from "@codemirror/lang-python";
import { highlightCode } from "@lezer/highlight";
import { colors } from "../editor/theme";

/** A piece of a line that looks the same from its start to its end. */
interface Run {
  text: string;
  classes: string;
  isNew: boolean;
}

/** Parts of a text, by offsets. */
type Ranges = [from: number, to: number][];

/** What of a text isn't in the base. */
function newIn(base: string, text: string): Ranges {
  return presentableDiff(base, text).map(({ fromB, toB }): [number, number] => [fromB, toB]).filter(([from, to]) => from < to);
}

function runsOf(text: string, marked: Ranges): Run[][] {
  const lines: Run[][] = [[]];
  let at = 0;
  const put = (token: string, classes: string) => {
    const end = at + token.length;
    while (at < end) {
      const within = marked.find(([from, to]) => from <= at && at < to);
      const next = within ? Math.min(end, within[1]) : Math.min(end, ...marked.map(([from]) => (from > at ? from : end)));
      lines.at(-1)?.push({ text: text.slice(at, next), classes, isNew: within !== undefined });
      at = next;
    }
  };
  highlightCode(text, pythonLanguage.parser.parse(text), colors, put, () => {
    at += 1;
    lines.push([]);
  });
  return lines;
}

/** Lines as code. With a base, what is new in them is marked. */
export function Lines({ lines, from, base, tone }: { lines: string[]; from: number; base?: string[]; tone: "plain" | "old" | "new" }) {
  if (lines.length === 0) return <p class="no-lines">no lines</p>;
  const text = lines.join("\n");
  const marked = base && base.length > 0 ? newIn(base.join("\n"), text) : [];
  return (
    <pre class={`lines ${tone}`}>
      {runsOf(text, marked).map((runs, index) => (
        <code key={index} data-line={from + index}>
          {runs.map((run, at) => (run.isNew ? <ins key={at} class={run.classes || undefined}>{run.text}</ins> : <span key={at} class={run.classes || undefined}>{run.text}</span>))}
          {"\n"}
        </code>
      ))}
    </pre>
  );
}
