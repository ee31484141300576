/**
 * Gongzhi against the raw limit on the same machine and database, interleaved:
 * `node bench/run.ts [--seconds 10] [--rounds 5] [--only list,read,complete,shelf,compare,door,name,title] [--plannings 1] [--folder DIR] [--profile DIR]`.
 * Only ratios of one run mean anything: other work on the machine slows both sides alike.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ConnectionOptions } from "../server/embedded.ts";
import { newId } from "../server/id.ts";
import { type BenchStation, type Ground, openGround, reopenAll } from "./ground.ts";
import { type Server, cpuSeconds, familyCpuSeconds, load, pathOf, startServer } from "./processes.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: "list,read,complete,shelf,compare,door,name,title" },
    households: { type: "string", default: "5000" },
    plannings: { type: "string", default: "1" },
    folder: { type: "string" },
    profile: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const connections = 16;

const url = ({ user, password, host, port, database }: ConnectionOptions) =>
  host.startsWith("/")
    ? `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

type Side = "bare" | "product";
type Scenario = {
  name: string;
  least: number;
  /** CPU of the server per request, as a multiple of the bare one's. */
  most: number;
  once: boolean;
  /** `at` counts through the station's duties. */
  request(side: Side, of: BenchStation, id: string, at: number): string;
};
const get = (path: string, token = "") =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${token && `Authorization: Bearer ${token}\r\n`}\r\n`;
const post = (path: string, token = "") =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n${
    token && `Authorization: Bearer ${token}\r\nIdempotency-Key: ${newId(new Date())}\r\n`
  }\r\n{}`;
// A search asks six modules and writes its looks; the bare side asks one table. Two reads' worth is its aim.
const scenarios: Record<string, Scenario> = {
  list: {
    name: "list of 25 duties",
    least: 0.35,
    most: 3,
    once: false,
    request: (side, { id, communityId, token }) =>
      side === "bare"
        ? get(`/duties/${id}/${communityId}`)
        : get(`/api/duties?communityId=${communityId}&state=open&limit=25`, token),
  },
  read: {
    name: "one read",
    least: 0.4,
    most: 3,
    once: false,
    request: (side, of, id) =>
      side === "bare" ? get(`/duty/${of.id}/${id}`) : get(`/api/duties/${id}`, of.token),
  },
  shelf: {
    name: "the shelf",
    least: 0.4,
    most: 3,
    once: false,
    request: (side, { id, communityId, token }) =>
      side === "bare" ? get(`/shelf/${id}`) : get(`/api/pages/shelf?communityId=${communityId}`, token),
  },
  compare: {
    name: "three compared",
    least: 0.4,
    most: 3,
    once: false,
    request: (side, { id, communityId, token }) =>
      side === "bare"
        ? get(`/compare/${id}`)
        : get(`/api/pages/compare?communityId=${communityId}&products=P07,P15,P21`, token),
  },
  door: {
    name: "search for a door",
    least: 0.03,
    most: 20,
    once: false,
    request: (side, { id, token, doors }, _, at) => {
      const { typed, key } = doors[at % doors.length]!;
      return side === "bare"
        ? get(`/door/${id}/${encodeURIComponent(key)}`)
        : get(`/api/search?q=${typed}`, token);
    },
  },
  name: {
    name: "search for a name in pinyin",
    least: 0.06,
    most: 15,
    once: false,
    request: (side, { id, token }) =>
      side === "bare" ? get(`/name/${id}`) : get("/api/search?q=slsq", token),
  },
  title: {
    name: "search for duties by title",
    least: 0.1,
    most: 5,
    once: false,
    request: (side, { id, token, communityId }) =>
      side === "bare"
        ? get(`/duties/${id}/${communityId}`)
        : get(`/api/search?q=${encodeURIComponent("走访")}`, token),
  },
  complete: {
    name: "completing a duty",
    least: 0.4,
    most: 3,
    once: true,
    request: (side, of, id) =>
      side === "bare"
        ? post(`/duty/${of.id}/${id}/completion`)
        : post(`/api/duties/${id}/completion`, of.token),
  },
};

