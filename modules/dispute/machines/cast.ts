/** People, parties and cases that the tests of the machines share. */
import type { Holidays } from "../../community/days-off.ts";
import type { Role, Who } from "../../people/contract.ts";
import type { Agreement } from "../agreement/agreement.ts";
import type { Clause } from "../agreement/clause.ts";
import type { Screen } from "../safety.ts";
import { screenKeys } from "../safety.ts";
import type { CaseFacts, Party } from "./machine.ts";
import type { Mediator } from "./mediator.ts";
import type { PeopleFacts } from "./people-mediation.ts";
import type { PoliceFacts } from "./police-mediation.ts";
import type { PolicePaper } from "./police-paper.ts";

/** The notice of 2026, as far as the tests need it. */
export const holidays2026: Holidays = {
  years: new Set([2026]),
  off: new Set([
    ...["2026-01-01", "2026-01-02", "2026-01-03"],
    ...["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((day) => `2026-02-${day}`),
    ...["2026-04-04", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04"],
    ...["2026-05-05", "2026-06-19", "2026-06-20", "2026-06-21", "2026-09-25", "2026-09-26", "2026-09-27"],
    ...["01", "02", "03", "04", "05", "06", "07"].map((day) => `2026-10-${day}`),
  ]),
  work: new Set(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]),
};

const home = "home";
export const who = (role: Role | null, communityId = home, personId = `a-${role}`): Who => ({
  loginId: "login",
  personId,
  stationId: "station",
  posts:
    role === null
      ? []
      : [
          {
            id: "post",
            personId,
            organisationId: "organisation",
            role,
            communityIds: [communityId],
            fromOn: "2026-01-01",
            toOn: null,
            endedAt: null,
          },
        ],
  scope: "all",
});

export const party = (id: string, overrides: Partial<Party> = {}): Party => ({
  id,
  subjectId: `subject-${id}`,
  kind: "person",
  bornOn: "1980-05-01",
  capacity: "full",
  guardian: null,
  ownLabour: false,
  waivesGuardian: false,
  agent: null,
  policeRole: null,
  ...overrides,
});

const allNo = Object.fromEntries(screenKeys.map((key) => [key, "no"])) as Screen["answers"];
export const screen = (partyId: string, answers: Partial<Screen["answers"]> = {}, apart = true): Screen => ({
  partyId,
  apart,
  answers: { ...allNo, ...answers },
});

/** Two neighbours, both asked and safe, nobody invited, in a place without a regulation of its own. */
export const caseFacts = (overrides: Partial<CaseFacts> = {}): CaseFacts => ({
  communityId: home,
  law: { place: "CN-6101", edition: 1 },
  parties: [party("up"), party("down")],
  gate: { screens: [screen("up"), screen("down")], reports: [], violenceKnown: false, childAtRisk: false },
  invitees: [],
  openness: [],
  routesToldAt: null,
  elsewhere: [],
  ...overrides,
});

export const mediator = (personId: string, overrides: Partial<Mediator> = {}): Mediator => ({
  personId,
  adult: true,
  quality: "member",
  organisationId: null,
  ties: [],
  ...overrides,
});

export const clause = (overrides: Partial<Clause> = {}): Clause => ({
  id: "clause",
  debtorId: "up",
  creditorId: "down",
  kind: "pay",
  text: "楼上 2026 年 6 月 30 日前以转账方式向楼下支付 1,200 元。",
  amountFen: 120_000,
  currency: "CNY",
  manner: "转账",
  dueOn: "2026-06-30",
  ...overrides,
});
export const agreement = (overrides: Partial<Agreement> = {}): Agreement => ({
  form: "written",
  partial: false,
  agreedOn: "2026-05-20",
  clauses: [clause()],
  facts: "楼上水管漏水。",
  disputed: "赔多少。",
  responsibilities: [{ partyId: "up", text: "水管老化没有修" }],
  signatures: [
    { partyId: "up", on: "2026-05-20", way: "signed" },
    { partyId: "down", on: "2026-05-21", way: "fingerprint" },
  ],
  mediatorSignedOn: "2026-05-21",
  sealedOn: "2026-05-22",
  recorded: true,
  ...overrides,
});

export const people = (overrides: Partial<PeopleFacts> = {}): PeopleFacts => ({
  ...caseFacts(),
  matterId: null,
  past: [],
  recused: [],
  state: "mediating",
  refusedBy: [],
  mediators: [mediator("li")],
  policeMatterSeen: false,
  policeToldAt: null,
  acceptedOn: "2026-05-06",
  agreedUntil: null,
  agreement: null,
  allPerformed: false,
  filed: { registration: true, records: true, agreement: true },
  feeAsked: false,
  ...overrides,
});

export const paper = (overrides: Partial<PolicePaper> = {}): PolicePaper => ({
  organ: "某派出所",
  hostName: "民警甲",
  basics: true,
  account: {
    time: true,
    place: true,
    persons: true,
    cause: true,
    course: true,
    circumstances: true,
    result: true,
  },
  clauses: [clause()],
  signedBy: ["up", "down"],
  ...overrides,
});

/** A push between neighbours, facts found, nothing held yet. */
export const police = (overrides: Partial<PoliceFacts> = {}): PoliceFacts => ({
  ...caseFacts({
    parties: [party("up", { policeRole: "suspect" }), party("down", { policeRole: "harmed" })],
  }),
  state: "accepted",
  isViolation: true,
  fromPrivateDispute: true,
  minor: true,
  act: "beating",
  circumstance: "close_people_trifle",
  bars: [],
  unwilling: [],
  factsFound: true,
  evidenceKept: true,
  neighbourCase: true,
  known: [],
  sessions: [],
  spot: { trivial: true, causeClear: true, lossUndisputed: true, bothAgree: true, performed: true },
  paper: null,
  allPerformed: false,
  elsewherePerformed: false,
  bothAskedInWriting: false,
  approved: false,
  decided: false,
  failedOn: null,
  extendedBy: null,
  holidays: holidays2026,
  ...overrides,
});
