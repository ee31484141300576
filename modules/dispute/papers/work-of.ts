/**
 * What was done in a mediation, as the papers tell it: who led it, who was asked in, what was looked at, the sessions
 * with all sides. What one side said alone stands in no paper, neither a talk apart nor a sealed note.
 */
import type { Tx } from "../../../server/db.ts";
import { clockIn, civilDateIn } from "../../../server/civil.ts";
import * as people from "../../people/api.ts";
import type { Dossier, Session } from "../document/dossier.ts";
import type { MediationRow } from "../mediation/rows.ts";
import { type InviteeRow, listInvitees, listWords, lastWords, whoSaid } from "../mediation/said/rows.ts";
import { listMediators } from "../mediation/mediator/rows.ts";
import { type SessionRow, listNotes, listSessions } from "../mediation/session/rows.ts";
import { listSurveys } from "../mediation/survey/rows.ts";
import type { PartyRow } from "../party/rows.ts";

type Work = Pick<Dossier, "mediators" | "invited" | "surveys" | "sessions" | "incident">;
type Of = {
  rows: readonly PartyRow[];
  nameOf: (partyId: string) => string;
  zone: string;
};
/** As a paper says who came beside the parties. */
const relations = {
  relative: "亲属",
  neighbour: "邻居",
  colleague: "同事",
  expert: "专业人士",
  committee: "居（村）委会",
  organisation: "单位",
  other: "受邀请参加",
} as const satisfies Record<InviteeRow["kind"], string>;

export const noWork: Work = { mediators: [], invited: [], surveys: [], sessions: [], incident: null };

const settledIn = ["agreed", "effective", "performed", "broken", "invalid", "closed"];
const failedIn = ["failed", "refused", "ended", "not_a_violation"];
function resultOf(mediation: MediationRow, last: boolean): Session["result"] {
  if (!last) return "goes_on";
  if (settledIn.includes(mediation.state)) return "agreed";
  return failedIn.includes(mediation.outcome ?? mediation.state) ? "not_agreed" : "goes_on";
}
/** POL-10: what was found of the deed, where somebody wrote it down. */
function incidentOf({ police }: MediationRow): Dossier["incident"] {
  const account = police?.account ?? null;
  if (account === null) return null;
  const { time, place, cause, course, circumstances, result } = account;
  return { when: time, place, cause, course, circumstances, result };
}

export async function workOf(tx: Tx, mediation: MediationRow, of: Of): Promise<Work> {
  const { id } = mediation;
  const [mediators, invitees, words, sessions, notes, surveys] = await Promise.all([
    listMediators(tx, id),
    listInvitees(tx, id),
    listWords(tx, [id]),
    listSessions(tx, id),
    listNotes(tx, id),
    listSurveys(tx, id),
  ]);
  const held = sessions.filter(({ state, joint }) => state === "held" && joint);
  const police = mediation.machine === "police";
  const leading = police
    ? [...new Set(held.flatMap(({ ledBy }) => ledBy))]
    : mediators.filter(({ endedAt }) => endedAt === null).map(({ personId }) => personId);
  const staff = await people.listNames(tx, [
    ...new Set([
      ...leading,
      ...held.flatMap(({ ledBy }) => ledBy),
      ...notes.map(({ byPersonId }) => byPersonId),
      ...surveys.map(({ byPersonId }) => byPersonId),
    ]),
  ]);
  const staffName = (personId: string) => staff.get(personId)?.name ?? "";
  const parties = of.rows.filter(({ role }) => role === "party");
  const willing = parties.map((party) => party.id);
  const sessionOf = (row: SessionRow, at: number): Session => {
    const own = notes.filter(({ sessionId }) => sessionId === row.id);
    const begins = row.plannedAt !== null && civilDateIn(of.zone, row.plannedAt) === row.heldOn;
    return {
      on: row.heldOn!,
      from: begins ? clockIn(of.zone, row.plannedAt!) : null,
      to: null,
      place: row.place,
      open: row.open,
      present: parties.flatMap((party, n) => (row.present.includes(party.id) ? [n] : [])),
      others: [
        ...of.rows
          .filter(({ id: own, role }) => role !== "party" && row.present.includes(own))
          .map(({ id: own }) => of.nameOf(own)),
        ...invitees.filter(({ id: own }) => row.inviteesPresent.includes(own)).map(({ name }) => name),
      ],
      mediators: row.ledBy.map(staffName),
      recorder: own.length === 0 ? null : staffName(own.at(-1)!.byPersonId),
      notes: own.map(({ text }) => text).join("\n"),
      result: resultOf(mediation, at === held.length - 1),
    };
  };
  return {
    mediators: leading.map((personId, at) => ({
      name: staffName(personId),
      post: police ? "民警" : "人民调解员",
      lead: at === 0,
    })),
    // Nobody without the consent of every party (MED-08).
    invited: invitees
      .filter(({ id: own }) => {
        const yes = whoSaid(lastWords(words, "invitee", own), true);
        return police || willing.every((partyId) => yes.includes(partyId));
      })
      .map(({ name, kind }) => ({
        name,
        relation: relations[kind],
        consentedOn: null,
      })),
    surveys: surveys.map((survey) => ({
      on: survey.surveyedOn,
      from: null,
      to: null,
      place: survey.place,
      asked: [],
      by: [staffName(survey.byPersonId)],
      recorder: staffName(survey.byPersonId),
      notes: survey.text,
    })),
    sessions: held.map(sessionOf),
    incident: incidentOf(mediation),
  };
}
