import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Document, Packer, Paragraph } from "docx";
import { readPdf, wordText } from "../../../test/documents.ts";
import { type Answer, type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute } from "../contract.ts";
import type { Papers } from "./contract.ts";
import type { DisputeTemplates } from "./template-contract.ts";

let world: World;
let officer: Caller;
let chief: Caller;
let foreignChief: Caller;
let path: string;
before(async () => {
  world = await openWorld();
  const home = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, { name: { zh: "示例社区", en: "Sample" } }),
  );
  officer = await world.hire(world.station, "officer", [home]);
  chief = await world.hire(world.station, "chief");
  foreignChief = await world.hire(world.hostile, "chief");
  const dispute = done(await officer.post<Dispute>("/api/disputes", disputeBody(home)));
  path = `/api/disputes/${dispute.id}`;
  done(await officer.post(`${path}/routing`, { machine: "people", reason: "双方愿意" }));
});
after(() => world.close());

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};
const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
const word = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
const templates = "/api/dispute-templates";
const bring = (by: Caller, name: string, bytes: Uint8Array) =>
  by.upload<DisputeTemplates>(templates, name, bytes);
const rights = async () => wordText(done(await officer.get<Buffer>(`${path}/papers/rights`)));

test("a form that is another's, misnamed, no document or not to be drawn is refused and not kept", async () => {
  const good = await word("本所样式 {卷名}");
  assert.deepEqual(code(await bring(officer, "rights.docx", good)), [403, "dispute.may_not_set_templates"]);
  const guard = await world.hire(world.station, "guard");
  assert.deepEqual(code(await bring(guard, "rights.docx", good)), [404, "http.missing"]);
  assert.deepEqual(code(await guard.get(templates)), [404, "http.missing"]);
  const cases: [string, Uint8Array, string][] = [
    ["样式.docx", good, "dispute.document_template_name"],
    ["../rights.docx", good, "dispute.document_template_name"],
    ["rights.docx.docx", good, "dispute.document_template_name"],
    ["rights.typ", good, "dispute.document_template_kind"],
    ["rights.docx", Buffer.from("不是 Word"), "dispute.document_template_kind"],
    ["rights.docx", await word("{#当事人}{姓名}"), "dispute.document_template_broken"],
    ["rights.docx", await word("{公民身份号码}"), "dispute.document_template_unknown"],
    ["note.typ", Buffer.from("#let draw(..any) = [#nothing()]"), "dispute.document_template_broken"],
    ["note.typ", Buffer.from('#import "@preview/x:1.0.0": *'), "dispute.document_template_broken"],
    ["note.typ", Buffer.alloc(200_001, 97), "dispute.document_template_large"],
  ];
  for (const [name, bytes, refusal] of cases)
    assert.equal((await bring(chief, name, bytes)).problem.code, refusal, name);
  assert.deepEqual(done(await chief.get<DisputeTemplates>(templates)).items, []);
});

test("tried first, then used in place of ours, then ours again; the other station's stay theirs", async () => {
  const ours = await rights();
  const [first] = done(await bring(chief, "rights.docx", await word("本所样式 {卷名} {单位}"))).items;
  assert.deepEqual([first!.file, first!.usedFrom], ["rights.docx", null]);
  assert.equal(await rights(), ours, "what is only tried changes no paper");
  const trial = await officer.get<Buffer>(`${templates}/${first!.id}/trial`);
  assert.match(await wordText(trial.body), /本所样式 陈安平与/);
  assert.deepEqual(code(await officer.post(`${templates}/${first!.id}/use`)), [
    403,
    "dispute.may_not_set_templates",
  ]);
  for (const rest of ["use", "end"])
    assert.deepEqual(code(await foreignChief.post(`${templates}/${first!.id}/${rest}`)), [
      404,
      "http.missing",
    ]);
  assert.deepEqual(code(await foreignChief.get(`${templates}/${first!.id}/trial`)), [404, "http.missing"]);
  assert.deepEqual(done(await foreignChief.get<DisputeTemplates>(templates)).items, []);

  done(await chief.post(`${templates}/${first!.id}/use`));
  assert.match(await rights(), /^本所样式 楼上漏水 示例社区人民调解委员会/);
  assert.deepEqual(done(await officer.get<Papers>(`${path}/papers`)).own, ["rights.docx"]);
  const second = done(await bring(chief, "rights.docx", await word("第二版 {卷名}"))).items.find(
    ({ usedFrom }) => usedFrom === null,
  )!;
  const used = done(await chief.post<DisputeTemplates>(`${templates}/${second.id}/use`));
  assert.deepEqual(
    used.items.map(({ id }) => id),
    [second.id],
    "the one before it ended",
  );
  assert.match(await rights(), /^第二版/);
  done(await chief.post(`${templates}/${second.id}/end`));
  assert.equal(await rights(), ours);
});

test("an own layout draws every page of the bound dossier", async () => {
  const layout = `#let sheet(body) = { set page(paper: "a4"); body }
#let draw(paper, at: 0, first: false, last: false) = { [#metadata(none)#label("paper-" + str(at))]; [本所版式 #paper.title]; pagebreak(weak: true) }`;
  const brought = done(await bring(chief, "paper.typ", Buffer.from(layout))).items[0]!;
  done(await chief.post(`${templates}/${brought.id}/use`));
  const { pages } = await readPdf(done(await officer.get<Buffer>(`${path}/dossier`)));
  assert.ok(
    pages.every((page) => page.includes("本所版式")),
    pages.join("\n"),
  );
  done(await chief.post(`${templates}/${brought.id}/end`));
});

test("the station spells its numbers: a pattern that would give one twice is refused", async () => {
  const setting = (body: object, version: number, by = chief) =>
    by.change<DisputeTemplates>("PUT", "/api/dispute-papers-setting", body, version);
  const good = {
    people: "{short}调字〔{year}〕{n}号",
    police: "（{year}）{short}治调字第{n}号",
    retention: "长期",
  };
  assert.deepEqual(code(await setting(good, 0, officer)), [403, "dispute.may_not_set_templates"]);
  for (const [people, refusal] of [
    ["某人调字第{n}号", "dispute.pattern_no_year"],
    ["（{year}）某人调字", "dispute.pattern_no_number"],
    ["（{year}）{n}{n}", "dispute.pattern_twice"],
    ["（{year}）{n}{name}", "dispute.pattern_unknown_hole"],
  ] as const)
    assert.deepEqual(code(await setting({ ...good, people }, 0)), [400, refusal]);
  assert.equal(done(await setting(good, 0)).setting.version, 1);
  assert.equal((await setting(good, 0)).status, 412);
  const filed = done(await officer.post<Papers>(`${path}/papers/filing`, {}));
  assert.deepEqual([filed.number, filed.facts.retention], ["示例调字〔2026〕1号", "长期"]);
});
