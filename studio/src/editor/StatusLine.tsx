/** The line at the bottom: where the cursor is, what is going on, and what the last picture took. */
import { useEffect, useState } from "preact/hooks";
import type { Drawn } from "../api/draft";
import type { State } from "../preview/live";
import type { Workspace } from "../workspace/workspace";

export function StatusLine({ workspace }: { workspace: Workspace }) {
  const { line, column, selected } = workspace.cursor.value;
  const answer = workspace.preview.answer.value;
  return (
    <div class="status-line" role="group" aria-label="Status">
      <span class="where">Line {line}, column {column}{selected > 0 && ` (${selected} selected)`}</span>
      <Doing state={workspace.preview.state.value} />
      {answer && <Used answer={answer} />}
    </div>
  );
}

function Doing({ state }: { state: State }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (state.kind !== "waiting") return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [state]);
  switch (state.kind) {
    case "idle": return null;
    case "drawing": return <span class="doing">drawing…</span>;
    case "waiting": {
      const seconds = Math.max(0, Math.ceil((state.until - now) / 1_000));
      return <span class="doing warn">{state.why} Trying again{seconds > 0 ? ` in ${seconds} s` : ""}…</span>;
    }
    case "unreachable": return <span class="doing warn">The service can’t be reached. Trying again; your text is kept.</span>;
    case "signed-out": return <span class="doing">Drawing needs signing in. What you type is kept in this browser.</span>;
    case "refused": return <span class="doing bad">{state.problem.message}</span>;
  }
}

const ms = (us = 0) => (us < 9_950 ? (us / 1_000).toFixed(1) : String(Math.round(us / 1_000)));
const mib = (bytes: number) => Math.round(bytes / 1_048_576);

function Used({ answer }: { answer: Drawn }) {
  const { usage, limits, budget, engine } = answer;
  const parts = [
    ["queue", usage.queue_us], ["start", usage.start_us], ["program", usage.program_us], ["paint", usage.paint_us], ["encode", usage.encode_us],
  ] as const;
  const total = usage.total_us ?? parts.reduce((sum, [, us]) => sum + (us ?? 0), 0);
  return (
    <span class="used">
      <span title={parts.filter(([, us]) => us !== undefined).map(([name, us]) => `${name} ${ms(us)} ms`).join(", ")}>
        {answer.error ? "ran" : "drawn"} in <b>{ms(total)} ms</b>
        <span class="detail"> ({parts.filter(([, us]) => us).map(([name, us]) => `${name} ${ms(us)}`).join(", ")})</span>
      </span>
      {usage.cpu_us !== undefined && <span>CPU {ms(usage.cpu_us)}{limits ? ` of ${limits.cpu_ms}` : ""} ms</span>}
      {usage.peak_bytes !== undefined && <span>{mib(usage.peak_bytes)}{limits ? ` of ${mib(limits.memory_bytes)}` : ""} MiB</span>}
      {budget && <span>{(budget.left_ms / 1_000).toFixed(0)} of {budget.per_minute_ms / 1_000} s of drawing left this minute</span>}
      <span class="detail">{engine}{answer.handed_over ? ` (${answer.handed_over})` : ""}</span>
    </span>
  );
}
