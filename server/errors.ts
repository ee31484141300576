/** The three kinds of failure (docs/STYLE.md). Routes never catch; `server/http.ts` speaks HTTP. */

/** Expected: the request is refused for a reason the reader can act on. `code` has words in zh and en. */
export class Refusal extends Error {
  code: string;
  field: string | undefined;
  /** Numbers and names for the text's placeholders; also sent as `details`. */
  details: Record<string, unknown> | undefined;
  constructor(code: string, more: { field?: string; details?: Record<string, unknown> } = {}) {
    super(code);
    this.code = code;
    this.field = more.field;
    this.details = more.details;
  }
}

/** The row changed since it was read: 412, answered with the current row as far as the caller may see it. */
export class Stale extends Error {
  id: string;
  constructor(id: string) {
    super("stale");
    this.id = id;
  }
}

/** Something we depend on failed: 503 on a request, one clear line and exit 1 at start. */
export class Outage extends Error {
  code: string;
  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}

/** Throws a refusal when a rule gave a code. */
export function refuse(
  code: string | null,
  more: { field?: string; details?: Record<string, unknown> } = {},
): void {
  if (code !== null) throw new Refusal(code, more);
}

/** Missing and not-allowed-to-know look the same. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new Refusal("http.missing");
  return row;
}
