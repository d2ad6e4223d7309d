/** The data that the image has and had: downloaded and restored. */
import { useEffect, useState } from "preact/hooks";
import { type DataVersion, listDataVersions, readDataCsv } from "../api/images";
import { sentence } from "../api/problem";
import { restoreEarlierData } from "../workspace/data_history";
import { moment } from "../workspace/opening";
import type { Workspace } from "../workspace/workspace";
import { saveFile } from "./download";
import { counted, sizeOf } from "./words";

export function DataHistory({ workspace }: { workspace: Workspace }) {
  const image = workspace.image.value;
  if (!image || image.program === undefined || !workspace.isMine.value) return null;
  return <History key={image.name} workspace={workspace} name={image.name} />;
}

function History({ workspace, name }: { workspace: Workspace; name: string }) {
  const [open, setOpen] = useState(false);
  const [versions, setVersions] = useState<DataVersion[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const fail = (problem: unknown) => setFailure(sentence(problem));
  const load = (before?: number) =>
    listDataVersions(name, before).then((page) => {
      setVersions((known) => (before === undefined ? page.versions : [...known, ...page.versions]));
      setNext(page.next);
      setFailure(null);
    }, fail);
  const version = workspace.image.value?.version;
  useEffect(() => {
    if (open) void load();
  }, [open, version]);
  const download = (of: number) =>
    readDataCsv(name, of).then((csv) => saveFile(new Blob([csv], { type: "text/csv" }), `${name}-${of}.csv`), fail);
  return (
    <details class="data-history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>History of the data</summary>
      {failure !== null && <p class="bad" role="alert">{failure}</p>}
      {open && versions.length === 0 && failure === null && <p class="hint">No version of this picture has data.</p>}
      <ol class="version-list" aria-label="History of the data">
        {versions.map(({ version: of, current, rows, columns, bytes, author, created }) => (
          <li key={of}>
            <span>
              <b>Since version {of}</b>{current && " (current)"}
              <small>{moment(Date.parse(created))}, {author ?? "the operator"}, {counted(rows, "row")}, {counted(columns, "column")}, {sizeOf(bytes)}</small>
            </span>
            <button type="button" class="quiet" onClick={() => void download(of)} aria-label={`Download the data of version ${of}`}>Download</button>
            {!current && <button type="button" onClick={() => void restoreEarlierData(workspace, of)} aria-label={`Restore the data of version ${of}`}>Restore</button>}
          </li>
        ))}
      </ol>
      {next !== null && <button type="button" class="quiet" onClick={() => void load(next)}>Older data</button>}
    </details>
  );
}
