import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Document, Packer, Paragraph } from "docx";
import { faultsOf, readPdf, unspaced, unzipped, wordText } from "../../../test/documents.ts";
import { dossierZip, pdfOf, wordsOf } from "./bundle.ts";
import { buildDossier } from "./specimen.ts";
import type { Item } from "./items.ts";
import { type TemplateFile, noTemplates, ownTemplates } from "./own-templates.ts";
import { papersOf } from "./templates/all.ts";
import { type Values, valuesOf } from "./values.ts";

type Files = Record<string, string | Uint8Array>;
const laid = (files: Files): TemplateFile[] =>
  Object.entries(files).map(([file, given]) => ({
    file,
    bytes: typeof given === "string" ? Buffer.from(given) : given,
  }));
const template = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
const refused = (code: string, part: RegExp) => (error: unknown) => {
  const { code: told, details } = error as { code: string; details: Record<string, unknown> };
  assert.equal(told, code);
  assert.match(JSON.stringify(details), part);
  return true;
};
const wish = (files: Files) => ({ gloss: false, own: ownTemplates(laid(files)) });

test("a template that does not close is refused by its name, and one with unknown names by those", async () => {
  const open = { "agreement.docx": await template("{#当事人}{姓名}") };
  await assert.rejects(
    wordsOf(buildDossier(), "agreement", wish(open)),
    refused("dispute.document_template_broken", /当事人/),
  );
  const odd = { "agreement.docx": await template("{卷号}{身份证号}") };
  await assert.rejects(
    wordsOf(buildDossier(), "agreement", wish(odd)),
    refused("dispute.document_template_unknown", /身份证号/),
  );
});

test("what is no .docx, too large, or asks for a package is refused", async () => {
  const text = { "note.docx": "not a zip" };
  await assert.rejects(
    wordsOf(buildDossier({ note: "x" }), "note", wish(text)),
    refused("dispute.document_template_broken", /docx/),
  );
  const large = { "note.docx": Buffer.alloc(4 * 1_048_576 + 1) };
  await assert.rejects(
    async () => wordsOf(buildDossier({ note: "x" }), "note", wish(large)),
    refused("dispute.document_template_large", /note.docx/),
  );
  const fetching = { "note.typ": '#import "@preview/x:1.0.0": *' };
  await assert.rejects(
    async () => pdfOf(buildDossier({ note: "x" }), wish(fetching)),
    refused("dispute.document_template_broken", /package/),
  );
  const broken = {
    "note.typ": "#let draw(paper, at: 0, first: false, last: false, values: none) = [#nothing()]",
  };
  await assert.rejects(
    pdfOf(buildDossier({ note: "x" }), wish(broken)),
    refused("dispute.document_template_broken", /nothing/),
  );
  const outside = { "note.typ": '#let draw(..any) = read("../../../../package.json")' };
  await assert.rejects(
    pdfOf(buildDossier({ note: "x" }), wish(outside)),
    refused("dispute.document_template_broken", /./),
  );
});

test("a station's own agreement takes the place of ours, alone, and its loops are filled", async () => {
  const folder = {
    "agreement.docx": await template(
      "本所样式 {卷号}",
      "{#当事人}",
      "{称谓}：{姓名}，{住址}",
      "{/当事人}",
      "{#条款}",
      "{序号}{内容}，{金额大写}，{期限}",
      "{/条款}",
      "共{协议份数}份",
    ),
    "README.txt": "left alone",
  };
  const dossier = buildDossier();
  const [bytes] = await wordsOf(dossier, "agreement", wish(folder));
  assert.deepEqual(await faultsOf(bytes!), []);
  const text = await wordText(bytes!);
  assert.match(text, /本所样式 （2026）欧亚人调字第12号/);
  for (const { name } of dossier.parties) assert.ok(text.includes(name));
  for (const { act } of dossier.agreement!.clauses) assert.ok(text.includes(act));
  assert.match(text, /壹仟贰佰陆拾元整，2026年2月10日/);
  const [other] = await wordsOf(dossier, "application", wish(folder));
  assert.match(await wordText(other!), /人民调解申请书/);
});

test("a session's own template is filled with its own session", async () => {
  const folder = { "session.docx": await template("{#本次}{日期}：{记录}{/本次}") };
  const words = await wordsOf(buildDossier(), "session", wish(folder));
  const texts = await Promise.all(words.map(wordText));
  assert.match(texts[0]!, /2026年1月24日：调解员核对各方身份/);
  assert.match(texts[1]!, /2026年1月31日：各方就改道日期/);
});

test("what stands in a case is never read as a placeholder or as markup", async () => {
  const folder = { "note.docx": await template("{卷宗情况说明}") };
  const note = "{卷号} <w:p/> #panic() {#当事人}";
  const [bytes] = await wordsOf(buildDossier({ note }), "note", wish(folder));
  assert.ok((await wordText(bytes!)).includes(note));
  assert.deepEqual(await faultsOf(bytes!), []);
});

test("own layouts: of one paper, and of the page for all", async () => {
  const one = {
    "note.typ":
      '#let draw(paper, at: 0, first: false, last: false, values: none) = [本所说明：#values.at("卷宗情况说明") #metadata(none)#label("paper-" + str(at))]',
  };
  const { bytes } = await pdfOf(buildDossier({ note: "一页" }), wish(one));
  const read = unspaced((await readPdf(bytes)).pages.join(""));
  assert.ok(read.includes("本所说明：一页") && read.includes("人民调解协议书"));
  const all = {
    "paper.typ":
      "#let sheet(body) = body\n#let draw(paper, at: 0, first: false, last: false) = page([样式 #paper.title])",
  };
  const own = await readPdf((await pdfOf(buildDossier(), wish(all))).bytes);
  assert.ok(own.pages.every((page) => unspaced(page).startsWith("样式")));
  // The next dossier is drawn by ours again.
  const ours = await readPdf((await pdfOf(buildDossier(), { gloss: false, own: noTemplates })).bytes);
  assert.ok(!ours.pages.join("").includes("样式"));
});

test("letters the font lacks are told beside the PDF", async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of dossierZip(buildDossier({ summary: "𠮷" }), { gloss: false, own: noTemplates }))
    pieces.push(piece);
  const parts = await unzipped(Buffer.concat(pieces));
  assert.match(parts.find(({ name }) => name === "需要手写的字.txt")!.bytes.toString("utf8"), /𠮷/);
  assert.deepEqual(
    parts.slice(0, 3).map(({ name }) => name),
    ["卷宗.pdf", "需要手写的字.txt", "01-卷宗封面.docx"],
  );
});

test("the guide lists every name a template may say, and no other", async () => {
  const guide = await readFile(new URL("../../../docs/DOCUMENTS.md", import.meta.url), "utf8");
  const listed = guide.slice(guide.indexOf("### Names of values"));
  const names = (values: Values): string[] =>
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [name] : [`#${name}`, ...value.flatMap(names)],
    );
  const dossier = buildDossier();
  const known = new Set(papersOf(dossier).flatMap((paper) => names(valuesOf(dossier, paper))));
  const told = new Set([...listed.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  assert.deepEqual([...told].toSorted(), [...known].toSorted());
});
