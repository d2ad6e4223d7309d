/** A control for each parameter that the program declares. */
import type { Parameter } from "../api/draft";
import { anyColor } from "../editor/color_values";
import type { Workspace } from "../workspace/workspace";
import { controlOf, withValue } from "./parameter_form";

export function ParametersPanel({ workspace }: { workspace: Workspace }) {
  const answer = workspace.preview.answer.value;
  const declared = answer?.params.length ? answer.params : (workspace.image.value?.params ?? []);
  const values = workspace.params.value;
  if (declared.length === 0) {
    return (
      <div class="hint">
        <p>Parameters are values that the picture’s address can change. Declare one in the program, and it gets a control here:</p>
        <pre class="console">{'n = params.integer("n", default=5, min=1, max=20)\ncolor = params.color("color", default="#3b82b6")'}</pre>
      </div>
    );
  }
  const set = (parameter: Parameter, value: string) => {
    workspace.params.value = withValue(values, parameter, value);
    workspace.preview.changed();
  };
  return (
    <form class="parameters" onSubmit={(event) => event.preventDefault()}>
      {declared.map((parameter) => (
        <Field key={parameter.name} parameter={parameter} value={values[parameter.name] ?? parameter.default ?? ""} set={(value) => set(parameter, value)} />
      ))}
      <button type="button" disabled={Object.keys(values).length === 0} onClick={() => { workspace.params.value = {}; workspace.preview.changed(); }}>Back to the defaults</button>
    </form>
  );
}

function Field({ parameter, value, set }: { parameter: Parameter; value: string; set: (value: string) => void }) {
  const control = controlOf(parameter);
  const id = `parameter-${parameter.name}`;
  return (
    <div class="field">
      <label for={id}>{parameter.name}</label>
      <span class="control">{shown()}</span>
    </div>
  );

  function shown() {
    switch (control.kind) {
      case "slider":
        return <>
          <input id={id} type="range" min={control.min} max={control.max} step={control.step} value={value} onInput={(event) => set(event.currentTarget.value)} />
          <input type="number" aria-label={`${parameter.name}, as a number`} min={control.min} max={control.max} step={control.step} value={value} onInput={(event) => event.currentTarget.value && set(event.currentTarget.value)} />
        </>;
      case "number":
        return <input id={id} type="number" min={control.min} max={control.max} step={control.step} value={value} onInput={(event) => event.currentTarget.value && set(event.currentTarget.value)} />;
      case "choice":
        return <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>{control.choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}</select>;
      case "color":
        return <>
          <input type="color" aria-label={`${parameter.name}, from a palette`} value={anyColor(value) ?? "#000000"} onInput={(event) => set(event.currentTarget.value)} />
          <input id={id} type="text" value={value} spellcheck={false} onInput={(event) => set(event.currentTarget.value)} />
        </>;
      case "checkbox":
        return <input id={id} type="checkbox" checked={value === "true"} onChange={(event) => set(String(event.currentTarget.checked))} />;
      case "date":
        return <input id={id} type="date" value={value} onInput={(event) => event.currentTarget.value && set(event.currentTarget.value)} />;
      case "text":
        return <input id={id} type="text" value={value} onInput={(event) => set(event.currentTarget.value)} />;
    }
  }
}
