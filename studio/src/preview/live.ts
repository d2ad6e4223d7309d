/** The live preview: draws drafts while somebody types. The newest draft wins; the last good picture stays until there is a better one. */
import { type Signal, signal } from "@preact/signals";
import type { Draft, Drawn } from "../api/draft";
import type { DataFile } from "../api/form";
import { type Problem, RequestFailed, Unreachable } from "../api/problem";

/** Typing pauses for as long as the last draft took before the next one is drawn, within these bounds, ms. So what is cheap to draw
 * follows at once, and drafts take at most half of the time. */
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS] = [60, 150];
/** An error in something that isn't finished yet is shown when typing has paused for this long, ms. */
const UNFINISHED_PAUSE_MS = 1_000;
/** How often a service that is gone is asked again, ms. */
const UNREACHABLE_MS = 4_000;
const SYNTAX_ERRORS = ["SyntaxError", "IndentationError", "TabError"];

/** What the preview is doing. */
export type State =
  | { kind: "idle" }
  | { kind: "drawing"; since: number }
  /** The service asked to wait. */
  | { kind: "waiting"; why: string; until: number }
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  /** The draft can't be drawn: the request was wrong. */
  | { kind: "refused"; problem: Problem };

export interface Job {
  draft: Draft;
  data: DataFile | null;
}

export type Draw = (draft: Draft, data: DataFile | null, signal: AbortSignal) => Promise<Drawn>;

export class LivePreview {
  readonly state: Signal<State> = signal({ kind: "idle" });
  /** The newest answer with a picture. */
  readonly picture = signal<(Drawn & { image: string }) | null>(null);
  /** The newest answer, with or without a picture. */
  readonly answer = signal<Drawn | null>(null);
  /** The program of the newest answer, whose lines it speaks of. */
  readonly program = signal("");

  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: { control: AbortController; since: number } | null = null;
  /** How long the last draft took, as far as that is known, ms. */
  private took = LONGEST_PAUSE_MS;
  private changedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly job: () => Job,
    private readonly draw: Draw,
    private readonly now: () => number = () => performance.now(),
    /** The line that is being written. */
    private readonly line: () => number | null = () => null,
  ) {}

  /** The error of the newest draft. */
  get error(): Problem | null {
    return this.answer.value?.error ?? null;
  }

  /** Something has changed that the picture depends on. */
  changed(): void {
    this.changedAt = this.now();
    if (this.state.value.kind === "signed-out") return;
    this.after(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, this.took)));
  }

  /** Draws at once. */
  drawNow(): void {
    this.changedAt = Number.NEGATIVE_INFINITY;
    this.after(0);
  }

  /** Tries again if the last attempt had no answer: the network is back, or somebody has signed in. */
  again(): void {
    if (["unreachable", "signed-out"].includes(this.state.value.kind)) this.drawNow();
  }

  signedOut(): void {
    this.stop();
    this.state.value = { kind: "signed-out" };
  }

  private stop(): void {
    clearTimeout(this.timer);
    if (this.running) {
      // Longer than until now it may take, too.
      this.took = Math.max(this.took, this.now() - this.running.since);
      this.running.control.abort();
    }
    this.running = null;
  }

  private after(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private async run(): Promise<void> {
    this.stop();
    const control = new AbortController();
    const since = this.now();
    this.running = { control, since };
    const { draft, data } = this.job();
    this.state.value = { kind: "drawing", since };
    try {
      const drawn = await this.draw(draft, data, control.signal);
      if (control.signal.aborted) return;
      this.running = null;
      this.took = this.now() - since;
      this.show(drawn, draft.program);
    } catch (failure) {
      if (control.signal.aborted) return;
      this.running = null;
      this.fail(failure);
    }
  }

  private show(drawn: Drawn, program: string): void {
    this.state.value = { kind: "idle" };
    const typing = this.now() - this.changedAt;
    if (drawn.error && this.isUnfinished(drawn.error) && typing < UNFINISHED_PAUSE_MS) {
      this.timer = setTimeout(() => this.publish(drawn, program), UNFINISHED_PAUSE_MS - typing);
    } else {
      this.publish(drawn, program);
    }
  }

  /** Whether an error may be gone with the next words: nearly all of syntax are, and those of the line that is being written. */
  private isUnfinished({ exception = "", line }: Problem): boolean {
    return SYNTAX_ERRORS.includes(exception) || (line !== undefined && line === this.line());
  }

  private publish(drawn: Drawn, program: string): void {
    this.program.value = program;
    this.answer.value = drawn;
    const { image } = drawn;
    if (image) this.picture.value = { ...drawn, image };
  }

  private fail(failure: unknown): void {
    if (failure instanceof Unreachable) {
      this.state.value = { kind: "unreachable" };
      this.after(UNREACHABLE_MS);
    } else if (failure instanceof RequestFailed && failure.signedOut) {
      this.state.value = { kind: "signed-out" };
    } else if (failure instanceof RequestFailed && [429, 503].includes(failure.problem.status)) {
      const ms = 1_000 * Math.max(failure.retryAfter ?? 2, 0.5);
      this.state.value = { kind: "waiting", why: failure.problem.message, until: this.now() + ms };
      this.after(ms);
    } else if (failure instanceof RequestFailed) {
      this.state.value = { kind: "refused", problem: failure.problem };
    } else {
      this.state.value = { kind: "idle" };
      throw failure;
    }
  }
}
