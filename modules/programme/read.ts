import type { z } from "zod";
import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import { costPerWeek, neverFires } from "../shelf/cadence.ts";
import * as shelf from "../shelf/api.ts";
import { missingRoles } from "../shelf/rules.ts";
import { type Chosen, type Minutes, capacityOf, linesOf } from "./capacity.ts";
import type { Capacity, MetricContract, Programme, ProgrammeSummary, TimelineEntry } from "./contract.ts";
import { groundOf, planOf, weeksOf } from "./planning.ts";
import * as queries from "./queries.ts";
import { mayApprove, mayConfigure, maySubmit, programmesSeen } from "./rules.ts";

const total = (cost: Minutes) => Object.values(cost).reduce((sum, minutes) => sum + minutes, 0);

/** People by role in a community, from posts in force. */
async function heldRoles(tx: Tx, communityId: string, today: string): Promise<Map<string, number>> {
  const byRole = new Map<string, Set<string>>();
  for (const post of (await people.listPosts(tx, communityId)).filter((each) => isInForce(each, today)))
    byRole.set(post.role, (byRole.get(post.role) ?? new Set()).add(post.personId));
  return new Map([...byRole].map(([role, persons]) => [role, persons.size]));
}

/** What other approved and active programmes cost here, by role, and the hours declared. */
export async function loadOf(
  tx: Tx,
  communityId: string,
  except: string,
): Promise<{ used: Minutes; declared: Minutes }> {
  const used: Minutes = {};
  for (const running of await queries.listRunning(tx, [communityId])) {
    if (running.programmeId === except) continue;
    for (const [role, minutes] of Object.entries(running.cost) as [Role, number][])
      used[role] = (used[role] ?? 0) + minutes;
  }
  const declared: Minutes = {};
  for (const hours of await queries.listHours(tx, [communityId])) declared[hours.role] = hours.minutesPerWeek;
  return { used, declared };
}

/** The whole programme as one person may see it. */
export async function readProgramme(
  tx: Tx,
  who: Who,
  row: queries.ProgrammeRow,
  today: string,
): Promise<Programme> {
  const choiceRows = await queries.listChoices(tx, [row.revisionId]);
  const [versions, place, contractRow, approvals, held, load] = await Promise.all([
    shelf.getVersions(
      tx,
      choiceRows.map((choice) => choice.productVersionId),
    ),
    community.getCommunity(tx, row.communityId),
    queries.findContract(tx, row.revisionId),
    queries.listApprovals(tx, row.id),
    heldRoles(tx, row.communityId, today),
    loadOf(tx, row.communityId, row.id),
  ]);
  const names = await people.listNames(tx, [
    row.authorId,
    ...(row.submittedBy ? [row.submittedBy] : []),
    ...approvals.map((each) => each.byPersonId),
  ]);
  const choices = choiceRows.map((choice) => {
    const version = found(versions.get(choice.productVersionId));
    return {
      ...choice,
      content: version.content,
      productCode: version.code,
      productVersion: version.version,
    };
  });
  const open = row.state === "draft" || row.state === "returned" || row.state === "submitted";
  const capacity = await capacityFor(tx, row, choices, load, open);
  const missing = choices.flatMap((choice) =>
    missingRoles(choice.content, held).map((role) => ({ productCode: choice.productCode, ...role })),
  );
  // What an emptied basket leaves behind is the terms of a product that is gone.
  const terms = choices.length === 0 ? undefined : contractRow;
  return {
    ...summaryOf(row, found(place).name, names, choices),
    version: row.version,
    communityKind: found(place).kind,
    choices: choices.map((choice) => ({
      id: choice.id,
      productCode: choice.productCode,
      productVersionId: choice.productVersionId,
      productVersion: choice.productVersion,
      content: choice.content,
      parameters: choice.parameters,
      reason: choice.reason,
      occurrences: choice.occurrences,
      minutesPerWeek: total(choice.cost),
      version: choice.version,
    })),
    capacity,
    missingRoles: missing,
    contract: contractOf(terms, row),
    timeline: timelineOf(row, approvals, names, terms?.content.evaluateOn ?? null),
    dutiesPlanned: choices.reduce((sum, choice) => sum + choice.occurrences, 0),
    may: {
      configure: mayConfigure(who, row),
      submit: maySubmit(who, row, {
        choices: choices.length,
        fits: capacity.fits,
        missingRoles: missing.length,
      }),
      approve: mayApprove(who, row),
      discard: mayConfigure(who, row),
    },
  };
}

async function capacityFor(
  tx: Tx,
  row: queries.ProgrammeRow,
  choices: Chosen[],
  load: { used: Minutes; declared: Minutes },
  open: boolean,
): Promise<Capacity> {
  const weeks = weeksOf(row.startsOn, row.endsOn);
  const lines = linesOf(
    choices.map((choice) => choice.cost),
    load.used,
    load.declared,
  );
  // Ways out cost a plan each, so they are sought only where somebody can still take them.
  if (!open || lines.every((line) => line.over === 0))
    return { weeks, lines, fits: lines.every((line) => line.over === 0), waysOut: [] };
  const plan = planOf(
    await groundOf(
      tx,
      row.communityId,
      choices.map((choice) => choice.content),
    ),
    row.startsOn,
    row.endsOn,
  );
  return capacityOf(choices, load.used, load.declared, weeks, (choice, parameters) =>
    choice.content.stages.some((stage) => neverFires(stage, parameters, plan))
      ? null
      : costPerWeek(choice.content, parameters, plan),
  );
}

