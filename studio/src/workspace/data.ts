/** The data of what is open: saved with the image, or new and not saved yet. */
import type { DataFile } from "../api/form";
import { type Column, type DataShape, previewData, readDataCsv } from "../api/images";

export interface WorkData {
  shape: DataShape;
  /** The file, as drafts and saves send it. */
  file: DataFile;
  /** The table as CSV, to show and to download. */
  csv: string | null;
  unsaved: boolean;
}

export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The media type of a file by its name, or by its first character. */
export function typeOf(name: string, text: string): string {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === "xlsx") return WORKBOOK;
  if (ending === "ndjson" || ending === "jsonl") return "application/x-ndjson";
  if (ending === "json") return "application/json";
  if (ending === "csv" || ending === "tsv" || ending === "txt") return "text/csv";
  return /^\s*[[{]/.test(text) ? "application/json" : "text/csv";
}

/** Reads a file as it would be saved. */
export async function readFile(blob: Blob, name: string, options: Record<string, string> = {}): Promise<WorkData> {
  const workbook = /\.xlsx$/i.test(name);
  const text = workbook ? "" : await blob.text();
  const type = typeOf(name, text);
  const shape = await previewData(blob, type, options);
  return { shape, file: { blob, type, name, options }, csv: type === "text/csv" ? text : null, unsaved: true };
}

/** The data of a saved image. */
export async function readSaved(name: string, shape: DataShape, version?: number): Promise<WorkData> {
  const csv = await readDataCsv(name, version);
  const file = { blob: new Blob([csv]), type: "text/csv", name: `${name}.csv`, options: typesOf(shape.columns) };
  return { shape, file, csv, unsaved: false };
}

/** Options that read the columns as the types that they have. */
function typesOf(columns: Column[]): Record<string, string> {
  const known = ["text", "integer", "number", "boolean", "date", "datetime"];
  const named = columns.filter(({ name, type }) => type !== null && known.includes(type) && /^[^:,\s]+$/.test(name));
  return named.length > 0 ? { types: named.map(({ name, type }) => `${name}:${type}`).join(",") } : {};
}
