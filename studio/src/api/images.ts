/** Images, their versions and data. */
import type { Parameter, Usage } from "./draft";
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

/** Saves a version. Without an `etag` the image must be new. */
export async function saveImage(
  name: string,
  save: Partial<Settings> & { program: string; width: number; height: number; source?: string | null },
  etag: string | null,
): Promise<{ saved: Saved; etag: string }> {
  const { body, headers } = json(save);
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

export async function saveData(
  name: string,
  file: Blob,
  type: string,
  options: Record<string, string>,
  etag: string,
): Promise<{ saved: Saved; etag: string }> {
  const headers = { "content-type": type, "if-match": etag };
  const response = await request(`${address(name)}/data${query(options)}`, { method: "PUT", body: file, headers });
  return { saved: (await response.json()) as Saved, etag: etagOf(response) };
}

export async function removeData(name: string, etag: string): Promise<{ saved: Saved; etag: string }> {
  const response = await request(`${address(name)}/data`, { method: "DELETE", headers: { "if-match": etag } });
  return { saved: (await response.json()) as Saved, etag: etagOf(response) };
}

export async function listSources(): Promise<{ name: string; params: string[] }[]> {
  return (await requestJson<{ sources: { name: string; params: string[] }[] }>("/api/v1/sources")).sources;
}
