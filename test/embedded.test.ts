import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { mend } from "../server/embedded-binaries.ts";
import { birthOf } from "../server/embedded-lock.ts";
import { type ConnectionOptions, type Embedded, startEmbedded } from "../server/embedded.ts";
import { Outage } from "../server/errors.ts";
import { roleSql } from "../server/roles.ts";

const base = mkdtempSync(join(tmpdir(), "gongzhi-embedded-"));
chmodSync(base, 0o711);
after(() => rmSync(base, { recursive: true, force: true }));
const root = process.getuid?.() === 0;

const lines: string[] = [];
const start = (folder: string) => startEmbedded({ folder, log: (line) => lines.push(line) });

async function query<R extends object>(options: ConnectionOptions, ...texts: string[]): Promise<R[]> {
  const client = new pg.Client(options);
  await client.connect();
  try {
    let rows: R[] = [];
    for (const text of texts) rows = (await client.query<R>(text)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

async function refused(folder: string, code: string): Promise<string> {
  const error: unknown = await start(folder).then(
    async (embedded) => {
      await embedded.stop();
      assert.fail("it started");
    },
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof Outage, String(error));
  assert.equal(error.code, code, error.message);
  assert.ok(!error.message.includes("\n"), "one line");
  return error.message;
}

/** Another Node process that starts the same thing, says its pid or the code of its refusal, then runs `then`. */
const scriptOf = (then: string) => `
  import { startEmbedded } from ${JSON.stringify(new URL("../server/embedded.ts", import.meta.url).href)};
  try {
    const embedded = await startEmbedded({ folder: process.argv[1], log: () => {} });
    process.stdout.write(String(embedded.pid) + "\\n");
    ${then}
  } catch (error) {
    process.stdout.write(error.code + "\\n");
  }`;

async function elsewhere(
  folder: string,
  then = "",
): Promise<{ node: ChildProcess; said: string; ended: Promise<unknown[]> }> {
  const node = spawn(process.execPath, ["--input-type=module", "-e", scriptOf(then), folder], {
    stdio: ["ignore", "pipe", then.includes("throw") ? "ignore" : "inherit"],
  });
  const ended = once(node, "exit");
  const [said] = (await once(node.stdout!, "data")) as [Buffer];
  return { node, said: said.toString().trim(), ended };
}

async function until(what: string, is: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (is()) return;
    await delay(50);
  }
  assert.fail(`still waiting: ${what}`);
}

describe("a cluster in a folder with spaces and Chinese characters", () => {
  const folder = join(base, "数据 夹 $1's");
  let embedded: Embedded;
  const notes = () => query<{ text: string }>(embedded.admin, "select text from note order by text");

  before(async () => {
    const shell = { ...process.env };
    Object.assign(process.env, { LC_ALL: "POSIX", LANG: "nowhere", PGPORT: "1", PGDATA: "/nowhere" });
    embedded = await start(folder);
    for (const name of ["LC_ALL", "LANG", "PGPORT", "PGDATA"]) {
      if (shell[name] === undefined) delete process.env[name];
      else process.env[name] = shell[name];
    }
    await query(embedded.admin, "create table note (text text)", "insert into note values ('漏水')");
  });
  after(() => embedded.stop());

  test("is UTF-8 whatever the shell says, and pg_trgm reads Chinese", async () => {
    const [row] = await query<{ encoding: string; trgm: string[]; provider: string; sums: string }>(
      embedded.app,
      `select pg_encoding_to_char(encoding) as encoding, show_trgm('漏水') as trgm, datlocprovider as provider,
              current_setting('data_checksums') as sums from pg_database where datname = current_database()`,
    );
    assert.equal(row?.encoding, "UTF8");
    assert.equal(row.provider, "b");
    assert.equal(row.sums, "on");
    assert.ok(row.trgm.length > 0);
  });

  test("keeps its secrets to itself", async () => {
    assert.equal(statSync(join(folder, "secrets.json")).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, "postgres")).mode & 0o077, 0);
    await assert.rejects(query({ ...embedded.app, password: "password" }, "select 1"), { code: "28P01" });
    const [row] = await query<{ address: string }>(embedded.superuser, "show listen_addresses");
    if (process.platform !== "win32") assert.deepEqual(row, { listen_addresses: "" });
  });

  test("gives the pool's login nothing but the way to app_rw", async () => {
    await query(embedded.admin, "create table secret (x int)", "grant select on secret to app_rw");
    await assert.rejects(query(embedded.app, "select * from secret"), { code: "42501" });
    await assert.rejects(query(embedded.app, "set role app_rw", "reset role", "select * from secret"), {
      code: "42501",
    });
    await assert.rejects(query(embedded.app, "set role gongzhi_owner"), { code: "42501" });
    await assert.rejects(query(embedded.app, "create table mine (x int)"), { code: "42501" });
    assert.deepEqual(await query(embedded.app, "set role app_rw", "select * from secret"), []);
    await query(embedded.app, "begin; set local role app_rw; create temporary table load (x int); commit");
    const roles = await query<{ rolname: string }>(
      embedded.superuser,
      "select rolname from pg_roles where rolname in ('gongzhi_owner', 'gongzhi_app', 'app_rw') and (rolsuper or rolbypassrls or rolcreaterole)",
    );
    assert.deepEqual(roles, []);
  });

  test("can be given its roles again, with any password", async () => {
    const password = "it's a $gongzhi$ \\ password";
    const { app, owner } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as Record<
      string,
      string
    >;
    await query(embedded.superuser, roleSql(owner!, password));
    await query({ ...embedded.app, password }, "select 1");
    assert.ok(!roleSql(owner!, password).includes(password));
    await query(embedded.superuser, roleSql(owner!, app!));
    await query(embedded.app, "select 1");
  });

  test("refuses a second server, from this process and from another, without harm to the first", async () => {
    assert.match(await refused(folder, "embedded.in_use"), new RegExp(`pid ${process.pid}`));
    const second = await elsewhere(folder);
    await second.ended;
    assert.equal(second.said, "embedded.in_use");
    // Also when the lock file is lost: the advisory lock inside the database decides.
    rmSync(join(folder, "gongzhi.pid"));
    const third = await elsewhere(folder);
    await third.ended;
    assert.equal(third.said, "embedded.in_use");
    assert.equal((await notes()).length, 1);
  });

  test("comes back by itself when the server is killed", async () => {
    const killed = embedded.pid;
    const downs: boolean[] = [];
    embedded.onDown((down) => downs.push(down.final));
    process.kill(killed, "SIGKILL");
    await until("a restart", () => embedded.restarts === 1 && embedded.pid !== killed);
    await until("the word that it is back", () =>
      lines.some((line) => line.includes(`back (pid ${embedded.pid})`)),
    );
    assert.deepEqual(downs, [false]);
    assert.deepEqual(await notes(), [{ text: "漏水" }]);
  });

  test("keeps its data when stopped and started, and stops for good", async () => {
    const { pid } = embedded;
    await embedded.stop();
    assert.equal(birthOf(pid), null);
    assert.ok(!existsSync(join(folder, "gongzhi.pid")));
    embedded = await start(folder);
    assert.deepEqual(await notes(), [{ text: "漏水" }]);
  });

  test("adopts the server that a killed Node left behind, and watches it like its own", async () => {
    await embedded.stop();
    const other = await elsewhere(folder);
    other.node.kill("SIGKILL");
    await other.ended;
    assert.notEqual(birthOf(Number(other.said)), null, "the orphan lives");
    embedded = await start(folder);
    assert.equal(embedded.pid, Number(other.said));
    assert.deepEqual(await notes(), [{ text: "漏水" }]);
    process.kill(embedded.pid, "SIGKILL");
    await until("a restart", () => embedded.restarts === 1);
  });

  test("starts after Node and server were killed together", async () => {
    await embedded.stop();
    const other = await elsewhere(folder);
    other.node.kill("SIGKILL");
    process.kill(Number(other.said), "SIGKILL");
    await other.ended;
    embedded = await start(folder);
    assert.deepEqual(await notes(), [{ text: "漏水" }]);
  });

  test("ends with its process, by signal or by exit", async () => {
    await embedded.stop();
    for (const [then, signal] of [
      ["", "SIGTERM"],
      ["", "SIGINT"],
      ["process.exit(3)", undefined],
      ["setTimeout(() => { throw new Error('a bug of the test') })", undefined],
    ] as const) {
      const other = await elsewhere(folder, then);
      if (signal) other.node.kill(signal);
      const [code, by] = await other.ended;
      if (signal) assert.equal(by, signal);
      else assert.notEqual(code, 0);
      assert.equal(birthOf(Number(other.said)), null, `${then || signal} left the server running`);
      assert.ok(!existsSync(join(folder, "gongzhi.pid")));
    }
    const early = spawn(process.execPath, ["--input-type=module", "-e", scriptOf(""), folder], {
      stdio: "ignore",
    });
    await until("the start to be under way", () => existsSync(join(folder, "gongzhi.pid")));
    early.kill("SIGTERM");
    await once(early, "exit");
    assert.ok(!existsSync(join(folder, "postgres", "postmaster.pid")), "a start cut short leaves nothing");
    assert.ok(!existsSync(join(folder, "gongzhi.pid")));
    embedded = await start(folder);
  });

  test("is not stopped by process numbers that belong to someone else by now", async () => {
    await embedded.stop();
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
      ...(root ? { uid: statSync(join(folder, "postgres")).uid, cwd: "/" } : {}),
      stdio: "ignore",
    });
    try {
      writeFileSync(join(folder, "gongzhi.pid"), `${stranger.pid} 12345\n`);
      writeFileSync(
        join(folder, "postgres", "postmaster.pid"),
        `${stranger.pid}\n/elsewhere\n1\n5432\n/elsewhere\n\n\nready\n`,
      );
      embedded = await start(folder);
      assert.deepEqual(await notes(), [{ text: "漏水" }]);
      assert.notEqual(birthOf(stranger.pid!), null, "the stranger was left alone");
    } finally {
      stranger.kill("SIGKILL");
    }
  });

  test("says in one line that secrets are lost or foreign", async () => {
    await embedded.stop();
    const file = join(folder, "secrets.json");
    copyFileSync(file, `${file}.kept`);
    rmSync(file);
    assert.match(await refused(folder, "embedded.secrets"), /missing/);
    writeFileSync(file, JSON.stringify({ superuser: "x", owner: "y", app: "z" }));
    assert.match(await refused(folder, "embedded.secrets"), /does not belong/);
    writeFileSync(file, "{");
    await refused(folder, "embedded.secrets");
    copyFileSync(`${file}.kept`, file);
    embedded = await start(folder);
  });
});

