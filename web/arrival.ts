/**
 * A navigation puts the focus on the new page's h1, once, also when the h1 appears only after loading. Someone
 * who has moved on meanwhile keeps their place.
 */
/** What scrolls on a phone, above the tabs; at a desk the window does. */
export const room = "room";
let waiting = false;
let from: Element | null = null;

export const arrival = {
  expect(): void {
    waiting = true;
    from = document.activeElement;
  },
  /** True for the h1 that may take the focus now. */
  take(): boolean {
    if (!waiting) return false;
    waiting = false;
    const at = document.activeElement;
    return at === null || at === document.body || at === from;
  },
};
