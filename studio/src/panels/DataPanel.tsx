/** The picture's data: a table, where it is from, and how it is replaced. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { listSources } from "../api/images";
import type { WorkData } from "../workspace/data";
import { takeFile } from "../workspace/taking";
import type { Workspace } from "../workspace/workspace";
import { firstRows } from "./csv";
import { DataHistory } from "./DataHistory";
import { saveFile } from "./download";
import { parseNote, withOption } from "./notes";

/** More rows aren't shown at once. */
const SHOWN = 100;

export function DataPanel({ workspace }: { workspace: Workspace }) {
  const [over, setOver] = useState(false);
  const { reading, failure } = workspace.taking.value;
  const file = useRef<HTMLInputElement>(null);
  const data = workspace.data.value;

  const take = (blob: Blob, name: string, options: Record<string, string> = {}) => takeFile(workspace, blob, name, options);
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData;
    const [first] = pasted?.files ?? [];
    const text = pasted?.getData("text/plain") ?? "";
    if (first) void take(first, first.name);
    else if (text.trim()) void take(new Blob([text]), "pasted");
    else return;
    event.preventDefault();
  };
  const remove = () => {
    takeAway(workspace);
    workspace.preview.drawNow();
  };

  return (
    <div class={`data${over ? " over" : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={() => setOver(false)}>
      <div class="data-tools">
        <textarea class="paste" rows={1} aria-label="Paste data here" placeholder="Paste a table here, or drop a file" onPaste={paste} value="" onInput={(event) => (event.currentTarget.value = "")} />
        <input ref={file} type="file" hidden accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,.xlsx" onChange={(event) => { const [chosen] = event.currentTarget.files ?? []; if (chosen) void take(chosen, chosen.name); event.currentTarget.value = ""; }} />
        <button type="button" onClick={() => file.current?.click()}>{data ? "Replace…" : "Choose a file…"}</button>
        {data?.csv != null && <button type="button" onClick={() => saveFile(new Blob([data.csv ?? ""], { type: "text/csv" }), `${workspace.name.value ?? "data"}.csv`)}>Download</button>}
        {data && <button type="button" class="quiet" onClick={remove}>Take away</button>}
        <Sources workspace={workspace} />
      </div>
      {failure !== null && <p class="bad" role="alert">{failure}</p>}
      {reading && <p class="hint">reading…</p>}
      {data ? <Table data={data} reread={(options) => void take(data.file.blob, data.file.name, options)} /> : !reading && <p class="hint">CSV, JSON or Excel. The program reads it as <code>data["column"]</code>, or row by row: <code>for row in data</code>.</p>}
      <DataHistory workspace={workspace} />
    </div>
  );
}

/** The next save takes the saved data away, too. */
function takeAway(workspace: Workspace): void {
  workspace.data.value = null;
  workspace.dataRemoved.value = (workspace.image.value?.data ?? null) !== null;
}

function Sources({ workspace }: { workspace: Workspace }) {
  const [sources, setSources] = useState<{ name: string; params: string[] }[]>([]);
  useEffect(() => {
    if (workspace.start.account) listSources().then(setSources, () => undefined);
  }, [workspace]);
  if (sources.length === 0) return null;
  const chosen = sources.find(({ name }) => name === workspace.source.value);
  const choose = (name: string) => {
    workspace.source.value = name || null;
    if (name) takeAway(workspace);
    workspace.preview.drawNow();
  };
  return (
    <>
      <label class="source-choice">or a source
        <select value={workspace.source.value ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">none</option>
          {sources.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      {chosen && chosen.params.length > 0 && <span class="hint">The program must declare {chosen.params.map((name, at) => <>{at > 0 && ", "}<code key={name}>{name}</code></>)}.</span>}
    </>
  );
}

function Table({ data, reread }: { data: WorkData; reread: (options: Record<string, string>) => void }) {
  const { shape, csv, file, unsaved } = data;
  const names = shape.columns.map(({ name }) => name);
  const notes = useMemo(() => (shape.notes ?? []).map(parseNote), [shape]);
  const [shown, setShown] = useState(SHOWN);
  const rows = useMemo(() => {
    const [heading, ...own] = csv === null ? [] : firstRows(csv, shown + 1);
    // The service may have read the file another way; then its first values are shown.
    if (heading?.length === shape.columns.length) return own;
    const columns = shape.columns.map(({ first }) => first ?? []);
    return Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, row) => columns.map((column) => String(column[row] ?? "")));
  }, [csv, shape, shown]);
  const noted = (name: string, row?: number) => notes.filter((note) => note.column === name && (row === undefined || note.rows.includes(row))).map(({ text }) => text).join("\n");
  const types = ["text", "integer", "number", "boolean", "date", "datetime"];
  const read = (option: { name: string; value: string }) => reread(withOption(file.options, option));
  return (
    <>
      <p class="hint">{shape.rows} {shape.rows === 1 ? "row" : "rows"}, {names.length} {names.length === 1 ? "column" : "columns"}{data.unsaved ? "; saved with the picture" : ""}</p>
      {notes.length > 0 && <ul class="notes">{notes.map(({ text, option }) => (
            <li key={text}>{text} {option && unsaved && <button type="button" class="place" onClick={() => read(option)}>Read it so</button>}</li>
          ))}</ul>}
      <div class="table" tabIndex={0} role="region" aria-label="The data">
        <table>
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">Row</span></th>
              {shape.columns.map(({ name, type, missing }) => (
                <th key={name} scope="col" class={noted(name) ? "noted" : undefined} title={noted(name) || undefined}>
                  {name}
                  {unsaved && /^[^:,\s]+$/.test(name) ? (
                    <select aria-label={`Type of ${name}`} value={type ?? "text"} onChange={(event) => read({ name: "types", value: `${name}:${event.currentTarget.value}` })}>{types.map((each) => <option key={each}>{each}</option>)}</select>
                  ) : (
                    <small>{type}</small>
                  )}
                  {missing ? <small class="missing">{missing} missing</small> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {shape.columns.map(({ name, type }, column) => <td key={name} class={cellClass(type, noted(name, at + 1) !== "")} title={noted(name, at + 1) || undefined}>{row[column] || <span class="missing">–</span>}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < shape.rows && rows.length >= SHOWN && <button type="button" class="quiet" onClick={() => setShown(Math.min(shown * 5, 2_000))} disabled={shown >= 2_000}>{shape.rows - rows.length} more rows</button>}
    </>
  );
}

function cellClass(type: string | null, noted: boolean): string | undefined {
  return [type === "number" || type === "integer" ? "figure" : "", noted ? "noted" : ""].filter(Boolean).join(" ") || undefined;
}
