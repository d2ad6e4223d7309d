/** Plays the frames of an animation. */
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Drawn } from "../api/draft";

export class PlayerModel {
  readonly at = signal(0);
  readonly playing = signal(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  readonly frames = computed(() => this.picture.value?.frames ?? []);
  /** The picture that is shown. */
  readonly source = computed(() => this.frames.value[this.at.value % Math.max(this.frames.value.length, 1)]?.image ?? this.picture.value?.image ?? null);

  constructor(private readonly picture: ReadonlySignal<(Drawn & { image: string }) | null>) {}

  toggle(): void {
    this.playing.value = !this.playing.value;
  }

  /** Shows the frame that is so many further; pauses. */
  step(by: number): void {
    this.playing.value = false;
    const { length } = this.frames.value;
    if (length > 0) this.at.value = (this.at.value + by + length) % length;
  }

  /** Plays. Returns what stops it. */
  follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      clearTimeout(timer);
      const frames = this.frames.value;
      if (frames.length < 2 || !this.playing.value) return;
      const at = this.at.value % frames.length;
      timer = setTimeout(() => (this.at.value = (at + 1) % frames.length), Math.max(frames[at]?.ms ?? 100, 20));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }
}

export function Player({ model }: { model: PlayerModel }) {
  const frames = model.frames.value;
  if (frames.length < 2) return null;
  const at = model.at.value % frames.length;
  const time = frames.slice(0, at).reduce((sum, { ms }) => sum + ms, 0);
  return (
    <div class="player" role="group" aria-label="Animation">
      <button type="button" class="quiet" onClick={() => model.toggle()}>{model.playing.value ? "Pause" : "Play"}</button>
      <button type="button" class="quiet icon" aria-label="Previous frame" onClick={() => model.step(-1)}>‹</button>
      <input type="range" aria-label="Frame" min={1} max={frames.length} value={at + 1} onInput={(event) => { model.playing.value = false; model.at.value = Number(event.currentTarget.value) - 1; }} />
      <button type="button" class="quiet icon" aria-label="Next frame" onClick={() => model.step(1)}>›</button>
      <span class="hint">frame {at + 1} of {frames.length}, {(time / 1_000).toFixed(2)} s</span>
    </div>
  );
}
