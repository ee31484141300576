/** Rows that are changed field by field: what was sent of one beside what stands there now. */
import type { Say, View, Waits } from "./command.ts";

type Text = (value: unknown, say: Say) => string;
type Of = {
  /** The address of the row as its first group. */
  about: RegExp;
  /** Words: what it is where its name is not known, and what is done to it. */
  some: string;
  act: string;
  name: (row: unknown) => string | null;
  /** By the name a field has in the body: its term, and how it reads where that is not the value itself. */
  fields: Record<string, string | { term: string; text: Text }>;
};

/** Found in the row, or one level down: a body is flatter than what it changes. */
export function fieldOf(row: unknown, name: string): unknown {
  if (typeof row !== "object" || row === null) return undefined;
  const own = row as Record<string, unknown>;
  if (name in own) return own[name];
  const below = Object.values(own).find((part) => typeof part === "object" && part !== null && name in part);
  return below === undefined ? undefined : (below as Record<string, unknown>)[name];
}

/** A value as plainly as it can be said without knowing what it means. */
export const plainly: Text = (value, say) => {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return say(value ? "web.outbox.yes" : "web.outbox.no");
  if (Array.isArray(value)) return value.map((each) => plainly(each, say)).join(say("web.outbox.comma"));
  if (typeof value === "object")
    return Object.values(value)
      .map((each) => plainly(each, say))
      .filter(Boolean)
      .join(" / ");
  return String(value);
};

/** Where no module knows the row: what was sent, value by value, and what stands in its place. */
export function linesOf({ command, current }: View, of: "mine" | "theirs", say: Say) {
  const sent = typeof command.body === "object" && command.body !== null ? command.body : {};
  return Object.entries(sent).map(([field, value], at) => ({
    term: say("web.outbox.field", { n: at + 1 }),
    text: plainly(of === "mine" ? value : fieldOf(current, field), say),
  }));
}
/** Over what stands now it can be sent only with its version. */
export const mayStillAsRow = (_: View, current: unknown): string | null =>
  typeof (current as { version?: unknown } | null)?.version === "number" ? null : "http.missing";

/** Nothing of it is laid over what is read: only the person's own page knows how it will look. */
export function rowWaits({ about, some, act, name, fields }: Of): Waits {
  const addressOf = (path: string) => about.exec(path)?.[1] ?? null;
  return {
    about: addressOf,
    alters: () => false,
    overlay: (address, body, waiting) =>
      (waiting.get(address) ?? []).reduce(
        (row, view) => Object.assign({}, row, view.command.body),
        (body ?? {}) as object,
      ),
    called: (view, say) => ({ title: name(view.seen) ?? say(some), act: say(act) }),
    lines: (row, say) =>
      Object.entries(fields).map(([field, how]) => ({
        term: say(typeof how === "string" ? how : how.term),
        text: (typeof how === "string" ? plainly : how.text)(fieldOf(row, field), say),
      })),
    mayStill: mayStillAsRow,
    both: () => null,
  };
}
