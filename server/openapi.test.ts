import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import pino from "pino";
import { buildDuties } from "../modules/duty/cast.ts";
import { type Whole, buildWhole } from "../test/house/cast.ts";
import { probes } from "../test/house/probes.ts";
import { listSources } from "../test/house/sources.ts";
import { type World, openWorld } from "../test/world.ts";
import type { Operation } from "./http.ts";
import { createQueue } from "./jobs.ts";
import { compose, refusals } from "./start.ts";
import { Problem } from "./wire.ts";

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema };
type Spoken = {
  summary: string;
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
  security?: unknown[];
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Spoken>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> };
};
let world: World;
let whole: Whole;
let document: Document;
let operations: Operation[];
before(async () => {
  world = await openWorld();
  const { http } = compose({
    db: world.db,
    signer: world.signer,
    keys: world.keys,
    log: pino({ level: "silent" }),
    now: world.now,
    origin: () => "http://localhost:4000",
    jobs: createQueue({
      db: world.db,
      admin: null,
      now: world.now,
      listStations: async () => [],
      onError: () => {},
    }),
  });
  operations = http.operations;
  document = (await (await world.app.request("/api/openapi.json")).json()) as Document;
  whole = await buildWhole(world, world.station, "所");
  // The needs at a door are read by civil affairs alone, at a visit of their own.
  const [carefulVisit] = await world.inStation(world.station, (tx) =>
    buildDuties(tx, whole.running, [
      {
        dueOn: world.today(),
        closesOn: world.today(),
        subjectKind: "household",
        subjectId: whole.household,
        place: "3-1-101",
        placeKey: "00003/00001//00101",
        roles: ["civil_affairs"],
        needs: ["door", "care_grade"],
        stage: "visit",
      },
    ]),
  );
  whole = { ...whole, carefulVisit: carefulVisit! };
});
after(() => world.close());

const spoken = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ path, method, ...each })),
  );

