/** How each operation is asked about a row: `of` holds the ids of one station, of another, or of nobody. */
import type { Whole } from "./cast.ts";
import { deviceProbes } from "./device-probes.ts";
import { disputeProbes } from "./dispute-probes.ts";
import { feedProbes } from "./feed-probes.ts";
import { importProbes } from "./import-probes.ts";
import { incidentProbes } from "./incident-probes.ts";
import { unitProbes } from "./unit-probes.ts";
import { roundProbes } from "./round-probes.ts";
import { outcomeProbes } from "./outcome-probes.ts";
import { noticeProbes } from "./notice-probes.ts";
import { promiseProbes } from "./promise-probes.ts";
import { residentProbes } from "./resident-probes.ts";

export type Ids = Omit<Whole, "station" | "by">;
export type Probe = {
  path: string;
  body?: unknown;
  version?: number;
  /** Nothing in this operation names a row; its answer is searched for the other station's marks. */
  plain?: true;
};

const note = { note: "试一试" };
const bilingual = { zh: "说明", en: "words" };
const contract = {
  indicator: bilingual,
  wouldCount: bilingual,
  failure: bilingual,
  evaluateOn: "2027-11-01",
};
const address = { building: "9", unit: null, floor: null, room: "909" };
const name = { zh: "别名", en: "Other name" };
const plain = (path: string, body?: unknown): (() => Probe) => {
  return () => (body === undefined ? { path, plain: true } : { path, body, plain: true });
};

