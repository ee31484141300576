import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import { countHeld } from "../people/rules.ts";
import { costWithin, neverFires } from "../shelf/cadence.ts";
import * as shelf from "../shelf/api.ts";
import { missingRoles } from "../shelf/rules.ts";
import { type Chosen, type Minutes, capacityOf, linesOf } from "./capacity.ts";
import type { Capacity, Programme, ProgrammeSummary } from "./contract.ts";
import * as life from "./life/rows.ts";
import { effectiveOf, groundOf, planOfChoice, weeksOf } from "./planning.ts";
import * as queries from "./queries.ts";
import * as rules from "./rules.ts";
import { emptyContract, readContract } from "./terms/read.ts";
import { type Names, instant, namedIn, timelineOf } from "./life/timeline.ts";

const total = (cost: Minutes) => Object.values(cost).reduce((sum, minutes) => sum + minutes, 0);

/** People by role in a community, from posts in force. */
export const heldRoles = async (tx: Tx, communityId: string, today: string) =>
  countHeld(await people.listHolders(tx, communityId), today);

/** What these use of each role; of a programme with an approved revision ahead the dearer one counts, role by role. */
export function usedBy(
  running: readonly { programmeId: string; revisionId: string; cost: Minutes }[],
): Minutes {
  const used: Minutes = {};
  for (const own of Object.values(Object.groupBy(running, (each) => each.programmeId))) {
    const most: Minutes = {};
    for (const choices of Object.values(Object.groupBy(own!, (each) => each.revisionId)))
      for (const line of linesOf(
        choices!.map((each) => each.cost),
        {},
        {},
      ))
        most[line.role] = Math.max(most[line.role] ?? 0, line.planned);
    for (const [role, minutes] of Object.entries(most) as [Role, number][])
      used[role] = (used[role] ?? 0) + minutes;
  }
  return used;
}

/** What other approved and active programmes cost here, by role, and the hours declared. */
export async function loadOf(
  tx: Tx,
  communityId: string,
  except: string,
): Promise<{ used: Minutes; declared: Minutes }> {
  const running = (await queries.listRunning(tx, [communityId])).filter(
    (each) => each.programmeId !== except,
  );
  const used = usedBy(running);
  const declared: Minutes = {};
  for (const hours of await queries.listHours(tx, [communityId])) declared[hours.role] = hours.minutesPerWeek;
  return { used, declared };
}

