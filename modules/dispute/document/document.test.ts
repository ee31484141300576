import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf, readPdf, unspaced, unzipped, wordText } from "../../../test/documents.ts";
import { dossierZip, pdfOf, wordsOf } from "./bundle.ts";
import { buildDossier, buildOralDossier, buildParty, buildPoliceDossier } from "./specimen.ts";
import type { Dossier } from "./dossier.ts";
import { type Item, items } from "./items.ts";
import { noTemplates } from "./own-templates.ts";
import { papersOf } from "./templates/all.ts";

const plain = { gloss: false, own: noTemplates };
async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("every paper the Ministry lists is made by one of three cases", () => {
  const made = new Set<Item>(
    [buildDossier(), buildOralDossier(), buildPoliceDossier()].flatMap((dossier) =>
      papersOf(dossier).map(({ item }) => item),
    ),
  );
  assert.deepEqual(
    items.filter((item) => !made.has(item)),
    [],
  );
});

test("the agreement says its law in .docx and in PDF alike", async () => {
  const dossier = buildDossier();
  const [bytes] = await wordsOf(dossier, "agreement", plain);
  const word = await wordText(bytes!);
  const pdf = await pdfOf(dossier, plain, "agreement");
  const read = unspaced((await readPdf(pdf.bytes)).pages.join(""));
  for (const text of [
    "人民调解协议书",
    "（2026）欧亚人调字第12号",
    ...dossier.parties.map(({ name }) => name),
    ...dossier.mediators.map(({ name }) => name),
    "吴恒",
    ...dossier.agreement!.clauses.map(({ act }) => act),
    "2026年2月28日前（含当日）",
    "人民币1,260.00元（大写：壹仟贰佰陆拾元整）",
    // MED-15: two parties and the committee.
    "本协议一式三份",
    "民族",
  ]) {
    assert.ok(unspaced(word).includes(unspaced(text)), `.docx lacks ${text}`);
    assert.ok(read.includes(unspaced(text)), `PDF lacks ${text}`);
  }
  assert.deepEqual(pdf.unprinted, []);
});

test("民族 is a line for the hand, and no field of a party could hold it", async () => {
  const [bytes] = await wordsOf(buildDossier(), "application", plain);
  assert.match(await wordText(bytes!), /民族\n\u3000{5}\n/);
  assert.deepEqual(
    Object.keys(buildParty()).filter((key) => /ethnic|nation|polit|citizen/i.test(key)),
    [],
  );
});

test("the police agreement holds the eight contents of article 184", async () => {
  const dossier = buildPoliceDossier();
  const [bytes] = await wordsOf(dossier, "police_agreement", plain);
  const text = unspaced(await wordText(bytes!));
  const incident = dossier.incident!;
  for (const each of [
    dossier.organ.name,
    ...dossier.mediators.map(({ name }) => name),
    ...dossier.parties.map(({ name }) => name),
    ...dossier.invited.map(({ name }) => name),
    incident.when,
    incident.place,
    incident.cause,
    incident.course,
    incident.circumstances,
    incident.result,
    ...dossier.agreement!.clauses.map(({ act }) => act),
    "主持民警",
  ])
    assert.ok(text.includes(unspaced(each)), each);
  assert.ok(!text.includes("人民调解员"), "a police agreement is signed by no people's mediator");
});

test("the whole dossier: every .docx valid, every name and clause in the PDF, fonts inside", async () => {
  const looked = new Set<string>();
  for (const dossier of [buildDossier(), buildOralDossier(), buildPoliceDossier()]) {
    const parts = await unzipped(await whole(dossierZip(dossier, { gloss: true, own: noTemplates })));
    const words = parts.filter(({ name }) => name.endsWith(".docx"));
    assert.equal(words.length, papersOf(dossier).length);
    assert.ok(parts.every(({ utf8 }) => utf8));
    for (const { name, bytes } of words) {
      // The validator takes a quarter of a second: each form once.
      const form = name.replace(/^\d+-/, "").replace(/-\d+\.docx$/, ".docx");
      if (!looked.has(form)) assert.deepEqual(await faultsOf(bytes), [], name);
      looked.add(form);
    }
    const { pages, fonts } = await readPdf(parts.find(({ name }) => name === "卷宗.pdf")!.bytes);
    assert.ok(fonts.length >= 2 && fonts.every(({ embedded }) => embedded), JSON.stringify(fonts));
    const read = unspaced(pages.join(""));
    const said = [
      ...dossier.parties.flatMap(({ name, address }) => [name, address ?? ""]),
      ...dossier.agreement!.clauses.map(({ act }) => act),
      ...dossier.sessions.flatMap(({ notes }) => notes.split("\n")),
    ];
    for (const text of said) assert.ok(read.includes(unspaced(text)), text);
  }
});

