import { z } from "zod";
import { found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { Id, PageQuery, pageOf } from "../../server/wire.ts";
import { addOrganisation, addPersonWithLogin, appoint, endPost, resetSecret } from "./actions.ts";
import {
  Organisation,
  OrganisationInput,
  Person,
  PersonInput,
  Post,
  PostInput,
  Token,
  TokenInput,
  type Who,
} from "./contract.ts";
import * as queries from "./queries.ts";
import { mayAppoint, maySeePeople } from "./rules.ts";
import { openSession } from "./sessions.ts";

const PeopleQuery = PageQuery.extend({ communityId: Id.optional() });
const Made = Person.extend({ oneTimeSecret: z.string().nullable() });

export function routes(http: Http<Who>): void {
  const { db } = http;
  const withLogins = async <P extends { id: string }>(
    stationId: string,
    people: P[],
  ): Promise<(P & { login: string | null })[]> => {
    const logins = await queries.listLoginsOf(
      db.directory,
      stationId,
      people.map((person) => person.id),
    );
    return people.map((person) => ({
      ...person,
      login: logins.find((each) => each.personId === person.id)?.login ?? null,
    }));
  };

  http.get(
    {
      path: "/api/people",
      summary: "People of the station and their posts",
      query: PeopleQuery,
      answer: pageOf(Person),
    },
    async ({ who, tx, query, look }) => {
      refuse(maySeePeople(who));
      const cursor = readCursor(query.cursor);
      const rows = await queries.listPeople(tx, {
        limit: query.limit + 1,
        after: cursor,
        communityId: query.communityId ?? null,
      });
      const page = rows.slice(0, query.limit);
      look(
        "person",
        page.map((person) => person.id),
        ["name", "posts"],
      );
      const last = page.at(-1);
      return {
        items: await withLogins(tx.stationId, page),
        next: rows.length > query.limit && last ? writeCursor(last) : null,
      };
    },
  );
  http.get(
    { path: "/api/people/{id}", summary: "One person", params: IdParams, answer: Person },
    async ({ who, tx, params, look }) => {
      refuse(maySeePeople(who));
      const person = found(await queries.getPerson(tx, params.id));
      look("person", [person.id], ["name", "posts"]);
      return (await withLogins(tx.stationId, [person]))[0]!;
    },
  );

  /** The one-time secret is shown once: a repeat of the same key does not show it again. */
  const secrets = new Map<string, string>();
  http.post(
    {
      path: "/api/people",
      summary: "Add a person, with a login if one is named",
      body: PersonInput,
      answer: Made,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      refuse(mayAppoint(who, "volunteer"));
      const made = await addPersonWithLogin(db, tx, body);
      if (made.secret !== null) secrets.set(made.personId, made.secret);
      record({ verb: "add", kind: "person", targetId: made.personId, fields: ["name"] });
      return made.personId;
    },
    async ({ tx, look }, id) => {
      const person = found(await queries.getPerson(tx, id));
      look("person", [id], ["name"]);
      const oneTimeSecret = secrets.get(id) ?? null;
      secrets.delete(id);
      return { ...(await withLogins(tx.stationId, [person]))[0]!, oneTimeSecret };
    },
  );

  http.post(
    {
      path: "/api/people/{id}/secret",
      summary: "Give a new one-time password, shown once; the person's sessions and tokens end",
      params: IdParams,
      answer: z.object({ oneTimeSecret: z.string().nullable() }),
      status: 201,
    },
    async ({ who, tx, params, record }) => {
      secrets.set(params.id, await resetSecret(db, tx, who, params.id));
      record({ verb: "reset_password", kind: "person", targetId: params.id, subjects: [params.id] });
      return params.id;
    },
    async (_, id) => {
      const oneTimeSecret = secrets.get(id) ?? null;
      secrets.delete(id);
      return { oneTimeSecret };
    },
  );

  http.post(
    { path: "/api/posts", summary: "Appoint a person to a post", body: PostInput, answer: Post, status: 201 },
    async ({ who, tx, body, record }) => {
      const id = await appoint(db, tx, who, body);
      record({
        verb: "appoint",
        kind: "post",
        targetId: id,
        subjects: [body.personId],
        subjectKind: "person",
      });
      return id;
    },
    async ({ tx }, id) => found(await queries.getPost(tx, id)),
  );
  http.post(
    {
      path: "/api/posts/{id}/end",
      summary: "End a post; access ends at once",
      params: IdParams,
      answer: Post,
    },
    async ({ who, tx, params, record }) => {
      await endPost(tx, who, params.id);
      record({ verb: "end", kind: "post", targetId: params.id });
      return params.id;
    },
    async ({ tx }, id) => found(await queries.getPost(tx, id)),
  );

  http.get(
    {
      path: "/api/organisations",
      summary: "Organisations of the station",
      answer: z.object({ items: z.array(Organisation) }),
    },
    async ({ tx }) => ({
      items: await queries.listOrganisations(tx),
    }),
  );
  http.post(
    {
      path: "/api/organisations",
      summary: "Add an organisation",
      body: OrganisationInput,
      answer: Organisation,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      refuse(mayAppoint(who, "volunteer"));
      const id = await addOrganisation(tx, body);
      record({ verb: "add", kind: "organisation", targetId: id });
      return id;
    },
    async ({ tx }, id) => found(await queries.getOrganisation(tx, id)),
  );

  const tokens = (loginId: string, stationId: string) =>
    db.directory.many<Omit<Token, "createdAt" | "expiresAt"> & { createdAt: Date; expiresAt: Date }>(
      `select id, label, scope, created_at as "createdAt", expires_at as "expiresAt" from session
       where login_id = $1 and station_id = $2 and kind = 'token' order by created_at desc limit 100`,
      [loginId, stationId],
    );
  const plain = (row: Awaited<ReturnType<typeof tokens>>[number]) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
  http.get(
    { path: "/api/tokens", summary: "Own bearer tokens", answer: z.object({ items: z.array(Token) }) },
    async ({ who }) => ({
      items: (await tokens(who.loginId, who.stationId)).map(plain),
    }),
  );
  const tokenSecrets = new Map<string, string>();
  http.post(
    {
      path: "/api/tokens",
      summary: "Make a bearer token; its secret is shown once",
      body: TokenInput,
      answer: Token.extend({ secret: z.string().nullable() }),
      status: 201,
    },
    async ({ who, now, body, record }) => {
      const { id, secret } = await openSession(db.directory, now, {
        loginId: who.loginId,
        stationId: who.stationId,
        personId: who.personId,
        kind: "token",
        scope: body.scope,
        label: body.label,
        expiresAt: new Date(now.getTime() + body.days * 86_400_000),
      });
      tokenSecrets.set(id, secret);
      record({ verb: "make", kind: "token", targetId: id });
      return id;
    },
    async ({ who }, id) => {
      const row = found((await tokens(who.loginId, who.stationId)).find((each) => each.id === id));
      const secret = tokenSecrets.get(id) ?? null;
      tokenSecrets.delete(id);
      return { ...plain(row), secret };
    },
  );
  http.post(
    { path: "/api/tokens/{id}/end", summary: "End an own token at once", params: IdParams },
    async ({ who, params, record }) => {
      const ended = await db.directory.run(
        `delete from session where id = $1 and login_id = $2 and kind = 'token'`,
        [params.id, who.loginId],
      );
      if (ended === 0) found(null);
      record({ verb: "end", kind: "token", targetId: params.id });
      return null;
    },
  );
}

type Cursor = { name: string; id: string };
const writeCursor = ({ name, id }: Cursor) => Buffer.from(JSON.stringify([name, id])).toString("base64url");
function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    const [name, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as [unknown, unknown];
    return typeof name === "string" && Id.safeParse(id).success ? { name, id: id as string } : null;
  } catch {
    return null;
  }
}
