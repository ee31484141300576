/** A mediation as the page of its dispute shows it, as far as the reader sees the dispute. */
import type { Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as people from "../../people/api.ts";
import { isInForce } from "../../people/rules.ts";
import { type Ground, type Looking, type Seen, readable } from "../asking.ts";
import { listHandOvers } from "../hand-over/rows.ts";
import { isKeptFrom } from "../kept-from.ts";
import { termEndsOn } from "../machines/people-mediation.ts";
import { caseEndsOn, secondUntil } from "../machines/police-mediation.ts";
import { listParties } from "../party/rows.ts";
import { listByIds } from "../queries.ts";
import { listCaucus } from "./caucus/rows.ts";
import { mayCaucus } from "./caucus/rules.ts";
import { listConferences, listOpinions } from "./conference/rows.ts";
import type { Mediation, MediationHead } from "./contract.ts";
import { loadStanding } from "./facts.ts";
import { askAll } from "./may.ts";
import { leadersOf } from "./mediator/acts.ts";
import { loadLeading } from "./mediator/facts.ts";
import { listChecks } from "./mediator/rows.ts";
import { listAnswers, listProposals } from "./proposal/rows.ts";
import { type MediationRow, findMediation } from "./rows.ts";
import { lastWords, listInvitees, listWords, whoSaid } from "./said/rows.ts";
import { asRefused } from "./saying.ts";
import { listNotes, listSessions } from "./session/rows.ts";
import { askMachine } from "./step.ts";
import { listPhotos, listSurveys } from "./survey/rows.ts";
import { mayWorkOn } from "./working.ts";

export const headOf = (row: MediationRow): MediationHead => ({
  id: row.id,
  machine: row.machine,
  state: row.state,
  beganOn: row.beganOn,
  acceptedOn: row.acceptedOn,
  acceptedFrom: row.acceptedFrom,
  termEndsOn:
    row.machine === "people"
      ? termEndsOn({ ...row, law: { place: row.lawPlace, edition: row.lawEdition } })
      : null,
  routes: row.routes as MediationHead["routes"],
  routesToldAt: row.routesToldAt?.toISOString() ?? null,
  outcome: row.outcome,
  endedAt: row.endedAt?.toISOString() ?? null,
  law: { place: row.lawPlace, edition: row.lawEdition },
  version: row.version,
});

type Names = ReadonlyMap<string, { name: string; sample: boolean }>;
const named = (names: Names, id: string) => names.get(id) ?? { name: "", sample: false };
const byLine = (names: Names, id: string) => {
  const { name, sample } = named(names, id);
  return { by: name, bySample: sample };
};

/** Who could lead it here, today. */
async function candidatesOf(
  tx: Tx,
  { row, me }: Seen,
  machine: MediationRow["machine"],
): Promise<Mediation["candidates"]> {
  const leaders = leadersOf(machine);
  if (leaders.length === 0) return [];
  const [posts, kept] = await Promise.all([people.listPosts(tx, row.communityId), isKeptFrom(tx, row.id)]);
  return posts
    .filter((post) => leaders.includes(post.role) && isInForce(post, me.today) && !kept(post))
    .map(({ id, personId, role, name, sample }) => ({ postId: id, personId, role, name, sample }));
}
/** What was done in it: notes and surveys of the police are read by the police, a matter handed over without homes. */
async function workOf(tx: Tx, { sight }: Seen, mediation: MediationRow) {
  const { id, machine } = mediation;
  const shown = machine === "police" ? sight === "all" : machine === "administrative" || sight !== "handed";
  const [sessions, notes, surveys, proposals, answers, conferences, opinions] = await Promise.all([
    listSessions(tx, id),
    shown ? listNotes(tx, id) : [],
    shown ? listSurveys(tx, id) : [],
    shown ? listProposals(tx, id) : [],
    shown ? listAnswers(tx, id) : [],
    listConferences(tx, id),
    listOpinions(tx, id),
  ]);
  const photos = await listPhotos(
    tx,
    surveys.map((each) => each.id),
  );
  return { sessions, notes, surveys, proposals, answers, conferences, opinions, photos };
}
type Work = Awaited<ReturnType<typeof workOf>>;

function presentWork(work: Work, names: Names) {
  const newest = new Map(work.proposals.map(({ threadId, id }) => [threadId, id]));
  return {
    sessions: work.sessions.map(({ plannedAt, ledBy, ...session }) => ({
      ...session,
      plannedAt: plannedAt?.toISOString() ?? null,
      ledBy: ledBy.map((id) => named(names, id)),
    })),
    notes: work.notes.map(({ byPersonId, at, recordedAt, ...note }) => ({
      ...note,
      ...byLine(names, byPersonId),
      at: at.toISOString(),
      recordedAt: recordedAt?.toISOString() ?? null,
    })),
    surveys: work.surveys.map(({ byPersonId, at, ...survey }) => ({
      ...survey,
      photos: work.photos
        .filter(({ surveyId }) => surveyId === survey.id)
        .map(({ id, name, byteCount, addedAt, removedAt }) => ({
          id,
          name,
          byteCount,
          addedAt: addedAt.toISOString(),
          removedAt: removedAt?.toISOString() ?? null,
        })),
      ...byLine(names, byPersonId),
      at: at.toISOString(),
    })),
    proposals: work.proposals.map(({ byPersonId, at, ...proposal }) => ({
      ...proposal,
      newest: newest.get(proposal.threadId) === proposal.id,
      answers: work.answers
        .filter(({ proposalId }) => proposalId === proposal.id)
        .map((each) => ({ partyId: each.partyId, answer: each.answer, at: each.at.toISOString() })),
      ...byLine(names, byPersonId),
      at: at.toISOString(),
    })),
    opinions: work.opinions.map(({ byPersonId, at, responsibilities, ...opinion }) => ({
      ...opinion,
      responsibilities: [...responsibilities],
      ...byLine(names, byPersonId),
      at: at.toISOString(),
    })),
  };
}
/** What each department asked to sit together answered. */
async function conferencesOf(
  tx: Tx,
  disputeId: string,
  { conferences }: Work,
): Promise<Mediation["conferences"]> {
  if (conferences.length === 0) return [];
  const [handOvers, organisations] = await Promise.all([
    listHandOvers(tx, disputeId),
    people.listOrganisations(tx),
  ]);
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return conferences.map(({ handOverIds, ...conference }) => ({
    ...conference,
    departments: handOvers
      .filter(({ id }) => handOverIds.includes(id))
      .map(({ organisationId, state, because, competent, reason }) => ({
        organisationId,
        name: nameOf.get(organisationId) ?? "",
        state: because === "not_competent" ? "not_competent" : state,
        competent,
        reason,
      })),
  }));
}

export async function readMediation(ground: Ground, ctx: Looking, disputeId: string): Promise<Mediation> {
  const { tx, who, look } = ctx;
  const seen = await readable(ground, ctx, disputeId);
  const { row, sight, me } = seen;
  const mediation = found(await findMediation(tx, row.id));
  const acting = { db: ground.db, tx, who };
  const standing = await loadStanding(acting, seen, mediation);
  const { facts } = standing;
  const of = { disputeId: row.id, mediationId: mediation.id, parties: facts.parties };
  const [leading, work, checks, invitees, words, caucus, candidates, parties] = await Promise.all([
    loadLeading(tx, of),
    workOf(tx, seen, mediation),
    listChecks(tx, mediation.id),
    listInvitees(tx, mediation.id),
    listWords(tx, [mediation.id]),
    listCaucus(tx, mediation.id),
    candidatesOf(tx, seen, mediation.machine),
    listParties(tx, [row.id]),
  ]);
  const names = await people.listNames(tx, [
    ...new Set([
      ...leading.rows.map(({ personId }) => personId),
      ...checks.map(({ personId }) => personId),
      ...work.sessions.flatMap(({ ledBy }) => ledBy),
      ...[work.notes, work.surveys, work.proposals, work.opinions, caucus]
        .flat()
        .map(({ byPersonId }) => byPersonId),
    ]),
  ]);
  const visible = new Set(
    (
      await listByIds(
        tx,
        me,
        checks.flatMap(({ conflicts }) => conflicts.flatMap((each) => each.disputeId ?? [])),
      )
    ).map(({ id }) => id),
  );
  const sealed = mayCaucus(who, {
    mediatorIds: leading.mediators.map(({ personId }) => personId),
    ended: mediation.endedAt !== null,
  });
  const works = mayWorkOn(mediation, row, who, me.today);
  const may = await askAll(standing, who, leading.mediators, (event) =>
    askMachine(acting, mediation, standing, event, me.today),
  );
  const inside = sight !== "handed" || mediation.machine === "administrative";
  look("dispute", [row.id], ["mediation"]);
  const last = (about: "willing" | "open" | "extend" | "no_punishment") => lastWords(words, about);
  const said = {
    willing: last("willing"),
    open: last("open"),
    extend: last("extend"),
    none: last("no_punishment"),
  };
  return {
    ...headOf(mediation),
    feeAsked: mediation.feeAsked,
    policeMatterSeen: mediation.policeMatterSeen,
    policeToldAt: mediation.policeToldAt?.toISOString() ?? null,
    inRemit: mediation.inRemit,
    complex: mediation.complex,
    police: sight === "all" ? mediation.police : null,
    failedOn: mediation.failedOn,
    caseEndsOn: standing.machine === "police" ? caseEndsOn(standing.facts) : null,
    secondUntil: standing.machine === "police" ? (secondUntil(standing.facts, me.today)?.on ?? null) : null,
    mediators: leading.rows.map((each) => ({
      ...named(names, each.personId),
      id: each.id,
      personId: each.personId,
      role: candidates.find(({ postId }) => postId === each.postId)?.role ?? "",
      quality: each.quality,
      chosenBy: each.chosenBy,
      appointedAt: each.appointedAt.toISOString(),
      ended:
        each.endedAt === null
          ? null
          : { because: each.endedBecause!, at: each.endedAt.toISOString(), partyId: each.recusedBy },
    })),
    checks: checks.map(({ conflicts, at, ...each }) => ({
      ...named(names, each.personId),
      ...each,
      conflicts: conflicts.map((conflict) => ({
        ...conflict,
        disputeId: visible.has(conflict.disputeId ?? "") ? conflict.disputeId : null,
      })),
      at: at.toISOString(),
    })),
    invitees: invitees.map((each) => ({
      ...each,
      consents: whoSaid(lastWords(words, "invitee", each.id), true),
    })),
    said: facts.parties.map(({ id }) => ({
      partyId: id,
      willing: said.willing.get(id) ?? null,
      open: said.open.get(id) ?? null,
      extend: said.extend.get(id) ?? null,
      noPunishment: said.none.get(id) ?? null,
    })),
    guardiansTold: parties.flatMap(({ id, role, toldAt }) =>
      role === "guardian" ? [{ partyId: id, toldAt: toldAt?.toISOString() ?? null }] : [],
    ),
    ...presentWork(work, names),
    conferences: inside ? await conferencesOf(tx, row.id, work) : [],
    caucus:
      sealed === null
        ? caucus.map(({ id, partyId, byPersonId, at }) => ({
            id,
            partyId,
            ...byLine(names, byPersonId),
            at: at.toISOString(),
          }))
        : [],
    candidates: works === null ? candidates : [],
    may: Object.fromEntries(
      Object.entries(may).map(([type, refusal]) => [type, refusal === null ? null : asRefused(refusal)]),
    ),
    works: works === null ? null : asRefused(works),
    mayCaucus: sealed,
  };
}
