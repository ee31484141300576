/**
 * The raw limit for finding residents and doors: Hono, pg's Pool of ten, one named prepared statement on the product's
 * tables and indexes, no transaction, no permission, no mask, no journal; an answer of the same shape.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env["BARE_DATABASE_URL"], max: 10 });
const app = new Hono();
const last = "\u{10ffff}";
const most = 51;
const communityName = { zh: "示例社区", en: "Sample Community" };

const columns = `r.id, r.community_id as "communityId", r.household_id as "householdId", a.door, r.name, r.sample`;
const joined = `join household h on h.station_id = $1 and h.id = r.household_id
  join standard_address a on a.station_id = $1 and a.id = h.address_id`;
type Row = { id: string; name: string; door: string };
const answer = (kind: string, rows: Row[]) => ({
  groups: [
    {
      kind,
      items: rows.slice(0, most - 1).map((row) => ({
        kind,
        ...row,
        communityName,
        foundBy: { by: "name", text: row.name, pinyin: false },
      })),
      more: rows.length === most,
    },
  ],
});
for (const [kind, column] of [
  ["initials", "initials"],
  ["name", "name"],
] as const)
  app.get(`/${kind}/:station/:community/:text`, async (c) => {
    const text = c.req.param("text");
    const { rows } = await pool.query<Row>({
      name: kind,
      text: `select ${columns} from resident r ${joined} where r.station_id = $1 and r.erased_at is null and r.state = 'here'
        and r.community_id = $2 and r.${column} collate "C" >= $3 and r.${column} collate "C" < $4
        order by r.${column} collate "C" limit ${most}`,
      values: [c.req.param("station"), c.req.param("community"), text, `${text}${last}`],
    });
    return c.json(answer("resident", rows));
  });
app.get("/tail/:station/:community/:text", async (c) => {
  const { rows } = await pool.query<Row>({
    name: "tail",
    text: `select ${columns} from resident r ${joined} where r.station_id = $1 and r.state = 'here' and r.community_id = $2
      and r.phone_tail = $3 order by r.id limit ${most}`,
    values: [c.req.param("station"), c.req.param("community"), Buffer.from(c.req.param("text"), "hex")],
  });
  return c.json(answer("resident", rows));
});
app.get("/door/:station/:community/:text", async (c) => {
  const { rows } = await pool.query<Row>({
    name: "door",
    text: `select h.id, h.community_id as "communityId", a.door, a.door as name, h.sample
      from standard_address a join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
      where a.station_id = $1 and a.door_key collate "C" = $2 and a.community_id = $3 limit ${most}`,
    values: [c.req.param("station"), c.req.param("text"), c.req.param("community")],
  });
  return c.json(answer("household", rows));
});

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  console.log(`ready http://127.0.0.1:${port}`),
);
process.on("SIGTERM", () => {
  if ("closeAllConnections" in server) server.closeAllConnections();
  server.close(() => void pool.end());
});