describe("a first start", () => {
  test("cut short before is begun anew; two at once make one cluster, whose path may be long", async () => {
    const folder = join(base, "很长的文件夹名字".repeat(6));
    mkdirSync(join(folder, "postgres.new-1"), { recursive: true });
    writeFileSync(join(folder, "postgres.new-1", "PG_VERSION"), "18\n");
    const both = await Promise.all([elsewhere(folder), elsewhere(folder)]);
    const said = both.map((each) => each.said).sort();
    assert.equal(said.filter((word) => word === "embedded.in_use").length, 1, said.join());
    const winner = both.find((each) => each.said !== "embedded.in_use")!;
    winner.node.kill("SIGTERM");
    await Promise.all(both.map((each) => each.ended));
    assert.deepEqual(readdirSync(folder).sort(), ["postgres", "postgres.log", "secrets.json"]);
    const embedded = await start(folder);
    try {
      assert.deepEqual(await query(embedded.app, "select 1 as one"), [{ one: 1 }]);
      if (process.platform !== "win32") {
        assert.ok(Buffer.byteLength(embedded.app.host) < 90, embedded.app.host);
        assert.equal(statSync(embedded.app.host).mode & 0o777, 0o700);
      }
    } finally {
      await embedded.stop();
      if (embedded.app.host.startsWith(join(tmpdir(), "gongzhi-")))
        rmSync(embedded.app.host, { recursive: true, force: true });
    }
  });

  test(
    "links the libraries where install scripts were blocked",
    { skip: process.platform === "win32" },
    () => {
      const native = join(base, "native");
      mkdirSync(join(native, "bin"), { recursive: true });
      mkdirSync(join(native, "lib"));
      for (const name of ["initdb", "pg_ctl", "postgres"])
        writeFileSync(join(native, "bin", name), "", { mode: 0o644 });
      writeFileSync(join(native, "lib", "libpq.so.5.18"), "");
      const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
      writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify(links));
      assert.ok(mend(native));
      assert.ok(mend(native), "and a second time");
      assert.equal(readlinkSync(join(native, "lib", "libpq.so.5")), "libpq.so.5.18");
      assert.equal(statSync(join(native, "bin", "postgres")).mode & 0o555, 0o555);
    },
  );

  test(
    "as root, below a folder that PostgreSQL's user cannot enter, puts the cluster where it can",
    { skip: !root },
    async () => {
      const closed = join(base, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const folder = join(closed, ".data");
      let embedded = await start(folder);
      const { place } = JSON.parse(readFileSync(join(folder, "where.json"), "utf8")) as { place: string };
      try {
        assert.match(place, /^\/var\/lib\/gongzhi-/);
        assert.equal(statSync(closed).mode & 0o777, 0o700);
        await query(embedded.admin, "create table note (text text)");
        await embedded.stop();
        embedded = await start(folder);
        assert.deepEqual(await query(embedded.admin, "select * from note"), []);
      } finally {
        await embedded.stop();
        rmSync(place, { recursive: true, force: true });
      }
      await refused(folder, "embedded.gone");
    },
  );
});

