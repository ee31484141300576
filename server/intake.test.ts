/** What is taken and what is not, by content; what comes out of a picture; what a hostile file can cost. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import {
  gpsJpeg,
  jpegOf,
  officeParts,
  packedObject,
  pdfOf,
  pixelBomb,
  secrets,
  zipOf,
} from "../test/files.ts";
import { Refusal } from "./errors.ts";
import { accept } from "./intake.ts";

const spool = mkdtempSync(join(tmpdir(), "gongzhi-intake-"));
after(() => rmSync(spool, { recursive: true, force: true }));
const megabyte = 1_048_576;

async function take(bytes: Buffer | string, mostBytes = 20 * megabyte) {
  const folder = mkdtempSync(join(spool, "in-"));
  const path = join(folder, "as-it-came");
  writeFileSync(path, bytes);
  const accepted = await accept(
    { folder, path, name: "x", byteCount: bytes.length, digest: "00" },
    mostBytes,
  );
  return { ...accepted, bytes: readFileSync(accepted.path) };
}
const refusal = async (bytes: Buffer | string) => {
  try {
    return `taken as ${(await take(bytes)).mediaType}`;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const office = (...more: Parameters<typeof zipOf>[0]) => zipOf([...officeParts("docx"), ...more]);

test("what may be kept is known by its content", async () => {
  const picture = sharp({ create: { width: 30, height: 20, channels: 4, background: "#00000000" } });
  const cases: [Buffer | string, string][] = [
    [await jpegOf(30, 20), "image/jpeg"],
    [await picture.clone().png().toBuffer(), "image/png"],
    [await picture.clone().webp().toBuffer(), "image/webp"],
    [pdfOf(), "application/pdf"],
    ["到场 12 人\n下次 11月30日", "text/plain; charset=utf-8"],
    [zipOf(officeParts("docx")), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    [zipOf(officeParts("xlsx")), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ];
  for (const [bytes, mediaType] of cases) assert.equal((await take(bytes)).mediaType, mediaType);
});

test("everything else is refused with its own reason", async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1")]);
  const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
    .gif()
    .toBuffer();
  const whole = await jpegOf(900, 900);
  const cases: [string, Buffer | string, string][] = [
    ["a page named .jpg", "<!DOCTYPE html><script>alert(1)</script>", "file.markup"],
    ["a page behind blanks", "\n\t <html>", "file.markup"],
    ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "file.markup"],
    ["a drawing with a declaration", '\ufeff<?xml version="1.0"?><svg/>', "file.markup"],
    ["heic", heic, "file.heic"],
    ["gif", gif, "file.type"],
    ["a program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), "file.type"],
    ["old Word", Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(64), "hex"), "file.old_office"],
    ["rtf", "{\\rtf1 hello}", "file.type"],
    ["half a picture", whole.subarray(0, whole.length >> 1), "file.unreadable"],
    ["a picture's head and a page", Buffer.from("\xff\xd8\xff<html>", "latin1"), "file.unreadable"],
    ["a zip that is no document", zipOf([{ name: "a.txt", text: "a" }]), "file.type"],
    ["macros", office({ name: "word/vbaProject.bin", text: "x" }), "file.office_active"],
    ["a control", office({ name: "word/activeX/activeX1.bin", text: "x" }), "file.office_active"],
    [
      "an embedded program",
      office({ name: "word/embeddings/oleObject1.bin", text: "x" }),
      "file.office_active",
    ],
    [
      "a macro type under a harmless name",
      zipOf([
        {
          name: "[Content_Types].xml",
          text: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
      ]),
      "file.office_active",
    ],
    [
      "a template from elsewhere",
      office({
        name: "word/_rels/settings.xml.rels",
        text: '<Relationships><Relationship Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>',
      }),
      "file.office_active",
    ],
    [
      "entities",
      office({ name: "word/x.xml", text: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      "file.office_active",
    ],
    [
      "the same with a bracket in it and its mode behind",
      office({
        name: "word/_rels/settings.xml.rels",
        text: '<r:Relationship Type="http://x/oleObject" Target="a>b" TargetMode="External"/>',
      }),
      "file.office_active",
    ],
    [
      "the same in numbers",
      office({ name: "x.rels", text: '<Relationship Type="http://x/frame" TargetMode="&#69;xternal"/>' }),
      "file.office_active",
    ],
    ["a path out of the zip", office({ name: "../../etc/passwd", text: "x" }), "file.unreadable"],
    ["a path from the root", office({ name: "/etc/passwd", text: "x" }), "file.unreadable"],
    ["the same part twice", office({ name: "word/Document.xml", text: "x" }), "file.unreadable"],
    ["scripts in a PDF", pdfOf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "file.pdf_active"],
    ["written another way", pdfOf("/OpenAction << /S /Java#53cript >>"), "file.pdf_active"],
    ["packed away", pdfOf("", packedObject("4 0 << /S /Launch /F (calc.exe) >>")), "file.pdf_active"],
    ["a file in a PDF", pdfOf("/Names << /EmbeddedFiles 5 0 R >>"), "file.pdf_active"],
    ["a PDF with a password", pdfOf("/Encrypt 8 0 R"), "file.pdf_locked"],
    ["half a PDF", pdfOf().subarray(0, 80), "file.unreadable"],
  ];
  for (const [name, bytes, code] of cases) assert.equal(await refusal(bytes), code, name);
});

test("what only looks dangerous is taken", async () => {
  const link =
    '<Relationships><Relationship Type="http://x/hyperlink" Target="https://a.example" TargetMode="External"/></Relationships>';
  assert.match(await refusal(office({ name: "word/_rels/document.xml.rels", text: link })), /^taken/);
  assert.match(await refusal(pdfOf("/Title (how /JavaScript works \\( /JS )")), /^taken/);
  assert.match(await refusal(pdfOf("", packedObject("4 0 << /Type /Font >>"))), /^taken/);
  assert.match(await refusal("a < b and c > d"), /^taken/);
});

test("a picture comes back without place, camera, words and thumbnail, and the right way up", async () => {
  const sent = await gpsJpeg();
  const before = await sharp(sent).metadata();
  assert.ok(before.exif && before.orientation === 6, "the fixture has them");
  for (const mark of secrets) assert.ok(sent.includes(mark), mark);
  const kept = await take(sent);
  const { exif, xmp, iptc, icc, orientation, comments, width, height } = await sharp(kept.bytes).metadata();
  assert.deepEqual([exif, xmp, iptc, icc, orientation, comments], Array(6).fill(undefined));
  // Sent 400 × 200 and turned: upright it is 200 × 400, and what was left is on top.
  assert.deepEqual([width, height], [200, 400]);
  const { data, info } = await sharp(kept.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
  const [top, bottom] = [at(100, 50), at(100, 350)];
  assert.ok(top[0]! > 180 && top[2]! < 60, `red above: ${top}`);
  assert.ok(bottom[2]! > 180 && bottom[0]! < 60, `blue below: ${bottom}`);
  for (const bytes of [kept.bytes, kept.thumbnail!])
    for (const mark of secrets) assert.ok(!bytes.includes(mark), mark);
});

test("thumbnails are 320 pixels at most, and large pictures are kept at 4096", async () => {
  const kept = await take(await jpegOf(5000, 1000));
  const small = await sharp(kept.thumbnail!).metadata();
  assert.deepEqual([small.width, small.height, small.format], [320, 64, "jpeg"]);
  const { width, height } = await sharp(kept.bytes).metadata();
  assert.deepEqual([width, height], [4096, 819]);
  const dot = await sharp((await take(await jpegOf(8, 8))).thumbnail!).metadata();
  assert.deepEqual([dot.width, dot.height], [8, 8], "small ones are not blown up");
});

test("text in Chinese Windows' own letters is kept as UTF-8", async () => {
  const gbk = Buffer.from([0xb9, 0xb2, 0xd6, 0xce]);
  assert.equal((await take(gbk)).bytes.toString("utf8"), "共治");
  assert.equal((await take(Buffer.from("\ufeff共治", "utf16le"))).bytes.toString("utf8"), "共治");
});

test("bombs are refused by what they say of themselves, in little time", async () => {
  const zeros = Buffer.alloc(30 * megabyte);
  const cases: [string, Buffer, string][] = [
    ["pixels", pixelBomb(), "file.too_many_pixels"],
    ["unpacks to 120 MB", office(...[1, 2, 3, 4].map((n) => ({ name: `b${n}`, text: zeros }))), "file.bomb"],
    ["3,000 parts", zipOf(Array.from({ length: 3000 }, (_, n) => ({ name: `${n}`, text: "" }))), "file.bomb"],
    ["says 10 bytes, is 30 MB", office({ name: "lie", text: zeros, claims: 10 }), "file.unreadable"],
    ["a list of relations of 5 MB", office({ name: "x.rels", text: zeros.subarray(0, 5e6) }), "file.bomb"],
    [
      "a list of relations that never close",
      office({ name: "x.rels", text: "<Relationship ".repeat(70_000) }),
      "taken as application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["80 MB in an object stream", pdfOf("", packedObject("0".repeat(80 * megabyte))), "file.bomb"],
  ];
  for (const [name, bytes, code] of cases) {
    const started = performance.now();
    assert.equal(await refusal(bytes), code, name);
    assert.ok(performance.now() - started < 5_000, `${name}: ${performance.now() - started} ms`);
  }
});

test("what grows past the limit when it is drawn anew is not kept", async () => {
  await assert.rejects(
    take(await jpegOf(900, 900), 100),
    (error) => error instanceof Refusal && error.code === "file.too_large",
  );
});

test("the process that opens files reads the program and the spool, and nothing beside", async () => {
  const folder = mkdtempSync(join(spool, "in-"));
  const path = fileURLToPath(new URL("../README.md", import.meta.url));
  const outside = accept({ folder, path, name: "x", byteCount: 1, digest: "00" }, megabyte);
  await assert.rejects(outside, (error) => error instanceof Refusal && error.code === "file.unreadable");
});

test("many at once are answered, each with its own", async () => {
  const sent = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((n) => take(n % 2 ? "x".repeat(n) : pdfOf(`/N ${n}`))),
  );
  assert.deepEqual(
    sent.map((each) => each.mediaType.slice(0, 5)),
    ["appli", "text/", "appli", "text/", "appli", "text/"],
  );
  assert.deepEqual(
    sent.filter((_, n) => n % 2).map((each) => each.byteCount),
    [1, 3, 5],
  );
});
