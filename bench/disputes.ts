/**
 * The board, the search and one dispute in a station's history of 100,000 disputes with 200,000 parties, against the raw
 * limit that asks the same indexes: at least 0.4×. `node bench/disputes.ts [--rounds 5] [--seconds 4] [--folder DIR]
 * [--only board,words]`. The product also knows who asks, what they may see, and says in the journal whom they saw.
 * In a machine that others use the throughput says little: processor time a request, of server and database, stands beside.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ConnectionOptions } from "../server/embedded.ts";
import { buildDisputes, matters, rare } from "./dispute-ground.ts";
import { openGround } from "./ground.ts";
import { type Server, cpuSeconds, familyCpuSeconds, load, pathOf, startServer } from "./processes.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    disputes: { type: "string", default: "100000" },
    folder: { type: "string" },
    only: { type: "string" },
  },
});
const [rounds, seconds, disputes] = [Number(values.rounds), Number(values.seconds), Number(values.disputes)];
const connections = 16;
const least = 0.4;
const url = ({ user, password, host, port, database }: ConnectionOptions) =>
  host.startsWith("/")
    ? `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

const uuidOf = (text: string) => {
  const md5 = createHash("md5").update(text).digest("hex");
  const hex = `${md5.slice(0, 12)}7${md5.slice(13, 16)}8${md5.slice(17)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
/** Twenty of each, so that no answer is held ready by having just been given. */
const twenty = (of: (at: number) => string) => Array.from({ length: 20 }, (_, at) => of(at));
const pick = (text: string, at: number) => text.split(" ")[at % text.split(" ").length]!;
const kinds = {
  board: ["registered", "routed", "performing", "follow_up"],
  words: twenty((at) => (at % 4 === 3 ? rare[at % 5]! : matters[at % 16]!).slice(at % 3, (at % 3) + 2)),
  name: twenty((at) => `${pick("王 李 张 刘 陈 杨 赵 黄", at)}${pick("伟 芳 娜 敏 静 丽 强 磊 军", at * 5)}`),
  letters: twenty((at) => `${pick("wang li zhang liu chen", at)}${pick("wei fang na min jing", at * 3)}`),
  timeline: twenty((at) => uuidOf(`d${(at * 4987 + 13) % disputes}`)),
};
type Kind = keyof typeof kinds;
const asked = (Object.keys(kinds) as Kind[]).filter(
  (kind) => !values.only || values.only.split(",").includes(kind),
);
const pathFor = (kind: Kind, text: string) =>
  kind === "board"
    ? `/api/disputes?state=${text}`
    : kind === "timeline"
      ? `/api/disputes/${text}`
      : `/api/disputes?q=${encodeURIComponent(text)}`;

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const spread = (numbers: number[], digits = 2) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "gongzhi-disputes-"));
const ground = await openGround(folder, { stations: 1, households: 100 });
const servers: Server[] = [];
let met = true;
try {
  const before = performance.now();
  const { token } = await buildDisputes(ground, disputes);
  console.log(`${disputes} disputes stand ready after ${((performance.now() - before) / 1000).toFixed(0)} s`);
  const bare = await startServer([pathOf("bare-disputes.ts")], {
    BARE_DATABASE_URL: url(ground.embedded.superuser),
  });
  servers.push(bare);
  const product = await startServer(
    [pathOf("../bin/gongzhi.mjs"), "serve"],
    {
      DATABASE_URL: url(ground.embedded.app),
      DATABASE_ADMIN_URL: url(ground.embedded.admin),
      GONGZHI_DATA: join(folder, "product"),
      PORT: "0",
    },
    300_000,
  );
  servers.push(product);
  const { id } = ground.stations[0]!;
  const get = (path: string, by?: string) =>
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${by ? `Authorization: Bearer ${by}\r\n` : ""}\r\n`;
  const requestsOf = (side: "bare" | "product", kind: Kind) =>
    kinds[kind].map((text) =>
      side === "product"
        ? get(pathFor(kind, text), token)
        : get(`/${kind}/${id}/${encodeURIComponent(text)}`),
    );
  const measure = async (side: "bare" | "product", server: Server, kind: Kind) => {
    const requests = Array.from({ length: connections }, () => requestsOf(side, kind));
    const [own, database] = [cpuSeconds(server.pid), familyCpuSeconds(ground.postmaster)];
    const result = await load({ port: server.port, seconds, requests, once: false });
    if (result.failed > 0) throw new Error(`${side} ${kind}: ${result.failed} requests failed`);
    const { done, bytes, p50, p99 } = result;
    return {
      perSecond: done / result.seconds,
      bytes: bytes / done,
      p50,
      p99,
      cpuMs: ((cpuSeconds(server.pid) - own) * 1000) / done,
      databaseMs: ((familyCpuSeconds(ground.postmaster) - database) * 1000) / done,
    };
  };
  type Sample = Awaited<ReturnType<typeof measure>>;
  console.log(`${rounds} rounds of ${seconds} s, ${connections} connections`);
  for (const kind of asked) {
    const samples: Record<"bare" | "product", Sample[]> = { bare: [], product: [] };
    for (let round = 0; round <= rounds; round++)
      for (const side of round % 2 === 0 ? (["bare", "product"] as const) : (["product", "bare"] as const)) {
        const sample = await measure(side, side === "bare" ? bare : product, kind);
        // The first pair warms both up and is not counted.
        if (round > 0) samples[side].push(sample);
      }
    const over = (of: (sample: Sample) => number) =>
      samples.product.map((sample, at) => of(samples.bare[at]!) / of(sample));
    const ratio = samples.product.map((sample, at) => sample.perSecond / samples.bare[at]!.perSecond);
    const good = median(ratio) >= least;
    met &&= good;
    console.log(
      `${kind}: ratio ${spread(ratio)}× (least ${least}) · by processor ${spread(over(({ cpuMs, databaseMs }) => cpuMs + databaseMs))}× · ${good ? "met" : "MISSED"}`,
    );
    for (const side of ["bare", "product"] as const) {
      const of = (field: keyof Sample) => samples[side].map((sample) => sample[field]);
      console.log(
        `  ${side.padEnd(8)} ${spread(of("perSecond"), 0)} requests/s · ${median(of("cpuMs")).toFixed(2)} ms server, ${median(of("databaseMs")).toFixed(2)} ms database · p50 ${median(of("p50")).toFixed(1)} ms, p99 ${median(of("p99")).toFixed(1)} ms · ${Math.round(median(of("bytes")))} bytes`,
      );
    }
  }
} finally {
  for (const server of servers) await server.stop();
  await ground.root.end();
  await ground.embedded.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exit(met ? 0 : 1);
