/** Writes on duties that wait for a signal: the duty and the lists as they will be. */
import { dateOf } from "../../../web/format.ts";
import type { Command, View, Waiting, Waits } from "../../../web/offline/command.ts";
import type { Me } from "../../people/contract.ts";
import type { Week } from "../../../server/pages/contract.ts";
import type { CompletionInput, DutyDetail, DutyState, ExcuseInput, Today } from "../contract.ts";
import { type KeptDuty, without } from "./just-closed.ts";

const act =
  /^\/api\/duties\/([^/]+)\/(completion|excuse|failure|cancellation|reopening|assignment|notes|files)$/;
const partsOf = (path: string) => {
  const [, id, what] = act.exec(path) ?? [];
  return id === undefined ? null : { id, what: what! };
};
const duties = "/api/duties/";
const addressOf = (id: string) => `${duties}${id}`;

/** The duty as it will stand when this is sent. */
function after(duty: DutyDetail, { command, at }: View, me: Me | null): DutyDetail | KeptDuty {
  const { what } = partsOf(command.path)!;
  const version = duty.version + 1;
  if (what === "reopening")
    return {
      ...duty,
      version,
      state: "open",
      closing: null,
      may: { ...duty.may, reopen: "duty.open_already" },
    };
  if (what === "assignment") {
    const { postId = null } = (command.body ?? {}) as { postId?: string | null };
    const same = postId === duty.assigneePostId;
    return { ...duty, version, assigneePostId: postId, assigneeName: same ? duty.assigneeName : null };
  }
  const state = endOf(duty, what);
  if (state === null) return duty;
  const input = (command.body ?? {}) as Partial<CompletionInput & ExcuseInput>;
  const doneOn = input.doneOn ?? dateOf(at, me?.station.timeZone ?? "Asia/Shanghai");
  const no = state === "signing" ? "duty.signing" : "duty.closed";
  return {
    ...duty,
    kept: true,
    version,
    state,
    closing: {
      at,
      by: me?.person.name ?? "",
      bySample: me?.person.sample ?? false,

      helpedBy: null,
      doneOn,
      onTime: state !== "failed" && doneOn <= duty.closesOn,
      note: input.note ?? "",
      count: input.count ?? null,
      excuse: input.reason ?? null,
      undoUntil: new Date(Date.parse(at) + 10 * 60_000).toISOString(),
      recorded: null,
    },
    may: { complete: no, excuse: no, fail: no, cancel: no, assign: no, reopen: null },
  };
}
function endOf(duty: DutyDetail, what: string): DutyState | null {
  switch (what) {
    case "completion":
      return duty.roles.length > 1 ? "signing" : "done";
    case "excuse":
      return "excused";
    case "failure":
      return "failed";
    case "cancellation":
      return "cancelled";
    default:
      return null;
  }
}

/** Where a duty ends up; null where the writes leave its state alone. */
function stateAfter(views: readonly View[]): DutyState | null {
  return views.reduce<DutyState | null>((state, { command, seen }) => {
    const { what } = partsOf(command.path)!;
    if (what === "reopening") return "open";
    return endOf((seen ?? { roles: [] }) as DutyDetail, what) ?? state;
  }, null);
}

function overlay(address: string, body: unknown, waiting: Waiting, me: Me | null): unknown {
  if (body === null || body === undefined) return body;
  const of = (id: string) => waiting.get(addressOf(id)) ?? [];
  if (address.startsWith(duties))
    return of(address.slice(duties.length)).reduce((duty, view) => after(duty, view, me), body as DutyDetail);
  if (address === "/api/pages/today") {
    const today = body as Today;
    const listed = [...today.items, ...today.onTheWay].map(({ id }) => id);
    const closed = listed.filter((id) => !["open", null].includes(stateAfter(of(id))));
    return closed.reduce(without, today);
  }
  if (address.startsWith("/api/pages/week")) {
    const week = body as Week;
    const moved = <T extends { id: string; state: DutyState }>(duty: T): T => {
      const state = stateAfter(of(duty.id));
      return state === null ? duty : { ...duty, state };
    };
    return { ...week, days: week.days.map((day) => ({ ...day, items: day.items.map(moved) })) };
  }
  return body;
}

const endOfView = (view: View) => {
  const parts = partsOf(view.command.path);
  return parts && endOf((view.seen ?? { roles: [] }) as DutyDetail, parts.what);
};

/** What I recorded as a note on what a colleague recorded: both stay, and neither is counted twice. */
const both: Waits["both"] = (view, current, say, { moment }) => {
  const parts = partsOf(view.command.path);
  const end = endOfView(view);
  // Still open: mine goes on top of theirs anyway.
  if (!parts || !end || (current as DutyDetail | null)?.state === "open") return null;
  const { note, reason } = (view.command.body ?? {}) as { note?: string; reason?: string };
  const outcome = say(reason ? `duty.outcome.${reason}` : `duty.state.${end}`);
  const text = [say("duty.waits.note", { outcome, at: moment(view.at) }), note].filter(Boolean).join("\n");
  return { method: "POST", path: `${addressOf(parts.id)}/notes`, body: { text }, version: null };
};

const lines: Waits["lines"] = (thing, say, { moment, day }) => {
  const duty = thing as DutyDetail | null;
  if (duty === null || duty === undefined) return [];
  const { closing } = duty;
  const excuse = closing?.excuse ? say(`duty.outcome.${closing.excuse}`) : "";
  const outcome = [say(`duty.state.${duty.state}`), excuse].filter(Boolean).join(" · ");
  return [
    { term: say("duty.record_outcome"), text: outcome },
    { term: say("duty.record_by"), text: closing?.by ?? "" },
    { term: say("duty.record_at"), text: closing ? moment(closing.at) : "" },
    { term: say("duty.record_done_on"), text: closing ? day(closing.doneOn) : "" },
    { term: say("duty.record_count"), text: closing?.count == null ? "" : String(closing.count) },
    { term: say("duty.note_label"), text: closing?.note ?? "" },
    { term: say("duty.when"), text: day(duty.dueOn) },
    {
      term: say("duty.who"),
      // Whom I chose is known by the post only.
      text: duty.assigneeName ?? (duty.assigneePostId === null ? "" : say("duty.waits.chosen")),
    },
  ];
};

export const dutyWaits: Waits = {
  about: (path) => {
    const parts = partsOf(path);
    return parts && addressOf(parts.id);
  },
  alters: ({ path }) => !["assignment", "notes", "files", undefined].includes(partsOf(path)?.what),
  overlay,
  called: (view, say) => {
    const duty = view.seen as DutyDetail | null;
    const what = partsOf(view.command.path)?.what ?? "";
    const language = document.documentElement.lang === "en" ? "en" : "zh";
    const reason = (view.command.body as { reason?: string } | undefined)?.reason;
    const act = say(reason ? `duty.outcome.${reason}` : `duty.waits.${what}`, {
      name: view.file?.name ?? "",
    });
    return { title: duty?.place ?? duty?.title[language] ?? say("duty.waits.some"), act };
  },
  lines,
  mayStill: (view, current) => {
    const may = (current as DutyDetail | null)?.may;
    const what = partsOf(view.command.path)?.what;
    if (!may) return "http.missing";
    const rule = {
      completion: may.complete,
      excuse: may.excuse,
      failure: may.fail,
      cancellation: may.cancel,
      assignment: may.assign,
    };
    return rule[what as keyof typeof rule] ?? null;
  },
  both,
};