describe("a broken data folder is refused in one line and left untouched", () => {
  const broken = (name: string, files: Record<string, string>) => {
    const folder = join(base, name);
    mkdirSync(join(folder, "postgres"), { recursive: true });
    writeFileSync(join(folder, "secrets.json"), JSON.stringify({ superuser: "x", owner: "y", app: "z" }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, "postgres", file), text);
    return folder;
  };
  test("made by another PostgreSQL", async () => {
    const folder = broken("newer", { PG_VERSION: "99\n" });
    assert.match(await refused(folder, "embedded.version"), /PostgreSQL 99/);
    assert.deepEqual(readdirSync(join(folder, "postgres")), ["PG_VERSION"]);
  });
  test("not PostgreSQL at all", async () => {
    const folder = broken("garbage", { PG_VERSION: "\u0000?", "notes.txt": "x" });
    await refused(folder, "embedded.broken");
    assert.ok(existsSync(join(folder, "postgres", "notes.txt")));
    await refused(broken("empty", {}), "embedded.broken");
  });
  test("with its inside gone", async () => {
    await refused(
      broken("hollow", { PG_VERSION: "18\n", "postgresql.conf": "include 'gongzhi.conf'\n" }),
      "embedded.start",
    );
  });
  test("a file where the folder should be", async () => {
    writeFileSync(join(base, "file"), "");
    await refused(join(base, "file"), "embedded.folder");
  });
});
