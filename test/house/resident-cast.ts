/** What the register holds of residents at a station, made through the product itself. */
import assert from "node:assert/strict";
import type { Resident } from "../../modules/registry/resident/contract.ts";
import type { Answer, Caller } from "../world.ts";

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};

export async function buildResidents(
  { officer, chief }: { officer: Caller; chief: Caller },
  [household, otherHousehold]: [string, string],
  mark: string,
) {
  const text = `${mark}：只记走访和联系需要的几栏。`;
  const weighed = { purpose: text, necessity: text, risks: text, measures: text, reviewOn: "2027-06-30" };
  type Listed = { items: { id: string }[] };
  const assessment = done(await chief.post<Listed>("/api/impact-assessments", weighed)).items[0]!.id;
  done(await chief.post("/api/privacy-notices", { body: text.repeat(3) }));
  const add = async (door: string, name: string) =>
    done(
      await officer.post<Resident>(`/api/households/${door}/residents`, {
        name: `${mark}${name}`,
        relation: "head",
        work: `${mark}厂`,
      }),
    );
  const row = await add(household, "甲");
  done(await officer.post(`/api/residents/${row.id}/notices`, { how: "spoken" }));
  const phone = { value: "13800000009", basis: "consent", consent: { how: "spoken" } };
  done(await officer.change("PUT", `/api/residents/${row.id}/sensitive-fields/phone`, phone, row.version));
  const told = done(await officer.get<{ consents: { id: string }[] }>(`/api/residents/${row.id}/told`));
  const shown = { ground: "secrecy", reason: `${mark}：示例，正在核实`, untilOn: "2026-12-20" };
  const held = done(
    await chief.post<Listed>(`/api/residents/${row.id}/look-exceptions`, {
      ...shown,
      personId: officer.personId,
    }),
  ).items[0]!.id;
  const erasable = await add(household, "乙");
  const gone = await add(household, "丙");
  done(await officer.post(`/api/residents/${gone.id}/departure`, { kind: "left", reason: `${mark}搬走` }));
  type Life = { items: { id: string; kind: string }[] };
  const life = done(await officer.get<Life>(`/api/households/${household}/life`));
  return {
    otherHousehold,
    resident: row.id,
    erasable: erasable.id,
    householdEvent: life.items.find(({ kind }) => kind === "left")!.id,
    consent: told.consents[0]!.id,
    assessment,
    lookException: held,
  };
}
