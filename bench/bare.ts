/**
 * The raw limit the product is measured against: Hono on @hono/node-server, pg's Pool of ten, one named
 * prepared statement on the same table and index, no transaction, no permission, no journal, and an
 * answer of the same shape and size. It logs in above row level security, which it does not pay for.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env["BARE_DATABASE_URL"], max: 10 });
const app = new Hono();

const columns = `id, programme_id as "programmeId", product_code as "productCode", stage, kind, title,
  community_id as "communityId", subject_kind as "subjectKind", subject_id as "subjectId", place, roles, minutes,
  opens_on as "opensOn", due_on as "dueOn", closes_on as "closesOn", at_time as "at", not_before as "notBefore",
  festival, state, null as "assigneePostId", version`;

const cursor = Buffer.from("x".repeat(96)).toString("base64url");
app.get("/duties/:station/:community", async (c) => {
  const { rows } = await pool.query({
    name: "list",
    text: `select ${columns} from duty where station_id = $1 and community_id = $2 and state = 'open'
      order by due_on, place_key, id limit 26`,
    values: [c.req.param("station"), c.req.param("community")],
  });
  return c.json({ items: rows.slice(0, 25), next: rows.length > 25 ? cursor : null });
});

/** A door by its key with the household there, in the shape of the product's answer. */
app.get("/door/:station/:key", async (c) => {
  const { rows } = await pool.query({
    name: "door",
    text: `select h.id, h.community_id as "communityId", a.door, h.sample
      from standard_address a join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
      where a.station_id = $1 and a.door_key collate "C" = $2 limit 6`,
    values: [c.req.param("station"), c.req.param("key")],
  });
  const items = rows.map((row) => ({
    kind: "household",
    ...row,
    communityName: beside.communityName,
    foundBy: { by: "door", text: row.door, pinyin: false },
  }));
  return c.json({ groups: [{ kind: "household", items, more: false }] });
});
/** Communities by the beginning of their name. */
app.get("/name/:station", async (c) => {
  const { rows } = await pool.query({
    name: "name",
    text: `select id, code, name from community where station_id = $1 and id > $2 order by id limit 6`,
    values: [c.req.param("station"), "00000000-0000-0000-0000-000000000000"],
  });
  return c.json({ groups: [{ kind: "community", items: rows, more: false }] });
});

/** A building of 400 doors with who lives there and what stands there: the product's statement and the product's answer. */
app.get("/building/:station/:community/:key", async (c) => {
  const key = c.req.param("key");
  const { rows } = await pool.query({
    name: "building",
    text: `select a.id, a.door, nullif(a.unit, '') as unit, nullif(a.floor, '') as floor, a.room, h.id as "householdId",
       h.care_grade as "careGrade", u.id as "unitId", u.name as "unitName"
     from standard_address a
     left join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     left join (unit_address n join unit u on u.station_id = $1 and u.id = n.unit_id and u.ended_on is null)
       on n.station_id = $1 and n.address_id = a.id and n.ended_at is null
     where a.station_id = $1 and a.community_id = $2 and a.door_key >= $3 and a.door_key < $4
     order by a.door_key, u.name, u.id`,
    values: [c.req.param("station"), c.req.param("community"), `${key}/`, `${key}0`],
  });
  // As many units as doors at most in this building: a row is a door.
  const doors = rows.map(({ householdId, careGrade, unitId, unitName, ...door }) => ({
    ...door,
    household: householdId === null ? null : { id: householdId, careGrade },
    units: unitId === null ? [] : [{ id: unitId, name: unitName }],
  }));
  return c.json({ key, name: "900号楼", doors });
});

/** What a detail says beside the row, of the same length as the product's. */
const beside = {
  asks: [],
  communityName: { zh: "示例社区", en: "Sample Community" },
  programmeCode: "C0123456789A-2026-1",
  careGrade: "ordinary",
  assigneeName: null,
  closing: null,
  reasons: [
    { kind: "due_in", days: 10 },
    { kind: "agreed", times: 5, period: "year" },
    { kind: "never_done" },
  ],
  may: { complete: null, excuse: null, fail: null, cancel: null, assign: null, reopen: "duty.open_already" },
};
app.get("/duty/:station/:id", async (c) => {
  const { rows } = await pool.query({
    name: "one",
    text: `select ${columns} from duty where station_id = $1 and id = $2`,
    values: [c.req.param("station"), c.req.param("id")],
  });
  return c.json({ ...rows[0], ...beside });
});

