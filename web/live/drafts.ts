/**
 * Whether anything is being written on this page: a field that stands there with something else in it than when the
 * person came to it. Read off the page itself, so that no form has to say so. What is searched for is no draft.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
const looksFor = (field: Field) =>
  field.type === "search" || field.closest("[role=search], .search, .find") !== null;
const stateOf = (field: Field) =>
  field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)
    ? String(field.checked)
    : field.value;

const before = new Map<Field, string>();

export function watchDrafts(): () => void {
  const came = (event: Event) => {
    const field = event.target;
    if (isField(field) && !looksFor(field) && !before.has(field)) before.set(field, stateOf(field));
  };
  // Sent: what stands in the form is no draft any more, whatever came of it.
  const sent = (event: Event) => {
    for (const field of before.keys())
      if (event.target instanceof HTMLFormElement && event.target.contains(field)) before.delete(field);
  };
  document.addEventListener("focusin", came, true);
  document.addEventListener("submit", sent, true);
  return () => {
    document.removeEventListener("focusin", came, true);
    document.removeEventListener("submit", sent, true);
    before.clear();
  };
}

export function isWriting(): boolean {
  let writing = false;
  for (const [field, then] of before) {
    if (!field.isConnected) before.delete(field);
    else if (stateOf(field) !== then) writing = true;
  }
  return writing;
}
