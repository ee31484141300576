/**
 * A tap whose answer did not come back keeps its key until it does, also when the page is left or the phone reloads
 * it: sent again it is the same act and takes effect once.
 */
const place = "gongzhi.round.tap";
type Tap = { what: string; key: string };

export function keyOfTap(path: string, body: unknown): string {
  const what = `${path} ${JSON.stringify(body)}`;
  const held = readTap();
  if (held?.what === what) return held.key;
  const key = crypto.randomUUID();
  try {
    sessionStorage.setItem(place, JSON.stringify({ what, key } satisfies Tap));
  } catch {
    // Without storage the key lives as long as the page's own memory of it.
  }
  return key;
}
export function answered(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}

function readTap(): Tap | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "null") as Tap | null;
  } catch {
    return null;
  }
}