type Sample = {
  perSecond: number;
  cpuMs: number;
  databaseMs: number;
  p50: number;
  p99: number;
  bytes: number;
};
async function measure(ground: Ground, side: Side, server: Server, scenario: Scenario): Promise<Sample> {
  if (scenario.once) await reopenAll(ground);
  const requests = Array.from({ length: connections }, (_, i) => {
    const station = ground.stations[i % ground.stations.length]!;
    const half = Math.floor(i / ground.stations.length);
    const step = Math.ceil(connections / ground.stations.length);
    return station.dutyIds.flatMap((id, at) =>
      at % step === half ? [scenario.request(side, station, id, at)] : [],
    );
  });
  const before = cpuSeconds(server.pid);
  const databaseBefore = familyCpuSeconds(ground.postmaster);
  const result = await load({ port: server.port, seconds, requests, once: scenario.once });
  const cpu = cpuSeconds(server.pid) - before;
  const database = familyCpuSeconds(ground.postmaster) - databaseBefore;
  if (result.failed > 0) throw new Error(`${scenario.name}, ${side}: ${result.failed} requests failed`);
  return {
    perSecond: result.done / result.seconds,
    cpuMs: (cpu * 1000) / result.done,
    databaseMs: (database * 1000) / result.done,
    p50: result.p50,
    p99: result.p99,
    bytes: result.bytes / result.done,
  };
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const spread = (numbers: number[], digits = 2) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "gongzhi-bench-"));
mkdirSync(folder, { recursive: true });
const ground = await openGround(folder, {
  stations: 8,
  households: Number(values.households),
  plannings: Number(values.plannings),
});
const servers: Partial<Record<Side, Server>> = {};
let met = true;
try {
  servers.bare = await startServer([pathOf("bare.ts")], {
    BARE_DATABASE_URL: url(ground.embedded.superuser),
  });
  servers.product = await startServer(
    [
      ...(values.profile ? ["--cpu-prof", `--cpu-prof-dir=${values.profile}`] : []),
      pathOf("../bin/gongzhi.mjs"),
      "serve",
    ],
    {
      DATABASE_URL: url(ground.embedded.app),
      DATABASE_ADMIN_URL: url(ground.embedded.admin),
      GONGZHI_DATA: join(folder, "product"),
      PORT: "0",
    },
  );
  for (const key of values.only.split(",")) {
    const scenario = scenarios[key]!;
    const samples: Record<Side, Sample[]> = { bare: [], product: [] };
    for (let round = 0; round <= rounds; round++)
      for (const side of round % 2 === 0 ? (["bare", "product"] as const) : (["product", "bare"] as const)) {
        const sample = await measure(ground, side, servers[side]!, scenario);
        // The first pair warms both up and is not counted.
        if (round > 0) samples[side].push(sample);
      }
    const of = (side: Side, field: keyof Sample) => samples[side].map((sample) => sample[field]);
    const ratio = samples.product.map((sample, i) => sample.perSecond / samples.bare[i]!.perSecond);
    const cpu = samples.product.map((sample, i) => sample.cpuMs / samples.bare[i]!.cpuMs);
    const ok = median(ratio) >= scenario.least && median(cpu) <= scenario.most;
    met &&= ok;
    console.log(`${scenario.name}: ${rounds} rounds of ${seconds} s, ${connections} connections, 8 stations`);
    for (const side of ["bare", "product"] as const)
      console.log(
        `  ${side.padEnd(8)} ${spread(of(side, "perSecond"), 0)} requests/s · ${spread(of(side, "cpuMs"), 3)} ms CPU, PostgreSQL's ${median(of(side, "databaseMs")).toFixed(3)} · ` +
          `p50 ${median(of(side, "p50")).toFixed(1)} ms, p99 ${median(of(side, "p99")).toFixed(1)} ms · ${Math.round(median(of(side, "bytes")))} bytes`,
      );
    console.log(
      `  ratio    ${spread(ratio)}× (least ${scenario.least}) · CPU per request ${spread(cpu)}× (most ${scenario.most}) · ${ok ? "met" : "MISSED"}`,
    );
  }
} finally {
  await servers.product?.stop();
  await servers.bare?.stop();
  await ground.root.end();
  await ground.embedded.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exit(met ? 0 : 1);
