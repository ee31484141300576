/**
 * What waits of disputes without a signal: one that was registered is shown with what waits, and nowhere else; a record, a
 * session and a survey stand in their mediation as they will.
 */
import type { Command, View, Waits } from "../../../web/offline/command.ts";
import type { Me } from "../../people/contract.ts";
import type { Mediation, Session } from "../mediation/contract.ts";
import type { Survey } from "../mediation/work-contract.ts";

const registering = "/api/disputes";
const within = /^(\/api\/disputes\/[^/]+\/mediation)\/(notes|sessions|surveys|sessions\/([^/]+)\/holding)$/;
const partsOf = (path: string) => {
  const [, address, what, sessionId] = within.exec(path) ?? [];
  if (address === undefined) return null;
  return { address, what: sessionId === undefined ? what! : "holding", sessionId };
};
const bodyOf = <T>({ body }: Command) => (body ?? {}) as Partial<T>;

/** The mediation as it will stand when this is sent. Its id is nobody's yet: it says only where in the list it stands. */
function after(mediation: Mediation, { command, at }: View, me: Me | null): Mediation {
  const { what, sessionId } = partsOf(command.path)!;
  const id = `${command.path} ${at}`;
  const by = { by: me?.person.name ?? "", bySample: me?.person.sample ?? false, at };
  if (what === "notes") {
    const { text = "", sessionId: of = null } = bodyOf<{ text: string; sessionId: string | null }>(command);
    const note = { id, sessionId: of, text, ...by, recordedAt: at };
    return { ...mediation, notes: [...mediation.notes, note] };
  }
  if (what === "surveys") {
    const { place = "", text = "", surveyedOn } = bodyOf<Survey>(command);
    const survey = { id, place, text, surveyedOn: surveyedOn ?? at.slice(0, 10), photos: [], ...by };
    return { ...mediation, surveys: [...mediation.surveys, survey] };
  }
  if (what === "sessions") {
    const input = bodyOf<Session>(command);
    const session: Session = {
      id,
      n: mediation.sessions.length + 1,
      joint: input.joint ?? true,
      withPartyId: input.withPartyId ?? null,
      open: input.open ?? false,
      place: input.place ?? "",
      plannedAt: input.plannedAt ?? null,
      // It has no address yet: what comes of it is entered when it was sent.
      state: "waiting",
      heldOn: null,
      invited: input.invited ?? [],
      inviteeIds: input.inviteeIds ?? [],
      present: [],
      inviteesPresent: [],
      ledBy: [],
      secondBecause: null,
      onTheSpot: false,
      cancelledBecause: "",
    };
    return { ...mediation, sessions: [...mediation.sessions, session] };
  }
  const { present = [], inviteesPresent = [] } = bodyOf<Session>(command);
  return {
    ...mediation,
    sessions: mediation.sessions.map((session) =>
      session.id === sessionId
        ? { ...session, state: "held", heldOn: at.slice(0, 10), present, inviteesPresent }
        : session,
    ),
  };
}

export const disputeWaits: Waits = {
  about: (path) => (path === registering ? registering : (partsOf(path)?.address ?? null)),
  alters: ({ path }) => partsOf(path) !== null,
  overlay: (address, body, waiting, me) =>
    (waiting.get(address) ?? [])
      .filter(({ command }) => partsOf(command.path) !== null)
      .reduce<unknown>((so, view) => (so === undefined ? so : after(so as Mediation, view, me)), body),
  called: ({ command }, say) => {
    const parts = partsOf(command.path);
    return {
      title: bodyOf<{ line: string }>(command).line ?? say("web.dispute.some"),
      act: say(parts === null ? "web.dispute.register" : `web.dispute.act_${parts.what}`),
    };
  },
  lines: () => [],
  mayStill: () => null,
  both: () => null,
};