/**
 * The shelf: the newest version of every product, whole, as the product's pages need them, answered in the
 * size of the product's page; the words of reasons and prices stand for what it works out.
 */
const newest = `select p.id, v.id as "versionId", v.number as version, p.origin, v.content
  from product p join product_version v on v.station_id = $1 and v.product_id = p.id
    and v.number = (select max(n.number) from product_version n where n.station_id = $1 and n.product_id = p.id)
  where p.station_id = $1 and p.retired_at is null`;
type Content = Record<string, unknown> & { code: string; kinds: string[]; card: { rating: string } };
type Stocked = { id: string; versionId: string; version: number; origin: string; content: Content };
const reason = {
  text: { zh: "电信网络诈骗是这里的问题。", en: "Telecom fraud is a problem here." },
  because: { kind: "problem", problems: ["fraud.telecom"], named: true },
  outweighs: false,
};
const place = { id: cursor, name: beside.communityName, kind: "community", basketId: null };
app.get("/shelf/:station", async (c) => {
  const { rows } = await pool.query<Stocked>({
    name: "shelf",
    text: `${newest} order by p.position, p.code`,
    values: [c.req.param("station")],
  });
  const items = rows
    .filter(({ content }) => content.kinds.includes("community"))
    .map(({ content, ...row }) => {
      const { code, name, line, problems, kinds, pack, card } = content;
      return {
        ...row,
        code,
        name,
        line,
        problems,
        kinds,
        pack,
        rating: card.rating,
        spelled: "yjjblx yejianjingbaolianxun",
        minutesPerWeek: 120.5,
        unknown: null,
        inBasket: false,
        running: null,
        usedBy: 0,
        missing: [{ role: "guard", atLeast: 1, have: 0 }],
        fit: {
          answers: [],
          asks: null,
          for: [reason],
          against: [reason],
          counts: { for: 1, against: 1, unknown: 2 },
        },
      };
    });
  return c.json({
    community: place,
    communities: [place],
    problems: [],
    mayPick: null,
    mayEdit: null,
    items,
  });
});
app.get("/compare/:station", async (c) => {
  const { rows } = await pool.query<Stocked>({
    name: "compare",
    text: `${newest} and p.code = any ($2) order by p.code`,
    values: [c.req.param("station"), ["P07", "P15", "P21"]],
  });
  const items = rows.map(({ version, content }) => {
    const {
      code,
      name,
      line,
      problems,
      kinds,
      partners,
      parameters,
      stages,
      evidence,
      stopRule,
      card,
      pack,
    } = content;
    return {
      version,
      content: {
        code,
        name,
        line,
        problems,
        kinds,
        partners,
        parameters,
        stages,
        evidence,
        stopRule,
        card,
        pack,
      },
      minutesPerWeek: 120.5,
      unknown: null,
      byRole: [{ role: "officer", minutes: 60.25, used: 0, declared: 360 }],
      occurrences: 52,
      fit: {
        answers: [],
        named: [],
        for: [reason, reason],
        against: [reason],
        unknown: [{ trait: "shops", side: "for" }],
        undeclared: ["cadre"],
        records: [],
        asks: null,
      },
      missingRoles: [{ role: "guard", atLeast: 1, have: 0 }],
      inBasket: false,
      running: null,
      mayPick: null,
    };
  });
  return c.json({ community: place, communities: [place], mayEdit: null, items });
});

const closing = {
  at: "2026-11-23T00:00:00.000Z",
  by: "测速officer",
  onTime: true,
  note: "",
  count: null,
  excuse: null,
  undoUntil: "2026-11-23T00:10:00.000Z",
};
const closed = "duty.closed";
const may = { complete: closed, excuse: closed, fail: closed, cancel: closed, assign: closed, reopen: null };
app.post("/duty/:station/:id/completion", async (c) => {
  await c.req.json();
  const { rows } = await pool.query({
    name: "complete",
    text: `update duty set state = 'done', version = version + 1
      where station_id = $1 and id = $2 and state = 'open' returning ${columns}`,
    values: [c.req.param("station"), c.req.param("id")],
  });
  return c.json({ ...rows[0], ...beside, closing, may });
});

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  console.log(`ready http://127.0.0.1:${port}`),
);
process.on("SIGTERM", () => {
  if ("closeAllConnections" in server) server.closeAllConnections();
  server.close(() => void pool.end());
});
