/**
 * Finding among a million residents, against the raw limit that asks the same index: at least 0.35×, and its 99th
 * percentile at most 2.5 times. `node bench/register-search.ts [--rounds 5] [--seconds 4] [--folder DIR]`.
 * The product also knows who asks, shows only the registers the person reads, masks, and says in the journal who was
 * shown; the raw limit does none of it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openKeys } from "../server/keys.ts";
import type { ConnectionOptions } from "../server/embedded.ts";
import { type Ground, openGround } from "./ground.ts";
import { type Server, cpuSeconds, load, pathOf, startServer } from "./processes.ts";
import { buildRegister, keysOf } from "./register-ground.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    residents: { type: "string", default: "1000000" },
    folder: { type: "string" },
    only: { type: "string" },
  },
});
const [rounds, seconds, residents] = [
  Number(values.rounds),
  Number(values.seconds),
  Number(values.residents),
];
const [connections, stations, communities] = [16, 8, 8];
const [least, most] = [0.35, 2.5];

const url = ({ user, password, host, port, database }: ConnectionOptions) =>
  host.startsWith("/")
    ? `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

/** Twenty of each, so that no answer is held ready by having just been given. */
const twenty = <T>(of: (at: number) => T) => Array.from({ length: 20 }, (_, at) => of(at));
const pick = (text: string, at: number) => text.split(" ")[at % text.split(" ").length]!;
const kinds = {
  initials: twenty(
    (at) => `${pick("w l z c y h x s", at)}${pick("w f n m j l q y t", at * 3)}${pick("h y j g w c z", at)}`,
  ),
  name: twenty((at) => `${pick("王 李 张 刘 陈 杨 赵 黄", at)}${pick("伟 芳 娜 敏 静 丽 强 磊 军", at * 5)}`),
  tail: twenty((at) => String((at * 487 + 13) % 10_000).padStart(4, "0")),
  door: twenty((at) => `${1000 + (at % 5)}-${1 + (at % 5)}-${1 + (at % 20)}0${1 + (at % 4)}`),
};
type Kind = keyof typeof kinds;
const asked = (Object.keys(kinds) as Kind[]).filter(
  (kind) => !values.only || values.only.split(",").includes(kind),
);

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const spread = (numbers: number[], digits = 2) =>
  `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "gongzhi-register-"));
const ground: Ground = await openGround(folder, { stations, households: 100 });
const servers: Server[] = [];
let met = true;
try {
  const before = performance.now();
  await buildRegister(ground, { residents, communities, keysFolder: keysOf(folder) });
  console.log(
    `${residents} residents stand ready after ${((performance.now() - before) / 1000).toFixed(0)} s`,
  );
  // Numbers are found by only where an assessment is in force (PI-16).
  for (const { id } of ground.stations)
    await ground.root.query(
      `insert into impact_assessment (station_id, id, purpose, necessity, risks, measures, review_on, by_person_id, at)
       select $1, gen_random_uuid(), '测速', '测速', '测速', '测速', current_date + 300, gen_random_uuid(), now()
       where not exists (select 1 from impact_assessment where station_id = $1)`,
      [id],
    );
  const bare = await startServer([pathOf("bare-register.ts")], {
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
  const keys = openKeys(keysOf(folder));
  const get = (path: string, token?: string) =>
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${token ? `Authorization: Bearer ${token}\r\n` : ""}\r\n`;
  const keyOfDoor = (typed: string) => {
    const [building, unit, room] = typed.split("-").map((part) => part.padStart(5, "0"));
    return `${building}/${unit}//${room}`;
  };
  const requestsOf = (side: "bare" | "product", kind: Kind, connection: number) => {
    const { id, token, communityId } = ground.stations[connection % stations]!;
    return kinds[kind].map((typed) => {
      const of = kind === "door" ? "household" : "resident";
      if (side === "product") return get(`/api/search?q=${encodeURIComponent(typed)}&kind=${of}`, token);
      const text =
        kind === "tail"
          ? keys.indexKeys(id).at(-1)!.hash("tail", typed).toString("hex")
          : kind === "door"
            ? keyOfDoor(typed)
            : typed;
      return get(`/${kind}/${id}/${communityId}/${encodeURIComponent(text)}`);
    });
  };
  const measure = async (side: "bare" | "product", server: Server, kind: Kind) => {
    const requests = Array.from({ length: connections }, (_, at) => requestsOf(side, kind, at));
    const cpu = cpuSeconds(server.pid);
    const result = await load({ port: server.port, seconds, requests, once: false });
    if (result.failed > 0) throw new Error(`${side} ${kind}: ${result.failed} requests failed`);
    const { done, bytes, p50, p99 } = result;
    return {
      perSecond: done / result.seconds,
      bytes: bytes / done,
      p50,
      p99,
      cpuMs: ((cpuSeconds(server.pid) - cpu) * 1000) / done,
    };
  };
  type Sample = Awaited<ReturnType<typeof measure>>;
  console.log(
    `${rounds} rounds of ${seconds} s, ${connections} connections, ${stations} stations of ${communities} communities`,
  );
  for (const kind of asked) {
    const samples: Record<"bare" | "product", Sample[]> = { bare: [], product: [] };
    for (let round = 0; round <= rounds; round++)
      for (const side of round % 2 === 0 ? (["bare", "product"] as const) : (["product", "bare"] as const)) {
        const sample = await measure(side, side === "bare" ? bare : product, kind);
        // The first pair warms both up and is not counted.
        if (round > 0) samples[side].push(sample);
      }
    const ratio = samples.product.map((sample, at) => sample.perSecond / samples.bare[at]!.perSecond);
    const slow = samples.product.map((sample, at) => sample.p99 / samples.bare[at]!.p99);
    const good = median(ratio) >= least && median(slow) <= most;
    met &&= good;
    console.log(
      `${kind}: ratio ${spread(ratio)}× (least ${least}) · p99 ${spread(slow)}× (most ${most}) · ${good ? "met" : "MISSED"}`,
    );
    for (const side of ["bare", "product"] as const) {
      const of = (field: keyof Sample) => samples[side].map((sample) => sample[field]);
      console.log(
        `  ${side.padEnd(8)} ${spread(of("perSecond"), 0)} requests/s · ${spread(of("cpuMs"))} ms CPU · p50 ${median(of("p50")).toFixed(1)} ms, p99 ${median(of("p99")).toFixed(1)} ms · ${Math.round(median(of("bytes")))} bytes`,
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