/** The whole programme as one person may see it, through the revision the row shows. */
export async function readProgramme(
  tx: Tx,
  who: Who,
  row: queries.ProgrammeRow,
  today: string,
): Promise<Programme> {
  const choiceRows = await queries.listChoices(tx, [row.revisionId]);
  const [versions, place, contractRow, beside, held, load] = await Promise.all([
    shelf.getVersions(
      tx,
      choiceRows.map((choice) => choice.productVersionId),
    ),
    community.getCommunity(tx, row.communityId),
    queries.findContract(tx, row.revisionId),
    life.getBeside(tx, row.id),
    heldRoles(tx, row.communityId, today),
    loadOf(tx, row.communityId, row.id),
  ]);
  const led = beside.revisions.flatMap(({ becauseOf }) => becauseOf ?? []);
  const [names, leading] = await Promise.all([
    people.listNames(tx, namedIn(beside)),
    led.length === 0 ? new Map<never, never>() : shelf.getVersions(tx, led),
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
  const standing = rules.standingOf(row);
  const open = standing.state === "draft" || standing.state === "returned" || standing.state === "submitted";
  const capacity = await capacityFor(tx, row, choices, load, open, today);
  const missing = choices.flatMap((choice) =>
    missingRoles(choice.content, held).map((role) => ({ productCode: choice.productCode, ...role })),
  );
  // What an emptied basket leaves behind is the terms of a product that is gone.
  const terms = choices.length === 0 ? undefined : contractRow;
  const configure = rules.mayConfigure(who, standing);
  const others = choices.flatMap(({ content }) => content.problems);
  const of = { row, place: found(place), open, today, ways: configure === null, others };
  const contract = terms === undefined ? emptyContract(row) : await readContract(tx, of, terms);
  const { revisions, ...stands } = standsOf(row, beside, names, leading);
  return {
    ...summaryOf(row, found(place).name, names, choices, nextOf(row, beside)),
    version: row.version,
    revisionState: rules.revisionState(row),
    effectiveOn: row.revision === 1 ? row.startsOn : row.effectiveOn,
    reason: beside.revisions.find((each) => each.id === row.revisionId)?.reason ?? "",
    revisions,
    ...stands,
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
    contract,
    timeline: timelineOf(row, beside, names, terms?.content.evaluateOn ?? null),
    dutiesPlanned: choices.reduce((sum, choice) => sum + choice.occurrences, 0),
    may: {
      configure,
      submit: rules.maySubmit(who, standing, {
        choices: choices.length,
        fits: capacity.fits,
        missingRoles: missing.length,
        undecidable: contract.undecidable && !contract.openly,
      }),
      approve: rules.mayApprove(who, standing),
      discard: configure,
      ...mayOf(who, row, beside),
    },
  };
}

/** What may be done with the programme as it stands, whichever revision is looked at. */
function mayOf(who: Who, row: queries.ProgrammeRow, beside: life.Beside) {
  const proposed = beside.proposal !== null;
  return {
    revise: rules.mayRevise(who, row, nextOf(row, beside)?.state ?? null),
    suspend: rules.maySuspend(who, row),
    resume: rules.mayResume(who, row),
    close: rules.mayClose(who, row),
    proposeClosing: rules.mayProposeClosing(who, row, proposed),
    declineClosing: rules.mayDecideClosing(who, row, proposed),
    withdrawClosing: rules.mayWithdrawClosing(who, beside.proposal?.by ?? null),
    takeUp: rules.mayTakeUp(who, row),
    copy: rules.mayCopy(who, row, null),
  };
}

const briefState = (row: queries.ProgrammeRow, each: life.Beside["revisions"][number]) =>
  rules.revisionState({ ...row, ...each, revisionId: each.id });

function nextOf(row: queries.ProgrammeRow, beside: life.Beside): ProgrammeSummary["next"] {
  const next = beside.revisions.find((each) => each.id === row.nextRevisionId);
  return next ? { number: next.number, state: briefState(row, next), authorId: next.authorId } : null;
}

function standsOf(
  row: queries.ProgrammeRow,
  beside: life.Beside,
  names: Names,
  leading: Awaited<ReturnType<typeof shelf.getVersions>>,
) {
  const becauseOf = (id: string | null) => {
    const version = id === null ? undefined : leading.get(id);
    return version === undefined ? null : { productCode: version.code, version: version.version };
  };
  const by = (id: string) => ({ by: names.get(id)?.name ?? "", bySample: names.get(id)?.sample ?? false });
  const { suspension, closure, proposal, copiedFrom } = beside;
  return {
    revisions: beside.revisions.map((each) => ({
      number: each.number,
      state: briefState(row, each),
      author: names.get(each.authorId)?.name ?? "",
      authorSample: names.get(each.authorId)?.sample ?? false,
      reason: each.reason,
      because: becauseOf(each.becauseOf),
      effectiveOn: each.number === 1 ? each.startsOn : each.effectiveOn,
      endsOn: each.endsOn,
    })),
    suspension: suspension && { ...suspension, ...by(suspension.by) },
    closing: proposal && { reason: proposal.reason, at: instant(proposal.at), ...by(proposal.by) },
    closedEarly: closure && { ...closure, ...by(closure.by) },
    copiedFrom,
  };
}

async function capacityFor(
  tx: Tx,
  row: queries.ProgrammeRow,
  choices: (Chosen & { lineId: string | null; since: string | null })[],
  load: { used: Minutes; declared: Minutes },
  open: boolean,
  today: string,
): Promise<Capacity> {
  const from = effectiveOf(row, today);
  const weeks = weeksOf(from, row.endsOn);
  const lines = linesOf(
    choices.map((choice) => choice.cost),
    load.used,
    load.declared,
  );
  // Ways out cost a plan each, so they are sought only where somebody can still take them.
  if (!open || lines.every((line) => line.over === 0))
    return { weeks, lines, fits: lines.every((line) => line.over === 0), waysOut: [] };
  const ground = await groundOf(
    tx,
    row.communityId,
    choices.map((choice) => choice.content),
  );
  return capacityOf(choices, load.used, load.declared, weeks, (choice, parameters) => {
    const plan = planOfChoice(
      ground,
      row,
      choices.find((each) => each.id === choice.id)!,
      from,
    );
    return choice.content.stages.some((stage) => neverFires(stage, parameters, plan))
      ? null
      : costWithin(choice.content, parameters, plan);
  });
}

function summaryOf(
  row: queries.ProgrammeRow,
  communityName: { zh: string; en: string },
  names: Names,
  choices: { cost: Minutes; content: { code: string; name: { zh: string; en: string } } }[],
  next: ProgrammeSummary["next"],
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
    authorId: row.writerId,
    authorName: names.get(row.writerId)?.name ?? "",
    minutesPerWeek: choices.reduce((sum, choice) => sum + total(choice.cost), 0),
    next,
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
    communityIds: rules.programmesSeen(who),
    communityId: null,
    state: "submitted",
    before: null,
    limit: 50,
  });
  const asked = rows.filter(
    (row) => rules.mayApprove(who, rules.standingOf({ ...row, ...row.next })) === null,
  );
  return summarise(tx, asked.reverse());
}

export async function summarise(tx: Tx, rows: readonly queries.ListedRow[]): Promise<ProgrammeSummary[]> {
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
      rows.map((row) => row.writerId),
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
      row.next && {
        number: row.next.revision,
        state: rules.revisionState({ ...row, ...row.next }),
        authorId: row.next.writerId,
      },
    ),
  );
}
