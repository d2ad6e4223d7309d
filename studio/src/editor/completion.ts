import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Workspace } from "../workspace/workspace";
export function completions(_workspace: Workspace) {
  return (_context: CompletionContext): CompletionResult | null => null;
}