test("the validator tells a broken document from a whole one", async () => {
  const [bytes] = await wordsOf(buildDossier(), "agreement", plain);
  const { default: PizZip } = await import("pizzip");
  const zip = new PizZip(bytes!);
  const xml = zip.file("word/document.xml")!.asText();
  zip.file("word/document.xml", xml.replace("<w:body>", "<w:body><w:tr/>"));
  assert.notDeepEqual(await faultsOf(zip.generate({ type: "uint8array" })), []);
});

test("the directory names the page each paper begins on", async () => {
  const { bytes } = await pdfOf(buildDossier(), plain);
  const { pages } = await readPdf(bytes);
  const listed = unspaced(pages[1]!);
  const papers = papersOf(buildDossier()).slice(2, -1);
  for (const [at, { item, title, nth }] of papers.entries()) {
    const many = papers.filter((paper) => paper.item === item).length > 1;
    const starts = pages
      .map((page, n) => ({ page: unspaced(page), n }))
      .filter(({ page, n }) => n > 1 && page.startsWith(title));
    // Cover and directory carry no number: the third sheet is page 1.
    const number = starts[nth]!.n - 1;
    assert.ok(
      listed.includes(`${at + 1}${title}${many ? `（${nth + 1}）` : ""}${number}`),
      `${title} ${number} in ${listed}`,
    );
    assert.ok(unspaced(pages[number + 1]!).includes(`第${number}页共`));
  }
});

const hostile = [
  "<w:p>&amp;</w:p>]]>\"'",
  "a\u0000b\u0008c\u001bd\ufffe",
  "‮钱还不我‬",
  '#panic("x") $x$ *b* _c_ @d \\ `e` // f',
  "{{#当事人}}{姓名}",
  "👩‍👩‍👧‍👦😀",
  "\ud800 alone",
  "𠮷田",
  "שלום عليكم",
  "长".repeat(10_000),
  "W".repeat(10_000),
];
test("strings made to break it come out as letters, or as 〓 that is told", async () => {
  for (const text of hostile) {
    const dossier = buildDossier({ title: text, summary: text, requests: [text], note: text });
    // Names stand on every paper: 10,000 letters of them would be 500 pages.
    dossier.parties[0] = buildParty({ name: text.slice(0, 300), address: text.slice(0, 300) });
    dossier.agreement!.clauses[0]!.act = text;
    for (const item of ["agreement", "note"] as const)
      for (const bytes of await wordsOf(dossier, item, plain))
        assert.deepEqual(await faultsOf(bytes), [], `${item}: ${text.slice(0, 20)}`);
    const pdf = await pdfOf(dossier, plain, "application");
    // A long text runs over pages, with a foot between.
    const read = unspaced((await readPdf(pdf.bytes)).pages.join("")).replaceAll(/第\d+页共\d+页/g, "");
    if (/^[\x20-\x7e长]+$/.test(text)) {
      assert.deepEqual(pdf.unprinted, []);
      assert.ok(read.includes(unspaced(text)), text.slice(0, 20));
    }
    const [bytes] = await wordsOf(dossier, "note", plain);
    assert.ok(!/[\u202a-\u202e\u0000\u0008]/.test(await wordText(bytes!)));
  }
  const odd = await pdfOf(buildDossier({ summary: "𠮷田 😀" }), plain);
  assert.deepEqual(odd.unprinted.toSorted(), ["😀", "𠮷"].toSorted());
});
