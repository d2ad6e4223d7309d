/** `POST /api/v1/render`: draws a draft. */
import { type DataFile, formOf } from "./form";
import { type Problem, RequestFailed, Unreachable } from "./problem";
import { json, type Request, request, retryAfter, send } from "./request";

const ADDRESS = "/api/v1/render";

export type ParameterType = "text" | "number" | "integer" | "choice" | "color" | "boolean" | "date";

/** A parameter that a program declares. */
export interface Parameter {
  name: string;
  type: ParameterType;
  default: string | null;
  min?: number;
  max?: number;
  choices?: string[];
}

/** What a draft used. */
export interface Usage {
  queue_us?: number;
  start_us?: number;
  program_us?: number;
  cpu_us?: number;
  peak_bytes?: number;
  paint_us?: number;
  encode_us?: number;
  line_map_us?: number;
  total_us?: number;
  scene_bytes?: number;
  file_bytes?: number;
}

export interface Printed {
  line: number | null;
  text: string;
}

/** What a draft drew, or why not. */
export interface Drawn {
  image: string | null;
  width: number | null;
  height: number | null;
  line_map?: string | null;
  frames?: { ms: number; image: string }[] | null;
  params: Parameter[];
  console: string;
  printed?: Printed[];
  error: Problem | null;
  engine: string;
  handed_over?: string;
  usage: Usage;
  limits?: { program_ms: number; cpu_ms: number; memory_bytes: number };
  budget?: { left_ms: number; per_minute_ms: number } | null;
  notes?: string[];
}

export type Format = "png" | "svg" | "jpg" | "webp" | "gif" | "apng" | "pdf";

/** The members of a draft but for its data. */
export interface Draft {
  program: string;
  params: Record<string, string>;
  width: number;
  height: number;
  scale: number;
  format: Format;
  engine?: string;
  source?: string;
  animate?: boolean;
  line_map?: boolean;
  frames?: boolean;
}

/** What is sent of a draft: what is left out is the service's default. */
type Sent = Pick<Draft, "program"> & Partial<Draft>;

function post(draft: Sent, data: DataFile | null, accept: string, signal?: AbortSignal): Request {
  const { body, headers } = data ? { body: formOf(draft, data), headers: {} } : json(draft);
  return { method: "POST", headers: { ...headers, accept }, body, ...(signal === undefined ? {} : { signal }) };
}

/**
 * Draws a draft. A program that fails is an answer, too; every other failure throws.
 */
export async function draw(draft: Sent, data: DataFile | null, signal: AbortSignal): Promise<Drawn> {
  const response = await send(ADDRESS, post(draft, data, "application/json", signal));
  const answer = (await response.json().catch(() => null)) as (Partial<Drawn> & Partial<Problem>) | null;
  if (!answer) throw new Unreachable();
  if (response.ok) return answer as Drawn;
  const problem = (answer.error ?? answer) as Problem;
  const programFailed = ["raised", "limit", "refused", "crashed"].includes(problem.kind);
  if (answer.error && programFailed) return answer as Drawn;
  throw new RequestFailed({ ...problem, status: response.status }, retryAfter(response));
}

/** The picture of a draft as a file. */
export async function drawFile(draft: Draft, data: DataFile | null): Promise<Blob> {
  const types: Record<Format, string> = {
    png: "image/png", svg: "image/svg+xml", jpg: "image/jpeg", webp: "image/webp", gif: "image/gif", apng: "image/apng", pdf: "application/pdf",
  };
  return (await request(ADDRESS, post(draft, data, types[draft.format]))).blob();
}
