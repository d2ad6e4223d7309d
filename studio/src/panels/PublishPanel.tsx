/** The picture's address and what is set about it. */
import { useEffect, useState } from "preact/hooks";
import { type Image, listSnippets, type Settings, type Snippet } from "../api/images";
import { sentence } from "../api/problem";
import { change, save } from "../workspace/saving";
import type { Workspace } from "../workspace/workspace";
import { NameField } from "./NameField";
import type { NameState } from "./names";
import { VisibilityField } from "./SaveDialog";

export function PublishPanel({ workspace }: { workspace: Workspace }) {
  const image = workspace.image.value;
  if (!image) {
    return (
      <div class="hint">
        <p>Save the picture, and it has an address that works in every page, document and message.</p>
        <button type="button" class="primary" onClick={() => void save(workspace)}>Save the picture…</button>
      </div>
    );
  }
  return (
    <>
      {workspace.unsaved.value && <p class="hint">The address shows version {image.version}. Save to publish what you see here.</p>}
      <Snippets workspace={workspace} image={image} />
      {workspace.isMine.value && <SettingsForm key={`${image.name} ${workspace.base.value?.etag}`} workspace={workspace} image={image} />}
    </>
  );
}

/** How long parameters rest before the snippets are read again, ms. */
const REST_MS = 200;

function Snippets({ workspace, image }: { workspace: Workspace; image: Image }) {
  const [copied, setCopied] = useState<string | null>(null);
  const [list, setList] = useState<Snippet[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const params = workspace.params.value;
  const etag = workspace.base.value?.etag;
  useEffect(() => {
    const control = new AbortController();
    const read = () =>
      listSnippets(image.name, params, control.signal).then(
        (found) => { setList(found); setFailure(null); },
        (problem) => control.signal.aborted || setFailure(sentence(problem)),
      );
    const timer = setTimeout(() => void read(), list.length === 0 ? 0 : REST_MS);
    return () => { clearTimeout(timer); control.abort(); };
  }, [image.name, params, etag]);
  const copy = async (name: string, text: string) => {
    await navigator.clipboard.writeText(text).catch(() => undefined);
    setCopied(name);
    workspace.announcement.value = `${name} is copied.`;
  };
  return (
    <>
      {failure !== null && <p class="bad" role="alert">{failure}</p>}
      <ul class="snippet-list" aria-label="Snippets">
        {list.map(({ id, name, text }) => {
          const lines = text.split("\n").length;
          return (
            <li key={id}>
              <b>{name}</b>
              {lines === 1
                ? <input readOnly value={text} aria-label={name} onFocus={(event) => event.currentTarget.select()} />
                : <textarea readOnly rows={lines} value={text} aria-label={name} onFocus={(event) => event.currentTarget.select()} />}
              <button type="button" aria-label={`Copy ${name}`} onClick={() => void copy(name, text)}>{copied === name ? "Copied" : "Copy"}</button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function SettingsForm({ workspace, image }: { workspace: Workspace; image: Image }) {
  const [values, setValues] = useState<Settings & { name: string }>(() => ({ ...image }));
  const [tags, setTags] = useState((image.tags).join(", "));
  const [state, setState] = useState<NameState>({ kind: "free" });
  const [saving, setSaving] = useState(false);
  useEffect(() => setTags((image.tags).join(", ")), [image.tags]);
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const submit = async (event: Event) => {
    event.preventDefault();
    const { name, title, description, visibility, max_age, debug, show_program, engine } = values;
    setSaving(true);
    await change(workspace, {
      title, description, visibility, max_age, debug, show_program, engine,
      tags: tags.split(",").map((tag) => tag.trim()).filter(Boolean),
      ...(name === image.name ? {} : { name }),
    });
    setSaving(false);
  };
  return (
    <form class="settings" onSubmit={(event) => void submit(event)}>
      <h2>Settings</h2>
      <div class="form-row"><label for="title">Title</label><span class="control"><input id="title" value={values.title} maxLength={200} onInput={(event) => set({ title: event.currentTarget.value })} /></span></div>
      <NameField name={values.name} own={image.name} set={(name) => set({ name })} onState={setState} />
      <div class="form-row"><label for="description">Description</label><span class="control"><textarea id="description" rows={2} maxLength={2000} placeholder="For people who can't see the picture" value={values.description} onInput={(event) => set({ description: event.currentTarget.value })} /></span></div>
      <div class="form-row"><label for="tags">Tags</label><span class="control"><input id="tags" value={tags} placeholder="chart, weather" onInput={(event) => setTags(event.currentTarget.value)} /></span></div>
      <VisibilityField value={values.visibility} set={(visibility) => set({ visibility })} />
      <div class="form-row"><label for="show-program">Show the program</label><span class="control"><input id="show-program" type="checkbox" checked={values.show_program} onChange={(event) => set({ show_program: event.currentTarget.checked })} /> viewers can read it and copy it, with its data</span></div>
      <div class="form-row"><label for="max-age">Drawn again after</label><span class="control"><input id="max-age" type="number" min={0} max={31536000} value={values.max_age} onInput={(event) => set({ max_age: Number(event.currentTarget.value) })} /> s</span></div>
      <div class="form-row"><label for="debug">Who sees errors</label><span class="control"><select id="debug" value={values.debug} onChange={(event) => set({ debug: event.currentTarget.value })}><option value="author">Only you</option><option value="everyone">Everybody</option></select></span></div>
      {workspace.start.engines.length > 1 && (
        <div class="form-row"><label for="engine">Engine</label><span class="control"><select id="engine" value={values.engine} onChange={(event) => set({ engine: event.currentTarget.value })}><option value="auto">The first that can draw it</option>{workspace.start.engines.map((engine) => <option key={engine} value={engine}>{engine}</option>)}</select></span></div>
      )}
      <footer>
        <button class="primary" disabled={saving || state.kind === "wrong"}>{saving ? "Saving…" : "Save the settings"}</button>
        <a class="button" href={`/${image.name}`}>Open its page</a>
        <button type="button" onClick={() => (workspace.dialog.value = "copy")}>Make a copy…</button>
      </footer>
    </form>
  );
}
