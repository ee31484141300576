import assert from "node:assert/strict";
import { test } from "node:test";
import { who } from "../machines/cast.ts";
import { mayOverride, refuser } from "../machines/refusal.ts";
import { instruments } from "./instruments.ts";
import { sayBasis } from "./said.ts";
import { edition, findRule, findVersion, getRule, numberOf, ruleKeys, ruleTable } from "./table.ts";
import type { RuleVersion } from "./shape.ts";

const at = (place = "CN-6101", day = "2026-05-20") => ({ day, law: { place, edition } });

test("every row has words, a basis or says it is ours, and a name of its own", () => {
  assert.equal(new Set(ruleTable.map(({ version }) => version)).size, ruleTable.length);
  for (const row of ruleTable) {
    assert.match(row.says.zh, /[\u4e00-\u9fff]/, row.version);
    assert.match(row.says.en, /[a-z]/, row.version);
    assert.equal(row.jurisdiction === "station", row.basis === null, row.version);
    assert.equal(row.value === null, row.unit === null, row.version);
    assert.ok(row.effectiveFrom <= "2026-01-01" && row.enteredIn <= edition, row.version);
    assert.deepEqual(findVersion(row.version), row);
    if (row.basis === null) assert.equal(row.verifiedOn, null, row.version);
  }
  assert.equal(findVersion("MED-20@CN-9999@2000-01-01"), null);
});

test("nobody claims to have checked what was not: police, Shenzhen, Ningbo and our own defaults", () => {
  const checked = new Set(ruleTable.filter(({ verifiedOn }) => verifiedOn !== null).map(({ rule }) => rule));
  for (const rule of checked) assert.doesNotMatch(rule, /^POL|^CB|^CHECK|^REPEAT|^CONF-06/, rule);
  for (const row of ruleTable.filter(({ jurisdiction }) => jurisdiction !== "CN"))
    assert.equal(row.verifiedOn, null, row.version);
  for (const { textVersion, verifiedOn } of Object.values(instruments))
    assert.ok(verifiedOn === null || textVersion < verifiedOn);
});

test("every rule holds somewhere today, in every place", () => {
  for (const key of ruleKeys)
    for (const place of ["CN-6101", "CN-440304", "CN-330203"])
      assert.ok(findRule(key, at(place)), `${key} in ${place}`);
});

test("the nearest text applies, from its day on, and our default only where none does", () => {
  const of = (place: string, day: string) => findRule("MED-20", at(place, day))?.version;
  assert.equal(of("CN-440304", "2026-05-20"), "MED-20@CN-4403@2022-05-01");
  assert.equal(of("CN-440304", "2022-05-01"), "MED-20@CN-4403@2022-05-01");
  assert.equal(of("CN-440304", "2022-04-30"), "MED-20@station@2020-01-01");
  assert.equal(of("CN-330203", "2026-05-20"), "MED-20@CN-3302@2015-06-01");
  assert.equal(of("CN-6101", "2026-05-20"), "MED-20@station@2020-01-01");
  assert.equal(findRule("POL-09", at("CN-6101", "2018-12-31")), null);
  assert.equal(getRule("POL-09", at("CN-6101", "2018-12-31")).value, 7);
  assert.equal(numberOf("POL-09.sessions", at()), 2);
  assert.throws(() => numberOf("MED-01", at()), RangeError);
});

test("a case keeps its edition: a row that came later or was ended is not held against it", () => {
  const old = { ...getRule("POL-09", at()), removedAfter: 1 };
  const later: RuleVersion = {
    ...old,
    version: "POL-09@CN@2026-06-01",
    value: 10,
    effectiveFrom: "2026-06-01",
    enteredIn: 2,
    removedAfter: null,
  };
  const kept: RuleVersion = { ...old, effectiveTo: "2026-05-31", enteredIn: 2, removedAfter: null };
  const table = [old, later, kept];
  const of = (day: string, by: number) =>
    findRule("POL-09", { day, law: { place: "CN-6101", edition: by } }, table)?.value;
  assert.deepEqual([of("2026-06-02", 1), of("2026-06-02", 2), of("2026-05-31", 2)], [7, 10, 7]);
  assert.equal(of("2026-06-02", 0), undefined);
  const gone = findRule("POL-09", { day: "2026-06-01", law: { place: "CN-6101", edition: 2 } }, [kept]);
  assert.equal(gone, null, "ended with nothing in its place");
});

test("the basis under a refusal claims no more than was read", () => {
  const said = (key: Parameters<typeof getRule>[0], place?: string) => sayBasis(getRule(key, at(place)));
  assert.match(said("POL-09").zh, /第 183 条，按 2018 年的文本.*请核对/);
  assert.match(said("POL-09").en, /by the text of 2018.*please check/);
  assert.match(said("MED-05").zh, /人民调解法第 17 条（文本核对到 2025-04-19）/);
  assert.match(said("MED-20").zh, /本站的默认做法，不是法律/);
  assert.match(said("MED-20", "CN-4403").en, /by the text of 2022/);
});

test("a chief lets an unverified rule pass with reason and citation; what protects people, and what was checked, never", () => {
  const words = {
    third: { status: 409, rule: "POL-09.sessions", zh: "三", en: "three" },
    host: { status: 409, rule: "POL-05.host", zh: "主", en: "host" },
    recused: { status: 409, rule: "MED-19", zh: "避", en: "recused" },
    routes: { status: 409, rule: "MED-02", zh: "费", en: "fee" },
  } as const;
  const refuse = refuser(words);
  const chief = who("chief");
  const given = { reason: "2026 年的规定改了", citation: "新规定第 190 条" };
  const answer = (code: keyof typeof words, by = chief, override = given) =>
    mayOverride(refuse(code, at()), override, by, "home", at())?.code ?? null;
  assert.equal(answer("third"), null);
  assert.equal(answer("third", who("officer")), "dispute.override_chief");
  assert.equal(answer("third", who("chief", "away")), "dispute.override_chief");
  assert.equal(answer("third", chief, { reason: " ", citation: "x" }), "dispute.override_reason");
  assert.equal(answer("third", chief, { reason: "x", citation: "" }), "dispute.override_reason");
  assert.equal(answer("host"), "dispute.override_protected");
  assert.equal(answer("recused"), "dispute.override_protected");
  assert.equal(answer("routes"), "dispute.override_verified");
  assert.deepEqual(
    (["third", "host", "recused", "routes"] as const).map((code) => refuse(code, at()).yields),
    [true, false, false, false],
  );
});
