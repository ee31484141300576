/**
 * The raw limit for disputes: Hono, pg's Pool of ten, one named prepared statement on the product's tables and indexes,
 * no transaction, no permission, no journal; an answer of the same shape and size.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env["BARE_DATABASE_URL"], max: 10 });
const app = new Hono();
const most = 26;
const communityName = { zh: "示例社区", en: "Sample Community" };
const columns = `d.id, d.number, d.community_id as "communityId", d.kind, d.line, d.place as where, d.urgency, d.state, d.ending,
  d.machine, d.guarded, d.clock, d.due_on as "dueOn", d.registered_on as "registeredOn", d.sample`;
const parties = `(select array_agg(p.name order by p.position) from dispute_party p where p.station_id = $1 and p.dispute_id = d.id
  and p.removed_at is null and p.role = 'party') as parties`;
type Row = { number: number; clock: string | null; dueOn: string };
const answer = (rows: Row[]) => ({
  items: rows.slice(0, most - 1).map(({ clock, dueOn, ...row }) => ({
    ...row,
    number: `2026-${row.number % 1_000_000}`,
    communityName,
    clock: clock === null ? null : { kind: clock, dueOn, daysLeft: 3, late: false },
  })),
  next: rows.length === most ? "x".repeat(24) : null,
});

app.get("/board/:station/:text", async (c) => {
  const { rows } = await pool.query<Row>({
    name: "board",
    text: `select ${columns}, ${parties} from dispute d where d.station_id = $1 and d.state = $2 order by d.due_on, d.number limit ${most}`,
    values: [c.req.param("station"), c.req.param("text")],
  });
  return c.json(answer(rows));
});
app.get("/words/:station/:text", async (c) => {
  const text = c.req.param("text");
  const { rows } = await pool.query<Row>({
    name: "words",
    text: `select ${columns}, ${parties} from dispute_gram g join dispute d on d.station_id = $1 and d.number = g.number
      where g.station_id = $1 and g.gram = $2 and strpos(d.found_by, $3) > 0 order by g.number desc limit ${most}`,
    values: [c.req.param("station"), (text.charCodeAt(0) << 16) | text.charCodeAt(1), text],
  });
  return c.json(answer(rows));
});
for (const [path, column] of [
  ["name", "name"],
  ["letters", "pinyin"],
] as const)
  app.get(`/${path}/:station/:text`, async (c) => {
    const text = c.req.param("text");
    const { rows } = await pool.query<Row>({
      name: path,
      text: `select ${columns}, ${parties} from dispute d where d.station_id = $1 and d.id in (select p.dispute_id from dispute_party p
          where p.station_id = $1 and p.removed_at is null and p.${column} <> '' and p.${column} collate "C" >= $2
            and p.${column} collate "C" < $3) order by d.number desc limit ${most}`,
      values: [c.req.param("station"), text, `${text}\u{10ffff}`],
    });
    return c.json(answer(rows));
  });

/** What the product's page of a dispute says beside the rows, of the same length. */
const beside = {
  communityName,
  gate: { state: "not_asked", unasked: [], reportsDue: [], offersP14: false, screens: [], reports: [] },
  keptFrom: [],
  links: [],
  appointed: [],
  routings: [],
  closing: null,
  handOvers: [],
  registeredBy: "测速民警",
  law: { place: "CN", edition: 1 },
  sight: "all",
  may: { write: null, appoint: null, link: null, handOver: null, route: null },
  padding: "x".repeat(900),
};
app.get("/timeline/:station/:text", async (c) => {
  const { rows } = await pool.query({
    name: "timeline",
    text: `select ${columns}, d.source, d.account, d.version,
        (select json_agg(json_build_object('id', p.id, 'role', p.role, 'side', p.side, 'kind', p.kind, 'name', p.name,
           'phone', null, 'minor', p.minor, 'capacity', p.capacity, 'mandate', null) order by p.position)
         from dispute_party p where p.station_id = $1 and p.dispute_id = d.id and p.removed_at is null) as parties,
        (select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'details', e.details, 'at', e.at, 'by', '测速民警') order by e.id)
         from dispute_event e where e.station_id = $1 and e.dispute_id = d.id) as events
      from dispute d where d.station_id = $1 and d.id = $2`,
    values: [c.req.param("station"), c.req.param("text")],
  });
  return c.json({ ...rows[0], ...beside });
});

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  console.log(`ready http://127.0.0.1:${port}`),
);
process.on("SIGTERM", () => {
  if ("closeAllConnections" in server) server.closeAllConnections();
  server.close(() => void pool.end());
});
