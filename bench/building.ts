/**
 * Opening a building of 400 doors, its households' care grades and its units, against the raw limit that runs the
 * same statement: at least 0.4×. `node bench/building.ts [--rounds 5] [--seconds 4] [--folder DIR]`. The product
 * also says in the journal which 400 households were shown; the raw limit does not.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addHouseholds, addUnits } from "../modules/registry/api.ts";
import { openDb } from "../server/db.ts";
import type { ConnectionOptions } from "../server/embedded.ts";
import { type Ground, openGround } from "./ground.ts";
import { type Server, cpuSeconds, load, pathOf, startServer } from "./processes.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    folder: { type: "string" },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const least = 0.4;
const [connections, stations, doors] = [8, 4, 400];
const key = "00900";

const url = ({ user, password, host, port, database }: ConnectionOptions) =>
  host.startsWith("/")
    ? `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

/** Four stairwells of 25 floors with four doors each, every tenth in use by the elders, twenty firms on the ground. */
async function build(ground: Ground): Promise<void> {
  const db = openDb(ground.embedded.app, { max: 2 });
  const part = (at: number) => ({
    building: "900",
    unit: String(Math.floor(at / 100) + 1),
    floor: null,
    room: `${Math.floor((at % 100) / 4) + 1}0${(at % 4) + 1}`,
  });
  for (const { id, communityId } of ground.stations)
    await db.station(id, new Date(), async (tx) => {
      const homes = Array.from({ length: doors }, (_, at) => ({
        address: part(at),
        careGrade: at % 10 === 0 ? ("focus" as const) : ("ordinary" as const),
      }));
      await addHouseholds(tx, communityId, homes);
      const firms = Array.from({ length: 20 }, (_, at) => ({
        name: `测速${at}号店`,
        kind: null,
        addresses: [part(at)],
        place: null,
        code: null,
        codeReason: null,
        hours: null,
        sinceOn: null,
        source: "visit" as const,
      }));
      await addUnits(tx, communityId, firms, "2026-01-01");
    });
  await db.close();
  await ground.root.query("vacuum analyze");
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const spread = (numbers: number[], digits = 2) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "gongzhi-building-"));
const ground = await openGround(folder, { stations, households: 100 });
const servers: Server[] = [];
let met = false;
try {
  await build(ground);
  const bare = await startServer([pathOf("bare.ts")], { BARE_DATABASE_URL: url(ground.embedded.superuser) });
  servers.push(bare);
  const product = await startServer([pathOf("../bin/gongzhi.mjs"), "serve"], {
    DATABASE_URL: url(ground.embedded.app),
    DATABASE_ADMIN_URL: url(ground.embedded.admin),
    GONGZHI_DATA: join(folder, "product"),
    PORT: "0",
  });
  servers.push(product);
  const requestOf = (side: "bare" | "product", at: number) => {
    const { id, communityId, token } = ground.stations[at % stations]!;
    return side === "bare"
      ? `GET /building/${id}/${communityId}/${key} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`
      : `GET /api/communities/${communityId}/building?key=${key} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  };
  const measure = async (side: "bare" | "product", server: Server) => {
    const requests = Array.from({ length: connections }, (_, at) => [requestOf(side, at)]);
    const before = cpuSeconds(server.pid);
    const result = await load({ port: server.port, seconds, requests, once: false });
    if (result.failed > 0) throw new Error(`${side}: ${result.failed} requests failed`);
    const { done, bytes, p50, p99 } = result;
    const cpuMs = ((cpuSeconds(server.pid) - before) * 1000) / done;
    return { perSecond: done / result.seconds, bytes: bytes / done, p50, p99, cpuMs };
  };
  type Sample = Awaited<ReturnType<typeof measure>>;
  const samples: Record<"bare" | "product", Sample[]> = { bare: [], product: [] };
  for (let round = 0; round <= rounds; round++)
    for (const side of round % 2 === 0 ? (["bare", "product"] as const) : (["product", "bare"] as const)) {
      const sample = await measure(side, side === "bare" ? bare : product);
      // The first pair warms both up and is not counted.
      if (round > 0) samples[side].push(sample);
    }
  const ratio = samples.product.map((sample, at) => sample.perSecond / samples.bare[at]!.perSecond);
  const cpu = samples.product.map((sample, at) => sample.cpuMs / samples.bare[at]!.cpuMs);
  met = median(ratio) >= least;
  console.log(`a building of ${doors} doors: ${rounds} rounds of ${seconds} s, ${connections} connections`);
  for (const side of ["bare", "product"] as const) {
    const of = (field: keyof Sample) => samples[side].map((sample) => sample[field]);
    console.log(
      `  ${side.padEnd(8)} ${spread(of("perSecond"), 0)} requests/s · ${spread(of("cpuMs"))} ms CPU · p50 ${median(of("p50")).toFixed(1)} ms, p99 ${median(of("p99")).toFixed(1)} ms · ${Math.round(median(of("bytes")))} bytes`,
    );
  }
  console.log(
    `  ratio    ${spread(ratio)}× (least ${least}) · CPU per request ${spread(cpu)}× · ${met ? "met" : "MISSED"}`,
  );
} finally {
  for (const server of servers) await server.stop();
  await ground.root.end();
  await ground.embedded.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exit(met ? 0 : 1);