/** An operation that is not here fails the test: nothing is added to the API unprobed (SECURITY 2). */
export const probes: Record<string, (of: Ids) => Probe | Probe[]> = {
  ...deviceProbes,
  ...disputeProbes,
  ...residentProbes,
  ...roundProbes,
  ...promiseProbes,
  ...noticeProbes,
  ...feedProbes,
  "get /api/health": plain("/api/health"),
  "get /api/session": plain("/api/session"),
  "post /api/session": plain("/api/session", { login: "nobody", password: "wrong guess" }),
  "delete /api/session": plain("/api/session"),
  "delete /api/sessions": plain("/api/sessions"),
  "post /api/session/station": plain("/api/session/station", {
    stationId: "01930000-0000-7000-8000-000000000000",
  }),
  "put /api/session/password": plain("/api/session/password", {
    current: "wrong guess",
    next: "an unusual one",
  }),

  "get /api/people": (of) => [
    { path: "/api/people", plain: true },
    { path: `/api/people?communityId=${of.community}` },
  ],
  "post /api/people": plain("/api/people", { name: "新来的人" }),
  "get /api/people/{id}": (of) => ({ path: `/api/people/${of.person}` }),
  "post /api/people/{id}/secret": (of) => ({ path: `/api/people/${of.person}/secret` }),
  "post /api/posts": (of) => [
    {
      path: "/api/posts",
      body: { personId: of.person, organisationId: of.organisation, role: "elder", communityIds: null },
    },
  ],
  "post /api/posts/{id}/end": (of) => ({ path: `/api/posts/${of.post}/end` }),
  "get /api/organisations": plain("/api/organisations"),
  "post /api/organisations": plain("/api/organisations", { name: "新的单位", kind: "school" }),
  "get /api/communities": plain("/api/communities"),
  "post /api/communities": plain("/api/communities", { code: "x", name, kind: "community", problems: [] }),
  "get /api/communities/{id}": (of) => ({ path: `/api/communities/${of.community}` }),
  "patch /api/communities/{id}": (of) => ({
    path: `/api/communities/${of.community}`,
    body: { name },
    version: 9,
  }),
  "post /api/communities/{id}/traits": (of) => ({
    path: `/api/communities/${of.community}/traits`,
    body: { key: "households", value: 11, source: "试", asOf: "2026-01-01" },
  }),
  "post /api/communities/{id}/venues": (of) => ({
    path: `/api/communities/${of.community}/venues`,
    body: { name: "房间", address: "路", kind: "hall" },
  }),
  "post /api/venues/{id}/end": (of) => ({ path: `/api/venues/${of.venue}/end` }),
  "post /api/communities/{id}/partners": (of) => ({
    path: `/api/communities/${of.community}/partners`,
    body: { organisationId: of.organisation, role: "lawyer" },
  }),
  "post /api/partners/{id}/end": (of) => ({ path: `/api/partners/${of.partner}/end` }),

  ...importProbes,
  ...incidentProbes,

  "get /api/communities/{id}/households": (of) => ({ path: `/api/communities/${of.community}/households` }),
  "post /api/communities/{id}/households": (of) => ({
    path: `/api/communities/${of.community}/households`,
    body: { address },
  }),
  "post /api/communities/{id}/doors": (of) => ({
    path: `/api/communities/${of.community}/doors`,
    body: { text: "9-1-901", dryRun: true },
  }),
  "get /api/households/{id}": (of) => ({ path: `/api/households/${of.household}` }),
  "patch /api/households/{id}": (of) => ({
    path: `/api/households/${of.household}`,
    body: { address },
    version: 9,
  }),
  "post /api/households/{id}/end": (of) => ({
    path: `/api/households/${of.household}/end`,
    body: { reason: "moved" },
  }),

  ...unitProbes,

  "get /api/products": plain("/api/products"),
  "get /api/products/{code}": plain("/api/products/P19"),

  "get /api/own-products": plain("/api/own-products"),
  "post /api/product-drafts": plain("/api/product-drafts", {}),
  "post /api/products/{code}/revision": plain("/api/products/S01/revision"),
  "post /api/products/{code}/retirement": plain("/api/products/S01/retirement"),
  "post /api/products/{code}/restocking": plain("/api/products/S01/restocking"),
  "get /api/product-drafts/{id}": (of) => ({ path: `/api/product-drafts/${of.productDraft}` }),
  "patch /api/product-drafts/{id}": (of) => ({
    path: `/api/product-drafts/${of.productDraft}`,
    body: { content: { stopRule: bilingual } },
    version: 99,
  }),
  "delete /api/product-drafts/{id}": (of) => ({
    path: `/api/product-drafts/${of.productDraft}`,
    version: 99,
  }),
  "post /api/product-drafts/{id}/restoration": (of) => ({
    path: `/api/product-drafts/${of.productDraft}/restoration`,
  }),
  "post /api/product-drafts/{id}/publication": (of) => ({
    path: `/api/product-drafts/${of.productDraft}/publication`,
    body: { version: 1 },
  }),
  "get /api/pages/product-drafts/{id}/forecast": (of) => [
    { path: `/api/pages/product-drafts/${of.productDraft}/forecast` },
    { path: `/api/pages/product-drafts/${of.productDraft}/forecast?communityId=${of.community}` },
  ],

  "get /api/offers": plain("/api/offers"),
  "get /api/programmes/{id}/products/{code}": (of) => ({
    path: `/api/programmes/${of.running}/products/P19`,
  }),
  "get /api/programmes/{id}/offers": (of) => ({ path: `/api/programmes/${of.running}/offers` }),
  "post /api/programmes/{id}/kept-versions": (of) => ({
    path: `/api/programmes/${of.running}/kept-versions`,
    body: { versionId: of.choice },
  }),
  "get /api/programmes/{id}/taken-versions": (of) => ({
    path: `/api/programmes/${of.running}/taken-versions`,
  }),
  "post /api/programmes/{id}/taken-versions": (of) => ({
    path: `/api/programmes/${of.running}/taken-versions`,
    body: { versionId: of.choice },
  }),
  "put /api/choices/{id}/version": (of) => ({
    path: `/api/choices/${of.choice}/version`,
    body: { versionId: of.draft },
    version: 99,
  }),

  "get /api/programmes": (of) => [
    { path: "/api/programmes", plain: true },
    { path: `/api/programmes?communityId=${of.community}` },
  ],
  "post /api/programmes": (of) => ({ path: "/api/programmes", body: { communityId: of.community } }),
  "get /api/programmes/{id}": (of) => ({ path: `/api/programmes/${of.running}` }),
  "patch /api/programmes/{id}": (of) => ({
    path: `/api/programmes/${of.draft}`,
    body: { endsOn: "2027-10-01" },
    version: 99,
  }),
  "delete /api/programmes/{id}": (of) => ({ path: `/api/programmes/${of.draft}`, version: 99 }),
  "post /api/programmes/{id}/choices": (of) => ({
    path: `/api/programmes/${of.draft}/choices`,
    body: { productCode: "P19" },
  }),
  "patch /api/choices/{id}": (of) => ({
    path: `/api/choices/${of.choice}`,
    body: { parameters: {} },
    version: 99,
  }),
  "delete /api/choices/{id}": (of) => ({ path: `/api/choices/${of.choice}`, version: 99 }),
  "get /api/programmes/{id}/contract/preview": (of) => [
    { path: `/api/programmes/${of.draft}/contract/preview?baselineMonths=24` },
    { path: `/api/programmes/${of.running}/contract/preview` },
  ],
  ...outcomeProbes,
  "put /api/programmes/{id}/contract": (of) => ({
    path: `/api/programmes/${of.draft}/contract`,
    body: contract,
    version: 99,
  }),
  "post /api/programmes/{id}/submission": (of) => ({ path: `/api/programmes/${of.running}/submission` }),
  "post /api/programmes/{id}/approval": (of) => ({
    path: `/api/programmes/${of.running}/approval`,
    body: {},
  }),
  "post /api/programmes/{id}/return": (of) => ({
    path: `/api/programmes/${of.running}/return`,
    body: { reason: "请改一改" },
  }),
  "get /api/programmes/{id}/draft": (of) => ({ path: `/api/programmes/${of.running}/draft` }),
  "get /api/programmes/{id}/revisions/{number}": (of) => ({
    path: `/api/programmes/${of.running}/revisions/1`,
  }),
  "get /api/programmes/{id}/difference": (of) => ({
    path: `/api/programmes/${of.running}/difference?from=1&to=1`,
  }),
  "get /api/programmes/{id}/copy": (of) => ({ path: `/api/programmes/${of.draft}/copy` }),
  "post /api/programmes/{id}/revisions": (of) => ({
    path: `/api/programmes/${of.revised}/revisions`,
    body: { reason: "请改一改" },
  }),
  "post /api/programmes/{id}/taking-up": (of) => ({ path: `/api/programmes/${of.draft}/taking-up` }),
  "post /api/programmes/{id}/copies": (of) => [
    { path: `/api/programmes/${of.running}/copies`, body: { communityId: of.community } },
  ],
  "post /api/programmes/{id}/suspension": (of) => ({
    path: `/api/programmes/${of.draft}/suspension`,
    body: { reason: "请停一停" },
  }),
  "post /api/programmes/{id}/resumption": (of) => ({ path: `/api/programmes/${of.running}/resumption` }),
  "post /api/programmes/{id}/closure": (of) => ({
    path: `/api/programmes/${of.draft}/closure`,
    body: { reason: "不做了" },
  }),
  "post /api/programmes/{id}/closure-proposal": (of) => ({
    path: `/api/programmes/${of.draft}/closure-proposal`,
    body: { reason: "不做了" },
  }),
  "post /api/programmes/{id}/closure-refusal": (of) => ({
    path: `/api/programmes/${of.running}/closure-refusal`,
    body: { reason: "再试试" },
  }),
  "post /api/programmes/{id}/closure-withdrawal": (of) => ({
    path: `/api/programmes/${of.running}/closure-withdrawal`,
  }),
  "get /api/baskets/count": plain("/api/baskets/count"),
  "get /api/communities/{id}/hours": (of) => ({ path: `/api/communities/${of.community}/hours` }),
  "post /api/hours": (of) => ({
    path: "/api/hours",
    body: { communityId: of.community, role: "cadre", minutesPerWeek: 6000 },
  }),

  "get /api/duties": (of) => [
    { path: "/api/duties", plain: true },
    { path: `/api/duties?communityId=${of.community}` },
    { path: `/api/duties?programmeId=${of.running}` },
  ],
  "get /api/duties/{id}": (of) => ({ path: `/api/duties/${of.duty}` }),
  "post /api/duties/{id}/completion": (of) => ({ path: `/api/duties/${of.duty}/completion`, body: note }),
  "post /api/duties/{id}/excuse": (of) => ({
    path: `/api/duties/${of.duty}/excuse`,
    body: { reason: "moved" },
  }),
  "post /api/duties/{id}/failure": (of) => ({ path: `/api/duties/${of.duty}/failure`, body: note }),
  "post /api/duties/{id}/cancellation": (of) => ({ path: `/api/duties/${of.duty}/cancellation`, body: note }),
  "post /api/duties/{id}/reopening": (of) => ({ path: `/api/duties/${of.duty}/reopening` }),
  "put /api/duties/{id}/assignment": (of) => ({
    path: `/api/duties/${of.duty}/assignment`,
    body: { postId: of.post },
    version: 99,
  }),
  "get /api/duties/{id}/files": (of) => ({ path: `/api/duties/${of.duty}/files` }),
  "post /api/duties/{id}/files": (of) => ({ path: `/api/duties/${of.duty}/files`, body: Buffer.from("字") }),
  "get /api/files/{id}/content": (of) => ({ path: `/api/files/${of.file}/content` }),
  "get /api/files/{id}/thumbnail": (of) => ({ path: `/api/files/${of.file}/thumbnail` }),
  "post /api/files/{id}/removal": (of) => ({
    path: `/api/files/${of.file}/removal`,
    body: { reason: "试一试" },
  }),
  "get /api/duties/{id}/life": (of) => ({ path: `/api/duties/${of.duty}/life` }),
  "get /api/waiting": plain("/api/waiting"),
  "post /api/duties/{id}/sign-offs/{role}": (of) => ({
    path: `/api/duties/${of.signing}/sign-offs/cadre`,
    body: {},
  }),
  "post /api/duties/{id}/sign-offs/{role}/vacancy": (of) => ({
    path: `/api/duties/${of.signing}/sign-offs/cadre/vacancy`,
    body: note,
  }),
  "post /api/duties/{id}/sign-offs/{role}/dispute": (of) => ({
    path: `/api/duties/${of.signing}/sign-offs/cadre/dispute`,
    body: note,
  }),
  "post /api/duties/{id}/sign-off-withdrawal": (of) => ({
    path: `/api/duties/${of.signing}/sign-off-withdrawal`,
  }),
  "get /api/duties/{id}/takers": (of) => ({ path: `/api/duties/${of.duty}/takers` }),
  "post /api/duties/{id}/hand-over": (of) => ({
    path: `/api/duties/${of.duty}/hand-over`,
    body: { postId: of.post },
  }),
  "post /api/hand-overs/{id}/acceptance": (of) => ({ path: `/api/hand-overs/${of.handOver}/acceptance` }),
  "post /api/hand-overs/{id}/refusal": (of) => ({
    path: `/api/hand-overs/${of.handOver}/refusal`,
    body: { reason: "排不开" },
  }),
  "post /api/hand-overs/{id}/return": (of) => ({
    path: `/api/hand-overs/${of.handOver}/return`,
    body: { reason: "排不开" },
  }),
  "post /api/hand-overs/{id}/withdrawal": (of) => ({ path: `/api/hand-overs/${of.handOver}/withdrawal` }),
  "post /api/duties/{id}/notes": (of) => ({ path: `/api/duties/${of.duty}/notes`, body: { text: "备注" } }),
  "get /api/excuses": (of) => [
    { path: "/api/excuses", plain: true },
    { path: `/api/excuses?communityId=${of.community}` },
    { path: `/api/excuses?programmeId=${of.running}` },
  ],
  "get /api/excuse-counts": (of) => [
    { path: "/api/excuse-counts", plain: true },
    { path: `/api/excuse-counts?communityId=${of.community}` },
    { path: `/api/excuse-counts?programmeId=${of.running}` },
  ],
  "post /api/duties/{id}/excuse-review": (of) => ({
    path: `/api/duties/${of.excused}/excuse-review`,
    body: { verdict: "upheld" },
  }),
  "get /api/programmes/{id}/appointments": (of) => ({ path: `/api/programmes/${of.closeHeld}/appointments` }),
  "get /api/programmes/{id}/appointable-posts": (of) => ({
    path: `/api/programmes/${of.closeHeld}/appointable-posts?productCode=P14`,
  }),
  "post /api/programmes/{id}/appointments": (of) => ({
    path: `/api/programmes/${of.closeHeld}/appointments`,
    body: { productCode: "P14", postId: of.appointable },
  }),
  "post /api/duty-appointments/{id}/end": (of) => ({ path: `/api/duty-appointments/${of.appointment}/end` }),
  "post /api/duty-batches": (of) => ({
    path: "/api/duty-batches",
    body: { act: "assign", dutyIds: [of.duty], postId: of.post },
  }),
  "get /api/duty-batches/{id}": (of) => ({ path: `/api/duty-batches/${of.batch}` }),
  "post /api/duty-batches/{id}/undo": (of) => ({ path: `/api/duty-batches/${of.batch}/undo` }),
  "get /api/duty-board": (of) => [
    { path: `/api/duty-board?communityId=${of.community}` },
    { path: `/api/duty-board?communityId=${of.community}&programmeId=${of.running}` },
  ],
  "get /api/duty-calendar": (of) => ({
    path: `/api/duty-calendar?communityId=${of.community}&month=2026-11`,
  }),
  "get /api/duty-workload": (of) => ({ path: `/api/duty-workload?communityId=${of.community}` }),
  "get /api/event-products": (of) => [
    { path: "/api/event-products", plain: true },
    { path: `/api/event-products?communityId=${of.community}` },
    { path: `/api/event-products?programmeId=${of.eventProgramme}` },
  ],
  "get /api/programmes/{id}/events": (of) => ({ path: `/api/programmes/${of.eventProgramme}/events` }),
  "post /api/programmes/{id}/events": (of) => ({
    path: `/api/programmes/${of.eventProgramme}/events`,
    body: { choiceId: of.eventChoice, happenedOn: "2026-11-23", what: "试一试" },
  }),
  "post /api/duty-events/{id}/withdrawal": (of) => ({
    path: `/api/duty-events/${of.event}/withdrawal`,
    body: { reason: "记错了" },
  }),
  "get /api/communities/{id}/posts": (of) => ({ path: `/api/communities/${of.community}/posts` }),

  "get /api/search": () =>
    ["记号", "bsjh", "1-101", "反诈", "guard"].map((q) => ({
      path: `/api/search?q=${encodeURIComponent(q)}`,
      plain: true,
    })),
  "get /api/pages/today": plain("/api/pages/today"),
  "get /api/pages/week": plain("/api/pages/week"),
  "get /api/pages/offline": plain("/api/pages/offline"),
  "get /api/pages/programmes/{id}/duties": (of) => ({ path: `/api/pages/programmes/${of.running}/duties` }),
  "get /api/pages/programmes/{id}/revision": (of) => ({
    path: `/api/pages/programmes/${of.revised}/revision`,
  }),
  "get /api/pages/shelf": (of) => [
    { path: "/api/pages/shelf", plain: true },
    { path: `/api/pages/shelf?communityId=${of.community}` },
  ],
  "get /api/pages/products/{code}": (of) => [
    { path: "/api/pages/products/P19", plain: true },
    { path: `/api/pages/products/P19?communityId=${of.community}` },
  ],
  "get /api/pages/compare": (of) => [
    { path: "/api/pages/compare?products=P19,P15", plain: true },
    { path: `/api/pages/compare?products=P19&communityId=${of.community}` },
  ],
  "get /api/pages/communities": plain("/api/pages/communities"),
  "get /api/pages/communities/{id}": (of) => ({ path: `/api/pages/communities/${of.community}` }),
};
