/** What the machine of the police is asked with, out of what was found of the case and what was held. */
import type { Tx } from "../../../server/db.ts";
import type { Holidays } from "../../community/days-off.ts";
import * as people from "../../people/api.ts";
import type { Agreement } from "../agreement/agreement.ts";
import type { CaseFacts } from "../machines/machine.ts";
import type { PoliceFacts, PoliceState } from "../machines/police-mediation.ts";
import type { PolicePaper } from "../machines/police-paper.ts";
import type { MediationRow } from "./rows.ts";
import type { SessionRow } from "./session/rows.ts";

const notOnTheSpot = {
  trivial: false,
  causeClear: false,
  lossUndisputed: false,
  bothAgree: false,
  performed: false,
};
const said = (text: string | undefined) => (text ?? "").trim() !== "";

type Of = {
  base: CaseFacts;
  mediation: MediationRow;
  agreement: Agreement | null;
  allPerformed: boolean;
  sessions: readonly SessionRow[];
  holidays: Holidays;
  unwilling: readonly string[];
  known: readonly string[];
  elsewherePerformed: boolean;
  asked: readonly string[];
};
/** POL-10: null while nothing was written down of it. */
async function paperOf(tx: Tx, { mediation, agreement, sessions }: Of): Promise<PolicePaper | null> {
  const account = mediation.police?.account ?? null;
  if (agreement === null && account === null) return null;
  const hostId = sessions.at(-1)?.ledBy[0];
  const [posts, names] =
    hostId === undefined
      ? [[], new Map<string, { name: string }>()]
      : await Promise.all([people.listPostsEver(tx, [hostId]), people.listNames(tx, [hostId])]);
  return {
    organ: posts.find(({ role }) => role === "officer" || role === "chief")?.organisationName ?? null,
    hostName: hostId === undefined ? null : (names.get(hostId)?.name ?? null),
    basics: mediation.police?.basics ?? false,
    account: {
      time: said(account?.time),
      place: said(account?.place),
      persons: said(account?.persons),
      cause: said(account?.cause),
      course: said(account?.course),
      circumstances: said(account?.circumstances),
      result: said(account?.result),
    },
    clauses: agreement?.clauses ?? [],
    signedBy: agreement?.signatures.map(({ partyId }) => partyId) ?? [],
  };
}
export async function policeFacts(tx: Tx, of: Of): Promise<PoliceFacts> {
  const { base, mediation } = of;
  const found = mediation.police;
  return {
    ...base,
    state: mediation.state as PoliceState,
    isViolation: found?.isViolation ?? false,
    fromPrivateDispute: found?.fromPrivateDispute ?? false,
    minor: found?.minor ?? false,
    act: found?.act ?? "other",
    circumstance: found?.circumstance ?? null,
    bars: found?.bars ?? [],
    unwilling: of.unwilling,
    factsFound: found?.factsFound ?? false,
    evidenceKept: found?.evidenceKept ?? false,
    neighbourCase: found?.neighbourCase ?? false,
    known: of.known,
    sessions: of.sessions.flatMap(({ heldOn }) => heldOn ?? []),
    spot: found?.spot ?? notOnTheSpot,
    paper: await paperOf(tx, of),
    allPerformed: of.allPerformed,
    elsewherePerformed: of.elsewherePerformed,
    bothAskedInWriting: base.parties.every(({ id }) => of.asked.includes(id)),
    approved: found?.approved ?? false,
    decided: found?.decided ?? false,
    failedOn: mediation.failedOn,
    extendedBy: mediation.extendedBy,
    holidays: of.holidays,
  };
}
