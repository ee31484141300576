/**
 * Statements that travel together: one write, one Sync, one answer. What a request asks for in one go
 * leaves in one flight, so the database is woken once for it and answers once.
 *
 * Tried on one read with its transaction, twelve statements: each as pg's own query 0.12–0.2× of the bare
 * server (12 writes; half the server's time went to writev), the socket corked 0.2×, flights like this
 * 0.4× and more. A flight also remembers what the columns of a statement are, so they are described once
 * per connection instead of at every use.
 */
import { createHash } from "node:crypto";
import pg from "pg";
import * as bytes from "./flight-bytes.ts";
import { settingOf } from "./transaction.ts";

export type Answer = { rows: object[]; count: number; command: string };
type Statement = {
  name: string;
  text: string;
  values: bytes.Value[];
  /** Whose setting it must run under; null: the connection's own, before any station is entered. */
  station: string | null;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
};
type Column = { name: string; read: (text: string) => unknown };
/** `empty` is copied for each row: properties that are there already are filled three times as fast as new ones. */
type Columns = { list: Column[]; empty: Record<string, unknown> };
type Field = { name: string; dataTypeID: number };

/** The part of pg's connection that a query of its own works with (pg/lib/connection.js). */
type Wire = {
  stream: { writable: boolean; write(bytes: Buffer): void };
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
};
const columnsOf = new WeakMap<Wire, Map<string, Columns>>();

