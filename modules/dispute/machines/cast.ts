/** People, parties and cases that the tests of the machines share. */
import type { Role, Who } from "../../people/contract.ts";
import type { Agreement } from "../agreement/agreement.ts";
import type { Clause } from "../agreement/clause.ts";
import type { Screen } from "../safety.ts";
import { screenKeys } from "../safety.ts";
import type { CaseFacts, Party } from "./machine.ts";
import type { Mediator } from "./mediator.ts";
import type { PeopleFacts } from "./people-mediation.ts";

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
