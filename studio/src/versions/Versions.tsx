/** The versions of the image: looked at, compared and restored. */
import { useEffect, useState } from "preact/hooks";
import { listVersions, type ListedVersion, readVersion } from "../api/images";
import { sentence } from "../api/problem";
import { moment } from "../workspace/opening";
import type { Workspace } from "../workspace/workspace";

export function Versions({ workspace }: { workspace: Workspace }) {
  const name = workspace.name.value;
  const current = workspace.image.value?.version;
  const [versions, setVersions] = useState<ListedVersion[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = (before?: number) => {
    if (name === null) return;
    listVersions(name, before).then(
      (page) => {
        setVersions((known) => (before === undefined ? page.versions : [...known, ...page.versions]));
        setNext(page.next);
        setFailure(null);
      },
      (problem) => setFailure(sentence(problem)),
    );
  };
  useEffect(() => load(), [name, current]);
  if (name === null) return <p class="hint">Each save is a version. Nothing is overwritten: you can compare and restore all of them here.</p>;
  const compare = async (version: number) => {
    try {
      const found = await readVersion(name, version);
      workspace.compared.value = { title: `Version ${version}`, program: found.program ?? "", picture: pictureOf(name, version), size: [found.width, found.height] };
      workspace.dialog.value = "version";
    } catch (problem) {
      setFailure(sentence(problem));
    }
  };
  return (
    <>
      {failure !== null && <p class="bad" role="alert">{failure}</p>}
      <ol class="versions">
        {versions.map(({ version, author, created, pinned, width, height, data }) => (
          <li key={version}>
            <img src={pictureOf(name, version)} width={72} height={54} alt="" loading="lazy" />
            <span>
              <b>Version {version}</b>{version === current && " (current)"}{pinned && " (pinned)"}
              <small>{moment(Date.parse(created))}, {author ?? "the operator"}, {width} × {height}{data ? `, ${data.rows} rows` : ""}</small>
            </span>
            <button type="button" onClick={() => void compare(version)} aria-label={`Compare with version ${version}`}>Compare</button>
          </li>
        ))}
      </ol>
      {next !== null && <button type="button" class="quiet" onClick={() => load(next)}>Older versions</button>}
    </>
  );
}

const pictureOf = (name: string, version: number) => `/${name}.png?_v=${version}`;