const names = new Map<string, string>();
/** Statements are named by their text so that PostgreSQL plans each once per connection. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
    names.set(text, name);
  }
  return name;
}

// pg takes foreign query classes in pipeline mode only as kinds of its own; its constructor sets `text`.
const Query = pg.Query as unknown as new (text: string) => { name: string; text: string };

class Flight extends Query {
  callback: (error: unknown) => void = () => {};
  readonly statements: Statement[];
  #at = 0;
  #rows: object[] = [];
  #columns: Columns | undefined;
  #known: Map<string, Columns> | undefined;

  constructor(statements: Statement[]) {
    super("");
    this.statements = statements;
    this.#enter();
  }

  /** pg notes a parsed statement by the name and text of the query it believes to be at work. */
  #enter(): void {
    const statement = this.statements[this.#at];
    if (statement === undefined) return;
    this.name = statement.name;
    this.text = statement.text;
    this.#rows = [];
    this.#columns = this.#known?.get(statement.name);
  }

  submit(wire: Wire): null {
    this.#known = columnsOf.get(wire);
    if (this.#known === undefined) columnsOf.set(wire, (this.#known = new Map<string, Columns>()));
    for (const { name, text, values } of this.statements) {
      if (name === "" || (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) === undefined) {
        bytes.parse(name, text);
        if (name !== "") wire.submittedNamedStatements[name] = text;
      }
      bytes.bind(name, values);
      if (name !== "" && !this.#known.has(name)) bytes.describe();
      bytes.execute();
    }
    const message = bytes.take();
    if (wire.stream.writable) wire.stream.write(message);
    this.#columns = this.#known.get(this.name);
    return null;
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.#columns = {
      list: fields.map(({ name, dataTypeID }) => ({
        name,
        read: pg.types.getTypeParser(dataTypeID, "text") as Column["read"],
      })),
      empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
    };
    this.#known!.set(this.name, this.#columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { list, empty } = this.#columns!;
    const row = { ...empty };
    for (let i = 0; i < list.length; i++) {
      const text = fields[i]!;
      if (text !== null) row[list[i]!.name] = list[i]!.read(text);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    // No description came: a statement without columns.
    if (this.name !== "" && this.#columns === undefined) this.#known!.set(this.name, { list: [], empty: {} });
    const space = text.lastIndexOf(" ");
    this.statements[this.#at]!.resolve({
      rows: this.#rows,
      count: space < 0 ? 0 : Number(text.slice(space + 1)),
      command: text,
    });
    this.#at++;
    this.#enter();
  }

  /** The server skips what follows a failure up to the Sync, and with it the parsing of new statements. */
  handleError(error: unknown, wire: Wire): void {
    for (const statement of this.statements.slice(this.#at)) {
      delete wire.submittedNamedStatements[statement.name];
      statement.reject(error);
    }
    this.#at = this.statements.length;
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

export type Sender = {
  /** Leaves with the others of this turn of the event loop. */
  send(text: string, values?: readonly unknown[]): Promise<Answer>;
  /** Waits for the next flight. */
  later(text: string, values?: readonly unknown[]): Promise<Answer>;
  /** Without a name and without rows, for a text that few connections see twice. */
  once(text: string): Promise<Answer>;
  /** What waits leaves now. */
  leave(): void;
  /** What has not left yet never leaves: after a failure it would run outside its transaction. */
  drop(error: unknown): void;
  /** The same connection for one station of a shared transaction. */
  under(station: string): Sender;
};

export function senderOn(client: pg.ClientBase): Sender {
  let waiting: Statement[] = [];
  let leaving = false;
  let entered: string | null = null;
  const leave = () => {
    leaving = false;
    const statements = ordered(waiting, entered);
    waiting = [];
    if (statements.length === 0) return;
    entered = statements.at(-1)!.station;
    client.query(new Flight(statements) as unknown as pg.Submittable);
  };
  const from = (station: string | null): Sender => {
    const add = (name: string, text: string, values: readonly unknown[], now: boolean) =>
      new Promise<Answer>((resolve, reject) => {
        // Written here, so that a value that cannot be written fails its own statement and not the flight.
        waiting.push({ name, text, values: values.map(written), station, resolve, reject });
        if (!now || leaving) return;
        leaving = true;
        process.nextTick(leave);
      });
    return {
      send: (text, values = []) => add(nameOf(text), text, values, true),
      later: (text, values = []) => add(nameOf(text), text, values, false),
      once: (text) => add("", text, [], true),
      leave,
      drop: (error) => {
        for (const statement of waiting.splice(0)) statement.reject(error);
      },
      under: from,
    };
  };
  return from(null);
}

/**
 * In a shared transaction: each station's statements behind each other and behind its own setting, in the
 * order they were sent. What belongs to no station (begin, sessions, role, commit) keeps its place at the
 * front or, where stations came before it, at the end.
 */
function ordered(statements: Statement[], entered: string | null): Statement[] {
  if (statements.every(({ station }) => station === null)) return statements;
  const first = statements.findIndex(({ station }) => station !== null);
  const rest = statements.slice(first);
  const stations = new Map<string, Statement[]>();
  for (const statement of rest) {
    if (statement.station === null) continue;
    const of = stations.get(statement.station);
    if (of === undefined) stations.set(statement.station, [statement]);
    else of.push(statement);
  }
  // Who is entered already goes first and needs no setting.
  const keys = [...stations.keys()].sort((a, b) => Number(b === entered) - Number(a === entered));
  const list = statements.slice(0, first);
  for (const station of keys) {
    if (station !== entered) list.push(setting(station));
    list.push(...stations.get(station)!);
  }
  list.push(...rest.filter(({ station }) => station === null));
  return list;
}
/** Parsed once per connection: 3 µs of PostgreSQL instead of 6; of many stations only the first, for each takes memory there. */
const namedSettings = new Map<string, string>();
function nameOfSetting(station: string, text: string): string {
  if (!namedSettings.has(station) && namedSettings.size < 200) namedSettings.set(station, nameOf(text));
  return namedSettings.get(station) ?? "";
}
const setting = (station: string): Statement => ({
  name: nameOfSetting(station, settingOf(station)),
  text: settingOf(station),
  values: [],
  station,
  resolve: () => undefined,
  // Whatever comes behind it fails with it.
  reject: () => undefined,
});

const plain = /^[\w:.+-]+$/;
/** A parameter as PostgreSQL reads it. pg's own takes twice as long for lists and writes dates in local time. */
function written(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return listOf(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function listOf(values: readonly unknown[]): string {
  let text = "{";
  for (let i = 0; i < values.length; i++) {
    if (i > 0) text += ",";
    const value = values[i];
    if (value === null || value === undefined) text += "NULL";
    else if (Array.isArray(value)) text += listOf(value);
    else if (Buffer.isBuffer(value)) text += `"\\\\x${value.toString("hex")}"`;
    else {
      const item = written(value) as string;
      text +=
        plain.test(item) && !/^null$/i.test(item)
          ? item
          : `"${item.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
    }
  }
  return `${text}}`;
}

/** Lists of plain words, nearly all of ours, need no parser of quotes; NULL and quotes do. */
for (const type of [1009, 2951]) {
  const careful = pg.types.getTypeParser(type as never, "text") as (text: string) => unknown;
  pg.types.setTypeParser(type as never, (text: string) =>
    text === "{}" ? [] : /["\\]|NULL|^\[|^\{\{/i.test(text) ? careful(text) : text.slice(1, -1).split(","),
  );
}
