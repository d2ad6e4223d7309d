/** Requests to the service this page is from. */
import { type Problem, RequestFailed, Unreachable } from "./problem";

export interface Request {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: BodyInit;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Sends a request and returns its answer, whatever it is. No answer throws `Unreachable`, a cancelled request `AbortError`. */
export async function send(path: string, { method = "GET", body, headers = {}, signal }: Request = {}): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: { accept: "application/json", ...headers },
      credentials: "same-origin",
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Unreachable();
  }
}

/** The same, and any answer but success throws `RequestFailed`. */
export async function request(path: string, asked: Request = {}): Promise<Response> {
  const response = await send(path, asked);
  if (response.ok) return response;
  throw new RequestFailed(await problemOf(response), retryAfter(response));
}

/** The same, whose answer is JSON. */
export async function requestJson<T>(path: string, asked: Request = {}): Promise<T> {
  return (await (await request(path, asked)).json()) as T;
}

/** A JSON body. */
export function json(value: unknown): { body: string; headers: Record<string, string> } {
  return { body: JSON.stringify(value), headers: { "content-type": "application/json" } };
}

export function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}

export async function problemOf(response: Response): Promise<Problem> {
  const found: Partial<Problem> = await response.json().catch(() => ({}));
  const { status } = response;
  return { title: "The request failed", kind: "failed", message: `The service answered with the status ${status}.`, ...found, status };
}
