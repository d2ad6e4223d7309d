/** The data of what is open: saved with the image, or new and not saved yet. */
import { DraftData } from "../api/draft";
import { type Column, type DataShape, previewData, readDataCsv } from "../api/images";

export interface WorkData {
  shape: DataShape;
  /** As drafts send it; null if only a saved picture can have it. */
  encoded: DraftData | null;
  /** The table as CSV, to show and to download. */
  csv: string | null;
  unsaved: boolean;
  /** The file that will be uploaded. */
  file: { blob: Blob; type: string; name: string; options: Record<string, string> } | null;
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

/** A file as members of a draft. */
export function encode(text: string, type: string, options: Record<string, string>): DraftData | null {
  if (type === "text/csv") return new DraftData({ csv: text }, options);
  if (type === "application/json") return new DraftData({ json: text }, options);
  if (type === "application/x-ndjson") {
    return new DraftData({ json: `[${text.split("\n").filter((line) => line.trim()).join(",")}]` }, options);
  }
  return null;
}

/** Reads a file as it would be saved. */
export async function readFile(blob: Blob, name: string, options: Record<string, string> = {}): Promise<WorkData> {
  const workbook = /\.xlsx$/i.test(name);
  const text = workbook ? "" : await blob.text();
  const type = typeOf(name, text);
  const shape = await previewData(blob, type, options);
  return {
    shape,
    encoded: workbook ? null : encode(text, type, options),
    csv: type === "text/csv" ? text : null,
    unsaved: true,
    file: { blob, type, name, options },
  };
}

/** The data of a saved image. */
export async function readSaved(name: string, shape: DataShape, version?: number): Promise<WorkData> {
  const csv = await readDataCsv(name, version);
  return { shape, encoded: new DraftData({ csv }, typesOf(shape.columns)), csv, unsaved: false, file: null };
}

/** Options that read the columns as the types that they have. */
export function typesOf(columns: Column[]): Record<string, string> {
  const known = ["text", "integer", "number", "boolean", "date", "datetime"];
  const named = columns.filter(({ name, type }) => type !== null && known.includes(type) && /^[^:,\s]+$/.test(name));
  return named.length > 0 ? { types: named.map(({ name, type }) => `${name}:${type}`).join(",") } : {};
}
