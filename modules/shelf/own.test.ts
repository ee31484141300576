import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { roles } from "../people/contract.ts";
import { refused } from "../programme/cast.ts";
import { findProduct, getVersions, shipped, stockShelf } from "./api.ts";
import type { OwnProducts, Product, ProductContent, ProductDraft, ProductSummary } from "./contract.ts";

let world: World;
let officer: Caller;
let chief: Caller;
let secondChief: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  officer = await world.hire(world.station, "officer");
  chief = await world.hire(world.station, "chief");
  secondChief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "chief");
  for (const each of [world.station, world.hostile])
    await world.inStation(each, (tx) => stockShelf(tx, shipped));
});
after(() => world.close());

const own = async (by = officer) => (await by.get<OwnProducts>("/api/own-products")).body;
const begin = async (copyOf?: string, by = officer, key?: string) => {
  const answer = await by.post<ProductDraft>("/api/product-drafts", copyOf ? { copyOf } : {}, key);
  assert.equal(answer.status, 201, JSON.stringify(answer.problem));
  return answer.body;
};
const write = (
  draft: ProductDraft,
  content: Partial<ProductContent>,
  by = officer,
  version = draft.version,
) => by.change<ProductDraft>("PATCH", `/api/product-drafts/${draft.id}`, { content }, version);
const publish = (draft: ProductDraft, by = chief, key?: string) =>
  by.post<ProductDraft>(`/api/product-drafts/${draft.id}/publication`, { version: draft.version }, key);
const shelfCodes = async () =>
  (await officer.get<{ items: ProductSummary[] }>("/api/products")).body.items.map(({ code }) => code);

test("only officers and the chief write products; nobody else learns which drafts there are", async () => {
  const draft = await begin("P15");
  for (const role of roles.filter((each) => each !== "officer" && each !== "chief")) {
    const by = await world.hire(world.station, role);
    for (const answer of [
      await by.get("/api/own-products"),
      await by.post("/api/product-drafts", {}),
      await by.get(`/api/product-drafts/${draft.id}`),
      await write(draft, {}, by),
    ])
      assert.deepEqual(refused(answer), [403, "shelf.officer_drafts"], role);
  }
});

test("another station sees nothing of a draft", async () => {
  const draft = await begin("P15");
  for (const answer of [
    await stranger.get(`/api/product-drafts/${draft.id}`),
    await write(draft, {}, stranger),
    await stranger.change("DELETE", `/api/product-drafts/${draft.id}`, undefined, draft.version),
    await publish(draft, stranger),
    await stranger.post(`/api/product-drafts/${draft.id}/restoration`),
  ])
    assert.equal(answer.status, 404);
  assert.deepEqual((await own(stranger)).drafts, []);
  assert.equal((await stranger.post(`/api/products/${draft.code}/revision`)).status, 404);
});

test("a draft begins empty or as a copy, with the next code, and once for one key", async () => {
  const first = await begin(undefined, officer, "begin-1");
  assert.equal((await begin(undefined, officer, "begin-1")).id, first.id);
  const second = await begin("P15");
  assert.match(first.code, /^S\d\d$/);
  assert.equal(Number(second.code.slice(1)), Number(first.code.slice(1)) + 1);
  assert.deepEqual([second.copiedFrom, second.number, second.state], ["P15", 1, "open"]);
  assert.equal(second.content.name.zh, `${shipped.find(({ code }) => code === "P15")!.name.zh}（本所）`);
  assert.deepEqual(second.findings, []);
  assert.ok(first.findings.some(({ code, stops }) => code === "text_missing" && stops));
  assert.equal((await officer.post("/api/product-drafts", { copyOf: "P99" })).status, 404);
});

test("what is written is kept as far as it goes, and no further than the schema", async () => {
  const draft = await begin();
  const name = { zh: "楼道灯夜巡", en: "" };
  const written = await write(draft, { name, problems: [], evidence: [] });
  assert.equal(written.status, 200);
  const again = (await officer.get<ProductDraft>(`/api/product-drafts/${draft.id}`)).body;
  assert.deepEqual(again.content.name, name);
  assert.equal(again.content.code, draft.code);
  assert.equal(again.version, draft.version + 1);
  for (const bad of [
    { code: "P15" },
    { evidence: [{ kind: "photo", label: name, required: true, why: name }] },
    { stages: [{ ...draft.content.stages[0]!, minutes: 0 }] },
    { unknown: true },
  ])
    assert.equal((await write(again, bad as never)).status, 400, JSON.stringify(bad));
});

test("two people in one draft: the later one gets 412 with the row as it is", async () => {
  const draft = await begin("P24");
  const mine = await write(draft, { stopRule: { zh: "甲写的停用条件。", en: "" } });
  assert.equal(mine.status, 200);
  const late = await write(draft, { stopRule: { zh: "乙写的停用条件。", en: "" } }, secondChief);
  assert.deepEqual(refused(late), [412, "http.stale"]);
  const current = late.problem.current as ProductDraft;
  assert.equal(current.content.stopRule.zh, "甲写的停用条件。");
  assert.equal(current.version, mine.body.version);
  assert.equal((await write(current, { line: { zh: "改一句。", en: "" } }, secondChief)).status, 200);
  assert.equal(
    (await officer.change("PATCH", `/api/product-drafts/${draft.id}`, { content: {} })).status,
    428,
  );
});