test("it is OpenAPI 3.1 with the parts every reader needs", () => {
  assert.match(document.openapi, /^3\.1\.\d$/);
  assert.ok(document.info.title && document.info.version);
  assert.deepEqual(Object.keys(document.components.securitySchemes).sort(), ["bearer", "cookie", "resident"]);
  const ids = spoken().map((each) => each.operationId);
  assert.equal(new Set(ids).size, ids.length, "operation ids are unique");
  for (const each of spoken()) {
    const name = `${each.method} ${each.path}`;
    assert.match(each.path, /^\/api\//);
    assert.match(each.operationId, /^[A-Za-z]\w+$/, name);
    assert.ok(each.summary.length > 3, name);
    const inPath = [...each.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const declared = each.parameters.filter((parameter) => parameter.in === "path");
    assert.deepEqual(
      declared.map((parameter) => [parameter.name, parameter.required]),
      inPath.map((parameter) => [parameter, true]),
      name,
    );
    const seen = each.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    assert.equal(new Set(seen).size, seen.length, name);
    for (const parameter of each.parameters) assert.ok(typeof parameter.schema === "object", name);
    if (each.method === "get") assert.equal(each.requestBody, undefined, name);
    assert.ok(
      Object.keys(each.responses).some((status) => /^2\d\d$/.test(status)),
      name,
    );
    for (const [status, response] of Object.entries(each.responses)) {
      assert.match(status, /^[2345]\d\d$/, name);
      assert.ok(response.description, name);
      const gives = operations.find((one) => one.path === each.path && one.method === each.method)!.gives;
      for (const [type, { schema }] of Object.entries(response.content ?? {})) {
        const good =
          gives === "stream"
            ? "text/event-stream"
            : gives === "bytes"
              ? "application/octet-stream"
              : "application/json";
        assert.equal(type, status.startsWith("2") ? good : "application/problem+json");
        assert.ok(typeof schema === "object");
      }
    }
  }
});

test("every reference in it leads somewhere, and every schema is JSON Schema", () => {
  const types = ["string", "number", "integer", "boolean", "object", "array", "null"];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { $ref, type, required, properties } = value as Record<string, unknown>;
    if (typeof $ref === "string") {
      const found = $ref
        .replace(/^#\//, "")
        .split("/")
        .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
      assert.ok(found !== undefined, `${at}: ${$ref}`);
    }
    if (typeof type === "string" && !at.endsWith("/properties") && !at.includes("securitySchemes"))
      assert.ok(types.includes(type), `${at}: ${type}`);
    if (Array.isArray(required) && typeof properties === "object")
      for (const name of required) assert.ok(name in (properties as object), `${at}: ${name}`);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${at}/${key}`);
  };
  walk(document, "#");
});

test("every operation of the app stands in it, with its headers and its body", () => {
  const key = (method: string, path: string) => `${method} ${path}`;
  assert.deepEqual(
    spoken()
      .map((each) => key(each.method, each.path))
      .sort(),
    operations.map((each) => key(each.method, each.path)).sort(),
  );
  for (const operation of operations) {
    const each = document.paths[operation.path]![operation.method]!;
    const headers = each.parameters.filter((parameter) => parameter.in === "header").map(({ name }) => name);
    const name = key(operation.method, operation.path);
    assert.equal(headers.includes("Idempotency-Key"), operation.keyed, name);
    assert.equal(headers.includes("If-Match"), operation.versioned || operation.based === true, name);
    assert.equal(headers.includes("File-Name"), operation.takes === "bytes" && !operation.open, name);
    const sent = Object.keys(each.requestBody?.content ?? {});
    const types = { json: ["application/json"], bytes: ["application/octet-stream"], none: [] };
    assert.deepEqual(sent, types[operation.takes ?? (operation.body === undefined ? "none" : "json")], name);
    assert.equal("412" in each.responses, operation.versioned || operation.based === true, name);
    assert.equal("428" in each.responses, operation.versioned, name);
    const own = operation.path.startsWith("/api/mine") ? [{ resident: [] }] : undefined;
    assert.deepEqual(each.security, operation.open ? [] : own, name);
    if (!operation.open && operation.method === "post") assert.ok(operation.keyed, `${name} takes a key`);
  }
});

test("every routed path of the app is in the document, so nothing is unspoken", () => {
  const routed = spoken().map((each) => each.path);
  const named = listSources()
    .filter(
      ({ path }) => !path.includes(".test.") && (path.startsWith("modules/") || path.startsWith("server/")),
    )
    .flatMap(({ text }) => [...text.matchAll(/path: "(\/api\/[^"]+)"/g)].map((match) => match[1]!));
  assert.deepEqual(
    [...new Set(named)].filter((path) => !routed.includes(path)),
    [],
  );
});

test("what every reading operation answers, to every role, is what its schema says", async () => {
  // The world's own tokens are made below the product, without the label people give theirs.
  await world.admin.query(`update session set label = '试' where label is null`);
  let walked = 0;
  const { station: _, by, ...ids } = whole;
  for (const operation of operations.filter((each) => each.method === "get")) {
    const asked = probes[`get ${operation.path}`]!(ids);
    let read = 0;
    for (const probe of Array.isArray(asked) ? asked : [asked])
      for (const [role, caller] of by) {
        const answer = await caller.get(probe.path);
        const name = `${role} ${probe.path}`;
        if (answer.status === 200) {
          read++;
          assert.equal(Buffer.isBuffer(answer.body), operation.gives === "bytes", name);
          if (operation.answer === undefined) continue;
          const parsed = operation.answer.safeParse(answer.body);
          assert.ok(parsed.success, `${name}: ${parsed.error?.message}`);
          // Nothing beyond the schema leaves either (ASVS V15.3.1).
          assert.deepEqual(answer.body, parsed.data, `${name} says more than its schema`);
        } else {
          const said = Problem.safeParse(answer.problem);
          assert.ok(said.success && answer.problem.status === answer.status, name);
          const statuses = Object.keys(document.paths[operation.path]!["get"]!.responses);
          assert.ok(statuses.includes(String(answer.status)), `${name}: ${answer.status} is not spoken of`);
          assert.equal(refusals[answer.problem.code]?.status, answer.status, name);
        }
      }
    // A bearer of the world is no browser session: the session answers a cookie and a token alike. What is read with
    // a device's own secret is read in modules/people/device, a stream by the session of a browser in live.test.ts.
    const elsewhere = operation.headers !== undefined || operation.gives === "stream";
    assert.ok(read > 0 || elsewhere, `nobody reads ${operation.path}`);
    walked += read;
  }
  assert.ok(walked > 200, `${walked} answers`);
});

test("every refusal has a status and words in both languages", () => {
  for (const [code, { status, zh, en }] of Object.entries(refusals)) {
    assert.match(code, /^[a-z]+\.[a-z0-9_]+$/);
    assert.ok(status >= 400 && status < 600 && Number.isInteger(status), code);
    assert.match(zh, /[\u4e00-\u9fff]/, code);
    assert.match(en, /[a-z]/, code);
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    assert.deepEqual(holes(zh), holes(en), code);
  }
});

test("every code in the source has words, and no words are unused", () => {
  const sources = listSources().filter(
    ({ path }) =>
      (path.startsWith("modules/") || path.startsWith("server/")) &&
      !/\/web\/|\.test\.ts$|\/refusals\.ts$|\/words\.ts$|\/products\/|commands\//.test(path),
  );
  const owners = new Set(Object.keys(refusals).map((code) => code.split(".")[0]!));
  const used = new Set<string>();
  const refused = new Set<string>();
  for (const { text } of sources) {
    for (const [, code] of text.matchAll(/"([a-z]+\.[a-z0-9_]+)"(?!: \{)/g))
      if (owners.has(code!.split(".")[0]!)) used.add(code!);
    for (const [, code] of text.matchAll(/(?:new Refusal|refuse)\(\s*"([^"]+)"/g)) refused.add(code!);
  }
  assert.ok(refused.size > 40, `${refused.size} codes are thrown by name`);
  assert.deepEqual(
    [...refused].filter((code) => !(code in refusals)),
    [],
    "without words",
  );
  assert.deepEqual(
    Object.keys(refusals).filter((code) => !used.has(code)),
    [],
    "words nobody says",
  );
});
