/** What went wrong: Python's message, what to do about it, and the way there. */
import type { Frame, Problem } from "../api/problem";
import type { Workspace } from "../workspace/workspace";

/** Limits, as people call them. */
const LIMITS: Record<string, string> = {
  time: "Time limit", cpu: "Limit of computing time", memory: "Memory limit", scene: "Limit of drawn things", size: "Size limit", paint: "Limit of painting",
};

export function ErrorReport({ workspace }: { workspace: Workspace }) {
  const answer = workspace.preview.answer.value;
  const error = answer?.error;
  const state = workspace.preview.state.value;
  if (state.kind === "refused") return <div class="error-report" role="group" aria-label="Error"><p class="message">{state.problem.message}</p></div>;
  if (!answer || !error) return null;
  return (
    <div class="error-report" role="group" aria-label="Error">
      <p class="headline">
        <b>{titleOf(error)}</b>
        {error.line !== undefined && <Place workspace={workspace} frame={{ line: error.line, ...(error.column === undefined ? {} : { column: error.column }) }} />}
      </p>
      <p class="message">{error.message}{detail(error, answer.limits)}</p>
      {error.hint && <p class="hint">{error.hint}</p>}
      {(error.traceback?.length ?? 0) > 1 && <Traceback workspace={workspace} frames={error.traceback ?? []} />}
    </div>
  );
}

function titleOf(error: Problem): string {
  if (error.kind === "limit") return LIMITS[error.limit ?? ""] ?? error.title;
  return error.exception ?? error.title;
}

/** How much a limit allows. */
function detail({ limit }: Problem, limits?: { program_ms: number; cpu_ms: number; memory_bytes: number }): string {
  if (!limits) return "";
  if (limit === "time") return ` It may take ${limits.program_ms / 1_000} s.`;
  if (limit === "cpu") return ` It may compute for ${limits.cpu_ms / 1_000} s.`;
  if (limit === "memory") return ` It may use ${Math.round(limits.memory_bytes / 1_048_576)} MiB.`;
  return "";
}

function Place({ workspace, frame: { line, column } }: { workspace: Workspace; frame: Pick<Frame, "line" | "column"> }) {
  if (line === undefined) return null;
  return (
    <button type="button" class="place" onClick={() => workspace.goTo(line, column)}>
      line {line}{column !== undefined && `, column ${column}`}
    </button>
  );
}

function Traceback({ workspace, frames }: { workspace: Workspace; frames: Frame[] }) {
  return (
    <ol class="traceback" aria-label="Calls, the outermost first">
      {frames.map((frame, index) => (
        <li key={index}>
          <button type="button" onClick={() => frame.line !== undefined && workspace.goTo(frame.line, frame.column)}>
            <span class="where">line {frame.line}{frame.function !== "<module>" && `, in ${frame.function}`}</span>
            {frame.source && <code>{frame.source.trim()}</code>}
          </button>
        </li>
      ))}
    </ol>
  );
}