test("a chief publishes what others wrote; with errors, by a writer or unseen changes it is refused", async () => {
  const draft = await begin("P15");
  assert.deepEqual(refused(await publish(draft, officer)), [403, "shelf.chief_publishes"]);
  const broken = (await write(draft, { stopRule: { zh: "", en: "" } })).body;
  const stopped = await publish(broken);
  assert.deepEqual(refused(stopped).slice(0, 2), [409, "shelf.draft_not_ready"]);
  assert.equal(stopped.problem.field, "stopRule");
  const whole = (await write(broken, { stopRule: { zh: "一年后停。", en: "" } }, secondChief)).body;
  assert.deepEqual(refused(await publish(whole, secondChief)), [403, "shelf.writer_publishes"]);
  const unseen = await publish({ ...whole, version: whole.version - 1 });
  assert.deepEqual(refused(unseen), [412, "http.stale"]);

  assert.ok(!(await shelfCodes()).includes(draft.code));
  const published = await publish(whole, chief, "publish-1");
  assert.deepEqual([published.status, published.body.state], [200, "published"]);
  assert.equal(published.body.number, 1, "it says which version it became, not the one after");
  assert.equal((await publish(whole, chief, "publish-1")).body.id, draft.id);
  assert.deepEqual(refused(await publish(published.body)), [409, "shelf.draft_ended"]);
  assert.deepEqual(refused(await write(published.body, {})), [409, "shelf.draft_ended"]);
  const product = (await officer.get<Product>(`/api/products/${draft.code}`)).body;
  assert.deepEqual([product.origin, product.version], ["own", 1]);
  // English that is to come is the Chinese it stands for.
  assert.deepEqual(product.content.stopRule, { zh: "一年后停。", en: "一年后停。" });
  assert.equal((await shelfCodes()).at(-1), draft.code);
});

test("the next version is a draft of its own, and the version before stays as it was", async () => {
  const first = await begin("P21");
  await publish(first);
  const before_ = (await officer.get<Product>(`/api/products/${first.code}`)).body;
  assert.deepEqual(refused(await officer.post("/api/products/P21/revision")), [409, "shelf.not_own"]);
  const revision = (await officer.post<ProductDraft>(`/api/products/${first.code}/revision`)).body;
  assert.deepEqual([revision.code, revision.number], [first.code, 2]);
  const again = (await chief.post<ProductDraft>(`/api/products/${first.code}/revision`)).body;
  assert.equal(again.id, revision.id);
  const written = (await write(revision, { line: { zh: "新的一句。", en: "A new line." } })).body;
  assert.equal((await publish(written)).status, 200);
  const after_ = (await officer.get<Product>(`/api/products/${first.code}`)).body;
  assert.deepEqual([after_.version, after_.line.zh, after_.id], [2, "新的一句。", before_.id]);
  const held = await world.inStation(world.station, (tx) => getVersions(tx, [before_.versionId]));
  assert.deepEqual(held.get(before_.versionId)!.content, before_.content);
  const next = (await officer.post<ProductDraft>(`/api/products/${first.code}/revision`)).body;
  assert.equal(next.number, 3);
});

test("a discarded draft is gone from the list, comes back whole, and its number is not given again", async () => {
  const draft = (await write(await begin("P24"), { name: { zh: "将被扔掉", en: "Gone" } })).body;
  const gone = await officer.change<ProductDraft>(
    "DELETE",
    `/api/product-drafts/${draft.id}`,
    undefined,
    draft.version,
  );
  assert.equal(gone.body.state, "discarded");
  assert.ok(!(await own()).drafts.some(({ id }) => id === draft.id));
  assert.notEqual((await begin()).code, draft.code);
  const back = await officer.post<ProductDraft>(`/api/product-drafts/${draft.id}/restoration`);
  assert.deepEqual([back.body.state, back.body.content.name.zh], ["open", "将被扔掉"]);
  assert.equal((await officer.post(`/api/product-drafts/${draft.id}/restoration`)).status, 200);
  assert.ok((await own()).drafts.some(({ id }) => id === draft.id));
});

test("a discarded revision does not come back beside a newer one", async () => {
  const first = await begin("P27");
  await publish(first);
  const revision = (await officer.post<ProductDraft>(`/api/products/${first.code}/revision`)).body;
  await officer.change("DELETE", `/api/product-drafts/${revision.id}`, undefined, revision.version);
  await officer.post(`/api/products/${first.code}/revision`);
  const back = await officer.post(`/api/product-drafts/${revision.id}/restoration`);
  assert.deepEqual(refused(back), [409, "shelf.draft_open"]);
});

test("retiring takes an own product off the list and off nothing else; it can be put back", async () => {
  const draft = await begin("P28");
  await publish(draft);
  const { code } = draft;
  const retire = (by: Caller, what = code) => by.post<OwnProducts>(`/api/products/${what}/retirement`);
  assert.deepEqual(refused(await retire(officer)), [403, "shelf.chief_publishes"]);
  assert.deepEqual(refused(await retire(chief, "P28")), [409, "shelf.not_own"]);
  assert.equal((await retire(stranger)).status, 404);
  const retired = (await retire(chief)).body.products.find((each) => each.code === code)!;
  assert.ok(retired.retiredAt !== null);
  assert.equal((await retire(chief)).status, 200);
  assert.ok(!(await shelfCodes()).includes(code));
  assert.equal((await world.inStation(world.station, (tx) => findProduct(tx, code)))!.retired, true);
  assert.deepEqual(refused(await officer.post(`/api/products/${code}/revision`)), [409, "shelf.retired"]);
  const back = await chief.post<OwnProducts>(`/api/products/${code}/restocking`);
  assert.equal(back.body.products.find((each) => each.code === code)!.retiredAt, null);
  assert.ok((await shelfCodes()).includes(code));
});

test("stocking the shipped products leaves the station's own alone", async () => {
  const before_ = await own();
  assert.equal(await world.inStation(world.station, (tx) => stockShelf(tx, shipped)), 0);
  assert.deepEqual((await own()).products, before_.products);
});
