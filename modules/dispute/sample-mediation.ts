/** A dispute of the sample station that was mediated and agreed, by the module's own acts on the days they happened. */
import type { Db, Tx } from "../../server/db.ts";
import type { KeyStore } from "../../server/keys.ts";
import { addDays } from "../community/civil-days.ts";
import type { Who } from "../people/contract.ts";
import { conclude, takeEffect } from "./agreement/concluding.ts";
import { AgreementInput, SignatureInput } from "./agreement/contract.ts";
import { sign } from "./agreement/signing.ts";
import { write } from "./agreement/writing.ts";
import { type Seen, taken } from "./asking.ts";
import { screen } from "./gate/acts.ts";
import { accept, begin } from "./mediation/acts.ts";
import { appointMediator } from "./mediation/mediator/acts.ts";
import { answer, propose } from "./mediation/proposal/acts.ts";
import { hold, plan } from "./mediation/session/acts.ts";
import type { Acting } from "./mediation/step.ts";
import { survey } from "./mediation/survey/acts.ts";
import { listParties } from "./party/rows.ts";
import { screenKeys } from "./safety.ts";
import { routeSample, told } from "./sample.ts";

type Clause = {
  /** Places in the list of parties. */
  from: number;
  to: number;
  kind: "do" | "pay" | "refrain";
  text: (day: string) => string;
  fen?: number;
  manner: string;
  /** Days after the agreement. */
  dueIn: number | null;
};
export type Story = {
  /** Days before now, of each step in turn. */
  days: { asked: number; begun: number; surveyed: number; first: number; proposed: number; agreed: number };
  officer: Who;
  leader: Who;
  route: string;
  place: string;
  surveyed: string;
  firstTalk: string;
  proposals: { text: string; by: number | null }[];
  lastTalk: string;
  facts: string;
  disputed: string;
  responsibilities: string[];
  clauses: Clause[];
};
type On = <T>(days: number, act: (tx: Tx) => Promise<T>) => Promise<T>;
const now = { recordedAt: null, deviceAt: null };

export async function mediateSample(
  { db, keys, on }: { db: Db; keys: KeyStore; on: On },
  id: string,
  story: Story,
): Promise<void> {
  const { officer, leader, days } = story;
  // Ten minutes from one act to the next, so that the story has their order.
  let acts = 0;
  const next = (at: number) => at - (acts++ * 10) / 1440;
  const act = <T>(
    at: number,
    who: Who,
    verb: string,
    does: (acting: Acting & { keys: KeyStore }, seen: Seen, parties: string[]) => Promise<T>,
  ) =>
    on(next(at), async (tx) => {
      const acting = { db, tx, who, keys };
      const parties = (await listParties(tx, [id])).filter(({ role }) => role === "party");
      const done = await does(
        acting,
        await taken(acting, acting, id),
        parties.map((party) => party.id),
      );
      told(tx, who, verb, id);
      return done;
    });

  const answers = Object.fromEntries(screenKeys.map((key) => [key, "no" as const]));
  await act(days.asked, officer, "screen", async (acting, seen) => {
    for (const { id: partyId, kind } of await listParties(acting.tx, [id]))
      if (kind === "person") await screen(acting, seen, { partyId, apart: true, answers });
  });
  await on(next(days.asked), (tx) =>
    routeSample({ db, keys, tx, who: officer }, id, { machine: "people", reason: story.route }),
  );
  await act(days.begun, leader, "begin_mediation", (acting, seen) => begin(acting, seen));
  await act(days.begun, leader, "accept_mediation", (acting, seen, parties) =>
    accept(acting, seen, { from: "application", alreadyTaken: false, askedPartyIds: parties }),
  );
  await act(days.begun, leader, "appoint_mediator", (acting, seen) =>
    appointMediator(acting, seen, {
      postId: leader.posts[0]!.id,
      ...{ adult: true, byCommittee: true, ties: [], chosenBy: "committee" },
    }),
  );
  await act(days.surveyed, leader, "survey", (acting, seen) =>
    survey(acting, seen, { surveyedOn: null, place: story.place, text: story.surveyed }, now),
  );
  const talk = (at: number, note: string) =>
    act(at, leader, "hold_session", async (acting, seen, parties) => {
      const planned = await plan(
        acting,
        seen,
        {
          ...{ joint: true, withPartyId: null, open: false, place: story.place, plannedAt: null },
          ...{ invited: parties, inviteeIds: [] },
        },
        now,
      );
      await hold(
        acting,
        seen,
        planned,
        {
          ...{ present: parties, inviteesPresent: [], hostPostId: null, secondBecause: null },
          ...{ onTheSpot: null, note },
        },
        now,
      );
    });
  await talk(days.first, story.firstTalk);
  await act(days.proposed, leader, "propose", async (acting, seen, parties) => {
    let counters: string | null = null;
    for (const { text, by } of story.proposals)
      counters = await propose(acting, seen, {
        text,
        partyId: by === null ? null : parties[by]!,
        counters,
      });
    for (const partyId of parties) await answer(acting, seen, counters!, { partyId, answer: "yes" });
  });
  await talk(days.agreed, story.lastTalk);

  const agreementId = await act(days.agreed, leader, "write_agreement", (acting, seen, parties) =>
    write(
      acting,
      seen,
      AgreementInput.parse({
        facts: story.facts,
        disputed: story.disputed,
        responsibilities: story.responsibilities.map((text, at) => ({ partyId: parties[at], text })),
        clauses: story.clauses.map(({ from, to, kind, text, fen, manner, dueIn }) => {
          const dueOn = dueIn === null ? null : addDays(seen.me.today, dueIn);
          const [, month, day] = (dueOn ?? "--").split("-");
          return {
            ...{ debtorId: parties[from], creditorId: parties[to], kind, manner, dueOn },
            ...(fen === undefined ? {} : { amountFen: fen, currency: "CNY" }),
            text: text(`${Number(month)} 月 ${Number(day)} 日`),
          };
        }),
      }),
    ),
  );
  await act(days.agreed, leader, "conclude", (acting, seen) =>
    conclude(acting, seen, agreementId, { saidBy: [], hosted: false }),
  );
  await act(days.agreed, leader, "sign", async (acting, seen, parties) => {
    for (const partyId of parties)
      await sign(acting, seen, agreementId, SignatureInput.parse({ of: "party", partyId }));
    for (const by of ["mediator", "seal"])
      await sign(acting, seen, agreementId, SignatureInput.parse({ of: by }));
  });
  await act(days.agreed, leader, "take_effect", (acting, seen) =>
    takeEffect(acting, seen, agreementId, null),
  );
}
