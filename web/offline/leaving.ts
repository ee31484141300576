/** Signed out without a signal: nothing is shown any more, and the server is told as soon as it answers. */
const key = "gongzhi.leaving";

export function markLeaving(leaves: boolean): void {
  try {
    if (leaves) localStorage.setItem(key, "1");
    else localStorage.removeItem(key);
  } catch {
    // Without storage the session ends by its own limits.
  }
}

export function isLeaving(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
