/** Images, their versions and data. */
import type { Parameter, Usage } from "./draft";
import { type DataFile, formOf } from "./form";
import type { Problem } from "./problem";
import { json, request, requestJson } from "./request";

/** A column of a data set. */
export interface Column {
  name: string;
  type: string | null;
  missing?: number;
  first?: (string | number | boolean | null)[];
}

export interface DataShape {
  rows: number;
  columns: Column[];
  sha256?: string;
  options?: Record<string, string>;
  notes?: string[];
}

/** What can be set about an image. */
export interface Settings {
  title: string;
  description: string;
  max_age: number;
  debug: string;
  visibility: string;
  engine: string;
  tags: string[];
  /** Whether viewers can read the program, and copy it with its data. */
  show_program: boolean;
}

/** An image at its current version. */
export interface Image extends Settings {
  name: string;
  url: string;
  owner: string | null;
  version: number;
  width: number;
  height: number;
  params: Parameter[];
  data: DataShape | null;
  source: string | null;
  author: string | null;
  /** Absent for callers who may not read it. */
  program?: string;
  saved: string;
}

/** An image and the revision that it had when it was read, for `If-Match`. */
export interface Read {
  image: Image;
  etag: string;
}

export interface ListedVersion {
  version: number;
  width: number;
  height: number;
  author: string | null;
  created: string;
  pinned: boolean;
  data: { rows: number } | null;
}

export interface Saved {
  name: string;
  version: number;
  url: string;
  params: Parameter[];
  error: Problem | null;
  console: string;
  usage: Usage;
  data?: DataShape;
}

const address = (name: string) => `/api/v1/images/${encodeURIComponent(name)}`;
const etagOf = (response: Response) => response.headers.get("etag") ?? "";

export async function readImage(name: string): Promise<Read> {
  const response = await request(address(name));
  return { image: (await response.json()) as Image, etag: etagOf(response) };
}

/** What a save sends: what is left out stays as it is. */
export type Save = Partial<Settings> & { program: string; width: number; height: number; source?: string | null; data?: null };

/** Saves a version, with new data if there is some. Without an `etag` the image must be new. */
export async function saveImage(
  name: string,
  save: Save,
  data: DataFile | null,
  etag: string | null,
): Promise<{ saved: Saved; etag: string }> {
  const { body, headers } = data ? { body: formOf(save, data), headers: {} } : json(save);
  const condition: Record<string, string> = etag === null ? { "if-none-match": "*" } : { "if-match": etag };
  const response = await request(address(name), { method: "PUT", body, headers: { ...headers, ...condition } });
  return { saved: (await response.json()) as Saved, etag: etagOf(response) };
}

export async function changeImage(
  name: string,
  change: Partial<Settings> & { name?: string },
  etag: string,
): Promise<{ settings: Image; etag: string }> {
  const { body, headers } = json(change);
  const response = await request(address(name), { method: "PATCH", body, headers: { ...headers, "if-match": etag } });
  return { settings: (await response.json()) as Image, etag: etagOf(response) };
}

/** Makes an image of one's own of another one. */
export async function copyImage(name: string, to: string, visibility: string): Promise<void> {
  await request(`${address(name)}/copy`, { method: "POST", ...json({ name: to, visibility }) });
}

export function listVersions(name: string, before?: number): Promise<{ versions: ListedVersion[]; next: number | null }> {
  return requestJson(`${address(name)}/versions${before === undefined ? "" : `?before=${before}`}`);
}

export function readVersion(name: string, version: number): Promise<Image & { created: string }> {
  return requestJson(`${address(name)}/versions/${version}`);
}

/** Makes a version the current one again, with its data: as a new version. */
export async function restoreVersion(name: string, version: number, etag: string): Promise<void> {
  await request(`${address(name)}/versions/${version}/restore`, { method: "POST", headers: { "if-match": etag } });
}

/** An image's data as CSV. */
export async function readDataCsv(name: string, version?: number): Promise<string> {
  const query = version === undefined ? "" : `?version=${version}`;
  return (await request(`${address(name)}/data${query}`, { headers: { accept: "text/csv" } })).text();
}

const query = (options: Record<string, string>) => {
  const text = new URLSearchParams(options).toString();
  return text && `?${text}`;
};

/** What Paintbox understands of a file. */
export function previewData(file: Blob, type: string, options: Record<string, string>): Promise<DataShape> {
  return requestJson(`/api/v1/data${query(options)}`, { method: "POST", body: file, headers: { "content-type": type } });
}

/** Data that an image has or had. */
export interface DataVersion {
  version: number;
  current: boolean;
  rows: number;
  columns: number;
  bytes: number;
  author: string | null;
  created: string;
}

export function listDataVersions(name: string, before?: number): Promise<{ versions: DataVersion[]; next: number | null }> {
  return requestJson(`${address(name)}/data/versions${before === undefined ? "" : `?before=${before}`}`);
}

/** Makes earlier data the current one again, as a new version with the current program. */
export async function restoreData(name: string, version: number, etag: string): Promise<void> {
  await request(`${address(name)}/data/versions/${version}/restore`, { method: "POST", headers: { "if-match": etag } });
}

/** Text that puts a picture into a page or a document. */
export interface Snippet {
  id: string;
  name: string;
  text: string;
}

/** Snippets for the picture with these parameters. Those that the saved version can't take are left out. */
export async function listSnippets(name: string, params: Record<string, string>, signal: AbortSignal): Promise<Snippet[]> {
  const path = `${address(name)}/snippets${query({ ...params, _strict: "0" })}`;
  return (await requestJson<{ snippets: Snippet[] }>(path, { signal })).snippets;
}

export async function listSources(): Promise<{ name: string; params: string[] }[]> {
  return (await requestJson<{ sources: { name: string; params: string[] }[] }>("/api/v1/sources")).sources;
}