type Names = Map<string, { name: string; sample: boolean }>;
function summaryOf(
  row: queries.ProgrammeRow,
  communityName: { zh: string; en: string },
  names: Names,
  choices: { cost: Minutes; content: { code: string; name: { zh: string; en: string } } }[],
): ProgrammeSummary {
  return {
    id: row.id,
    communityId: row.communityId,
    communityName,
    code: row.code,
    state: row.state as ProgrammeSummary["state"],
    revision: row.revision,
    products: choices.map(({ content }) => ({ code: content.code, name: content.name })),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    authorId: row.authorId,
    authorName: names.get(row.authorId)?.name ?? "",
    minutesPerWeek: choices.reduce((sum, choice) => sum + total(choice.cost), 0),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Summaries of these communities' programmes, newest first. */
export async function listSummaries(tx: Tx, communityIds: readonly string[]): Promise<ProgrammeSummary[]> {
  const rows = await queries.listProgrammes(tx, {
    communityIds: [...communityIds],
    communityId: null,
    state: null,
    before: null,
    limit: 200,
  });
  return summarise(tx, rows);
}

/** Programmes of the station that wait for a decision, the longest waiting first. */
export async function listWaiting(tx: Tx, who: Who): Promise<ProgrammeSummary[]> {
  const rows = await queries.listProgrammes(tx, {
    communityIds: programmesSeen(who),
    communityId: null,
    state: "submitted",
    before: null,
    limit: 50,
  });
  return summarise(tx, rows.filter((row) => mayApprove(who, row) === null).reverse());
}

export async function summarise(tx: Tx, rows: readonly queries.ProgrammeRow[]): Promise<ProgrammeSummary[]> {
  const choices = await queries.listChoices(
    tx,
    rows.map((row) => row.revisionId),
  );
  const [versions, places, names] = await Promise.all([
    shelf.getVersions(
      tx,
      choices.map((choice) => choice.productVersionId),
    ),
    community.listCommunities(tx, [...new Set(rows.map((row) => row.communityId))]),
    people.listNames(
      tx,
      rows.map((row) => row.authorId),
    ),
  ]);
  return rows.map((row) =>
    summaryOf(
      row,
      places.find((place) => place.id === row.communityId)?.name ?? { zh: "", en: "" },
      names,
      choices
        .filter((choice) => choice.revisionId === row.revisionId)
        .map((choice) => ({ ...choice, content: found(versions.get(choice.productVersionId)).content })),
    ),
  );
}

type Terms = Awaited<ReturnType<typeof queries.findContract>>;
function contractOf(terms: Terms, row: queries.ProgrammeRow): MetricContract {
  const empty = { zh: "先挑一件商品，这里就有口径。", en: "Pick a product and the terms appear here." };
  const content = terms?.content;
  return {
    indicator: content?.indicator ?? empty,
    denominator: content?.denominator ?? empty,
    wouldCount: content?.wouldCount ?? empty,
    failure: content?.failure ?? empty,
    baselineFrom: content?.baselineFrom ?? row.startsOn,
    baselineTo: content?.baselineTo ?? row.startsOn,
    evaluateOn: content?.evaluateOn ?? row.endsOn,
    baseline: content?.baseline ?? null,
    frozenAt: terms?.frozenAt?.toISOString() ?? null,
  };
}

function timelineOf(
  row: queries.ProgrammeRow,
  approvals: queries.ApprovalRow[],
  names: Names,
  evaluateOn: string | null,
): z.infer<typeof TimelineEntry>[] {
  const by = (id: string | null) => ({
    by: id === null ? null : (names.get(id)?.name ?? null),
    bySample: id !== null && (names.get(id)?.sample ?? false),
  });
  const past: z.infer<typeof TimelineEntry>[] = [
    { at: row.createdAt.toISOString(), on: null, what: "drafted", ...by(row.authorId), note: null },
  ];
  for (const approval of approvals)
    if (approval.decision === "returned")
      past.push({
        at: approval.decidedAt.toISOString(),
        on: null,
        what: "returned",
        ...by(approval.byPersonId),
        note: approval.note,
      });
  if (row.submittedAt !== null)
    past.push({
      at: row.submittedAt.toISOString(),
      on: null,
      what: "submitted",
      ...by(row.submittedBy),
      note: null,
    });
  for (const approval of approvals)
    if (approval.decision === "approved")
      past.push({
        at: approval.decidedAt.toISOString(),
        on: null,
        what: "approved",
        ...by(approval.byPersonId),
        note: approval.note || null,
      });
  past.sort((a, b) => (a.at! < b.at! ? -1 : 1));
  const ahead = (what: "activated" | "evaluate" | "ends", on: string) => ({
    at: null,
    on,
    what,
    by: null,
    bySample: false,
    note: null,
  });
  const coming = [
    ahead("activated", row.startsOn),
    ahead("ends", row.endsOn),
    ...(evaluateOn ? [ahead("evaluate", evaluateOn)] : []),
  ];
  return [...past, ...coming.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))];
}
