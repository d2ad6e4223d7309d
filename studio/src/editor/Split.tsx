/** Two panes and the handle between them. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";

const KEY = "paintbox:split";

function remembered(): number {
  try {
    const share = Number(localStorage.getItem(KEY));
    return share >= 20 && share <= 80 ? share : 50;
  } catch {
    return 50;
  }
}

export function Split({ left, right }: { left: ComponentChildren; right: ComponentChildren }) {
  const [share, setShare] = useState(remembered);
  const frame = useRef<HTMLDivElement>(null);
  const set = (value: number) => {
    const next = Math.round(Math.min(80, Math.max(20, value)));
    setShare(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // It is as wide as always at the next visit.
    }
  };
  const drag = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.buttons === 1) set((100 * (event.clientX - box.left)) / box.width);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(share + step);
  };
  return (
    <div class="split" ref={frame} style={{ "--share": `${share}%` }}>
      <div class="left">{left}</div>
      <div
        class="handle"
        role="separator"
        aria-label="Width of the program"
        aria-orientation="vertical"
        aria-valuenow={share}
        aria-valuemin={20}
        aria-valuemax={80}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDblClick={() => set(50)}
        onKeyDown={press}
      />
      <div class="right">{right}</div>
    </div>
  );
}
