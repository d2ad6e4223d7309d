/** The picture's data: a table, where it is from, and how it is replaced. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { listSources } from "../api/images";
import { sentence } from "../api/problem";
import { readFile, type WorkData } from "../workspace/data";
import type { Workspace } from "../workspace/workspace";
import { firstRows } from "./csv";
import { saveFile } from "./download";
import { columnsOf } from "./notes";

/** More rows aren't shown at once. */
const SHOWN = 100;

export function DataPanel({ workspace }: { workspace: Workspace }) {
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const data = workspace.data.value;

  const take = async (blob: Blob, name: string, options: Record<string, string> = {}) => {
    if (!workspace.start.account) { setFailure("Reading data needs signing in."); return; }
    setReading(true);
    setFailure(null);
    try {
      const read = await readFile(blob, name, options);
      workspace.data.value = read;
      workspace.source.value = null;
      workspace.announcement.value = `The data has ${read.shape.rows} rows and ${read.shape.columns.length} columns.`;
      workspace.preview.drawNow();
    } catch (problem) {
      setFailure(sentence(problem));
    } finally {
      setReading(false);
    }
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData;
    const [first] = pasted?.files ?? [];
    const text = pasted?.getData("text/plain") ?? "";
    if (first) void take(first, first.name);
    else if (text.trim()) void take(new Blob([text]), "pasted");
    else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [first] = event.dataTransfer?.files ?? [];
    if (first) void take(first, first.name);
  };
  const remove = () => {
    workspace.data.value = null;
    workspace.preview.drawNow();
  };

  return (
    <div class={`data${over ? " over" : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
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
      {data ? <Table data={data} reread={(options) => data.file && void take(data.file.blob, data.file.name, options)} /> : !reading && <p class="hint">CSV, JSON or Excel. The program reads it as <code>data["column"]</code>, or row by row: <code>for row in data</code>.</p>}
    </div>
  );
}

function Sources({ workspace }: { workspace: Workspace }) {
  const [sources, setSources] = useState<{ name: string; params: string[] }[]>([]);
  useEffect(() => {
    if (workspace.start.account) listSources().then(setSources, () => undefined);
  }, [workspace]);
  if (sources.length === 0) return null;
  const chosen = sources.find(({ name }) => name === workspace.source.value);
  return (
    <>
      <label class="source">or a source
        <select value={workspace.source.value ?? ""} onChange={(event) => { workspace.source.value = event.currentTarget.value || null; if (event.currentTarget.value) workspace.data.value = null; workspace.preview.drawNow(); }}>
          <option value="">none</option>
          {sources.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      {chosen && chosen.params.length > 0 && <span class="hint">The program must declare {chosen.params.map((name, at) => <>{at > 0 && ", "}<code key={name}>{name}</code></>)}.</span>}
    </>
  );
}

function Table({ data, reread }: { data: WorkData; reread: (options: Record<string, string>) => void }) {
  const { shape, csv, file } = data;
  const names = shape.columns.map(({ name }) => name);
  const notes = shape.notes ?? [];
  const [shown, setShown] = useState(SHOWN);
  const rows = useMemo(() => {
    if (csv !== null && csv.length > 0) return firstRows(csv, shown + 1).slice(1);
    const columns = shape.columns.map(({ first }) => first ?? []);
    return Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, row) => columns.map((column) => String(column[row] ?? "")));
  }, [csv, shape, shown]);
  const noted = (name: string) => notes.filter((note) => columnsOf(note, names).includes(name));
  const types = ["text", "integer", "number", "boolean", "date", "datetime"];
  const choose = (name: string, type: string) => {
    const before = (file?.options["types"] ?? "").split(",").filter((entry) => entry && !entry.startsWith(`${name}:`));
    reread({ ...file?.options, types: [...before, `${name}:${type}`].join(",") });
  };
  return (
    <>
      <p class="hint">{shape.rows} {shape.rows === 1 ? "row" : "rows"}, {names.length} {names.length === 1 ? "column" : "columns"}{data.unsaved ? "; saved with the picture" : ""}{data.encoded ? "" : ". A workbook is seen by the program when the picture is saved."}</p>
      {notes.length > 0 && <ul class="notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <div class="table" tabIndex={0} role="region" aria-label="The data">
        <table>
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">Row</span></th>
              {shape.columns.map(({ name, type, missing }) => (
                <th key={name} scope="col" class={noted(name).length > 0 ? "noted" : undefined} title={noted(name).join("\n") || undefined}>
                  {name}
                  {file && /^[^:,\s]+$/.test(name) ? (
                    <select aria-label={`Type of ${name}`} value={type ?? "text"} onChange={(event) => choose(name, event.currentTarget.value)}>{types.map((each) => <option key={each}>{each}</option>)}</select>
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
                {shape.columns.map(({ name, type }, column) => <td key={name} class={type === "number" || type === "integer" ? "number" : undefined}>{row[column] || <span class="missing">–</span>}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < shape.rows && csv !== null && <button type="button" class="quiet" onClick={() => setShown(Math.min(shown * 5, 2_000))} disabled={shown >= 2_000}>{shape.rows - rows.length} more rows</button>}
    </>
  );
}
