/** A dispute of a resident and a property firm that is being mediated, for the tests of what comes after. */
import assert from "node:assert/strict";
import type { Answer, Caller, World } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addOrganisation } from "../../people/api.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute } from "../contract.ts";
import type { MachineKind } from "../machines/machine.ts";
import { holdSession } from "../mediation/cast.ts";
import { screenKeys } from "../safety.ts";
import type { Aftermath } from "./aftermath-contract.ts";

export const code = (answer: { status: number; problem: { code: string } }) => [
  answer.status,
  answer.problem.code,
];
export const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
export const answersNo = Object.fromEntries(screenKeys.map((key) => [key, "no"]));

export async function openCases(world: World) {
  const home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const firm = await world.inStation(world.station, (tx) =>
    addOrganisation(tx, { name: "示例物业公司", kind: "property" }),
  );
  const hire = (role: Parameters<World["hire"]>[1], organisationId?: string) =>
    world.hire(world.station, role, [home], `示例${role}`, organisationId);
  const [officer, chief, cadre, mediator, manager, guard] = await Promise.all([
    hire("officer"),
    hire("chief"),
    hire("cadre"),
    hire("mediator"),
    hire("property_manager", firm),
    hire("guard", firm),
  ]);
  const strangers = await Promise.all(
    (["officer", "chief", "cadre"] as const).map((role) => world.hire(world.hostile, role)),
  );

  /** Registered and asked apart, in the hands of a machine; `talked`: they sat together. */
  async function openCase(
    machine: MachineKind = "people",
    { talked = false, ...overrides }: { talked?: boolean } & Record<string, unknown> = {},
  ) {
    const dispute = done(
      await officer.post<Dispute>(
        "/api/disputes",
        disputeBody(home, {
          line: "一楼窗户对着小路",
          parties: [
            { name: "示例甲", side: "a" },
            { organisationId: firm, side: "b" },
          ],
          screens: [{ party: 0, apart: true, answers: answersNo }],
          ...overrides,
        }),
      ),
    );
    const path = `/api/disputes/${dispute.id}`;
    const police =
      machine === "police"
        ? { act: "damage", circumstance: "close_people_trifle", fromPrivateDispute: true, minor: true }
        : null;
    const by = machine === "people" ? cadre : officer;
    done(await officer.post(`${path}/routing`, { machine, reason: "双方愿意谈", police }));
    done(await by.post(`${path}/mediation`, {}));
    const parties = dispute.parties.filter(({ role }) => role === "party").map(({ id }) => id);
    if (machine === "people") done(await by.post(`${path}/mediation/acceptance`, { askedPartyIds: parties }));
    const talk = async () => {
      if (machine === "people")
        done(await by.post(`${path}/mediation/mediators`, { postId: mediator.postId }));
      const present = dispute.parties.map(({ id }) => id);
      done(await holdSession(by, { path, parties }, {}, { present }));
    };
    if (talked) await talk();
    const [a, b] = parties as [string, string];
    /** What the firm does for the resident, clear in every word. */
    const clause = (more: object = {}) => ({
      debtorId: b,
      creditorId: a,
      kind: "do",
      text: "物业 2026 年 12 月 10 日前把小路改到绿篱外侧。",
      manner: "物业请施工队铺卵石路",
      dueOn: "2026-12-10",
      ...more,
    });
    const post = (what: string, body: unknown = {}, who = by) => who.post<Aftermath>(`${path}/${what}`, body);
    return { dispute, path, a, b, by, clause, post, talk };
  }
  return { home, firm, hire, officer, chief, cadre, mediator, manager, guard, strangers, openCase };
}
export type Cases = Awaited<ReturnType<typeof openCases>>;
