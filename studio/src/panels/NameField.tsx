/** A field for an image's name, which is checked while it is typed. */
import { useEffect, useState } from "preact/hooks";
import { checkName, type NameState } from "./names";

export function NameField({ name, own = null, set, onState }: { name: string; own?: string | null; set: (name: string) => void; onState: (state: NameState) => void }) {
  const [state, setState] = useState<NameState>({ kind: "checking" });
  useEffect(() => {
    const tell = (next: NameState) => { setState(next); onState(next); };
    if (name === own) { tell({ kind: "free" }); return; }
    const control = new AbortController();
    tell({ kind: "checking" });
    const timer = setTimeout(() => {
      checkName(name, control.signal).then((next) => { if (!control.signal.aborted) tell(next); }, () => undefined);
    }, 200);
    return () => { clearTimeout(timer); control.abort(); };
  }, [name, own]);
  return (
    <div class="field">
      <label for="image-name">Name</label>
      <span class="control">
        <input id="image-name" value={name} maxLength={64} spellcheck={false} autocomplete="off" autocapitalize="off" aria-describedby="name-state" aria-invalid={state.kind === "wrong"} onInput={(event) => set(event.currentTarget.value)} />
      </span>
      <span id="name-state" role="status" class={`name-state ${state.kind}`}>
        {state.kind === "wrong" ? state.why : state.kind === "checking" ? "checking…" : name === own ? `${location.origin}/${name}` : `free: ${location.origin}/${name}`}
      </span>
    </div>
  );
}
