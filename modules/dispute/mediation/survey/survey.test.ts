import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { type Caller, type World, openWorld } from "../../../../test/world.ts";
import { buildCommunity } from "../../../community/cast.ts";
import { type Case, beginPeople, buildCase, code, done } from "../cast.ts";
import type { Mediation } from "../contract.ts";

let world: World;
let home: string;
let officer: Caller;
let cadre: Caller;
let stranger: Caller;
let made: Case;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  stranger = await world.hire(world.hostile, "cadre");
  made = await buildCase(officer, home);
  await beginPeople(officer, cadre, made);
});
after(() => world.close());
const at = (noun: string) => `${made.path}/mediation/${noun}`;
/** A picture that says where it was taken. */
const withPlace = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: "#8a9" } })
    .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "34/1 16/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();

test("a survey holds what was seen, its pictures come without where they were taken, and one can be destroyed", async () => {
  const seen = { place: "欧亚路口楼下", text: "窗户正对卧室，相距 6 米" };
  assert.deepEqual(code(await cadre.post(at("surveys"), { ...seen, surveyedOn: "2026-12-24" })), [
    400,
    "dispute.day_ahead",
  ]);
  assert.deepEqual(code(await officer.post(at("surveys"), seen)), [403, "dispute.people_committee"]);
  assert.deepEqual(code(await stranger.post(at("surveys"), seen)), [404, "http.missing"]);
  const [survey] = done(await cadre.post<Mediation>(at("surveys"), seen)).surveys;
  assert.deepEqual([survey!.surveyedOn, survey!.text], ["2026-11-23", seen.text]);

  const photos = at(`surveys/${survey!.id}/photos`);
  const bytes = await withPlace();
  assert.ok((await sharp(bytes).metadata()).exif, "the picture says where it was taken");
  assert.deepEqual(code(await stranger.upload(photos, "现场.jpg", bytes)), [404, "http.missing"]);
  assert.deepEqual(code(await officer.upload(photos, "现场.jpg", bytes)), [403, "dispute.people_committee"]);
  const paper = await cadre.upload(photos, "说明.txt", new TextEncoder().encode("不是照片"));
  assert.deepEqual(code(paper), [415, "dispute.photo_only"]);
  const added = done(await cadre.upload<Mediation>(photos, "现场.jpg", bytes)).surveys[0]!.photos[0]!;
  const content = `/api/survey-photos/${added.id}/content`;
  const file = await world.app.request(content, { headers: { authorization: `Bearer ${officer.token}` } });
  const kept = await sharp(Buffer.from(await file.arrayBuffer())).metadata();
  assert.deepEqual([kept.width, kept.height, kept.exif], [64, 48, undefined]);
  assert.deepEqual(code(await stranger.get(content)), [404, "http.missing"]);
  assert.deepEqual(code(await stranger.get(content.replace("content", "thumbnail"))), [404, "http.missing"]);

  const removal = `/api/survey-photos/${added.id}/removal`;
  assert.deepEqual(code(await stranger.post(removal, { reason: "拍到人" })), [404, "http.missing"]);
  assert.deepEqual(code(await officer.post(removal, { reason: "拍到人" })), [
    403,
    "dispute.people_committee",
  ]);
  const [gone] = done(await cadre.post<Mediation>(removal, { reason: "拍到人" })).surveys[0]!.photos;
  assert.deepEqual([gone!.name, gone!.removedAt === null], [null, false]);
  assert.deepEqual(code(await officer.get(content)), [404, "http.missing"]);
  const { rows } = await world.admin.query(`select count(*)::int as n from mediation_photo_piece`);
  assert.equal(rows[0].n, 0);
  assert.deepEqual(code(await cadre.post(removal, { reason: "拍到人" })), [409, "dispute.photo_removed"]);
});
