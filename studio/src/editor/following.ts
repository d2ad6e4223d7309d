/** What follows an answer: the program's marks, and what screen readers hear. */
import { effect } from "@preact/signals";
import type { Workspace } from "../workspace/workspace";
import { showProblem } from "./marks";

export function followProblems(workspace: Workspace): void {
  const { preview } = workspace;
  effect(() => {
    const answer = preview.answer.value;
    if (!answer) return;
    const { error } = answer;
    // Lines of a program that has changed since aren't marked: a newer answer is on its way.
    if (workspace.program === preview.program.peek()) showProblem(workspace.view, error);
    workspace.announcement.value = error
      ? `Error${error.line === undefined ? "" : ` in line ${error.line}`}: ${error.exception ?? error.title}. ${error.message}`
      : "Drawn.";
  });
}
