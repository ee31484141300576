/** One question over HTTP to a place somebody set, answered or explained. */
import { type Reach, Unreachable } from "../../../server/reach.ts";
import { Undelivered } from "./channel.ts";

const timeoutMs = 10_000;
/** Later is no refusal: the server says so itself, or is out of order. */
const isLater = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500;

export async function ask(
  reach: Reach,
  url: string,
  headers: Record<string, string>,
  body: string | Buffer,
): Promise<{ status: number; text: string }> {
  try {
    return await reach.send(url, { method: "POST", headers, body, timeoutMs });
  } catch (cause) {
    if (cause instanceof Unreachable) throw new Undelivered(`http.${cause.code}`);
    const { code, name } = cause as { code?: unknown; name?: string };
    throw new Undelivered(
      name === "TimeoutError" ? "ETIMEDOUT" : typeof code === "string" ? code : "http.broken",
    );
  }
}
/** Only 2xx is a yes; a redirect is followed by nobody. */
export function refuseStatus({ status, text }: { status: number; text: string }): void {
  if (status >= 200 && status < 300) return;
  throw new Undelivered(`${status} ${text}`, { final: !isLater(status) });
}
