/** Why a request failed. */

/** A call in a traceback. */
export interface Frame {
  function: string;
  line?: number;
  column?: number;
  end_line?: number;
  end_column?: number;
  source?: string | null;
}

/** Problem details (RFC 9457), with the service's own members. Lines and columns count from 1, columns count code points. */
export interface Problem {
  status: number;
  kind: string;
  title: string;
  message: string;
  limit?: string;
  exception?: string;
  line?: number;
  column?: number;
  end_line?: number;
  end_column?: number;
  traceback?: Frame[];
  hint?: string;
  console?: string;
  paused_s?: number;
}

/** An answer other than success. */
export class RequestFailed extends Error {
  constructor(
    readonly problem: Problem,
    /** After how many seconds a repetition makes sense, if it does. */
    readonly retryAfter: number | null,
  ) {
    super(problem.message);
  }

  /** Whether the session is closed. */
  get signedOut(): boolean {
    return this.problem.status === 401;
  }
}

/** No answer at all: the network or the service is gone. */
export class Unreachable extends Error {
  constructor() {
    super("The service can't be reached.");
  }
}

/** A sentence for any failure. */
export function sentence(failure: unknown): string {
  if (failure instanceof RequestFailed) return failure.problem.message;
  return failure instanceof Error ? failure.message : String(failure);
}
