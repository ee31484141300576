/** Sample people for tests: with a real password, and a browser that keeps its cookie. */
import assert from "node:assert/strict";
import type { Station, World } from "../../test/world.ts";
import { addLogin, addPerson, openPost } from "./api.ts";
import type { Me, Role } from "./contract.ts";
import { linkLogin } from "./queries.ts";

export type Account = { login: string; password: string; loginId: string; personId: string };

let count = 0;
/** A person with a post and a login whose password is known; `also` gives the same login another station. */
export async function buildAccount(
  world: World,
  of: { station?: Station; role?: Role; also?: Station; name?: string } = {},
): Promise<Account> {
  const station = of.station ?? world.station;
  const role = of.role ?? "officer";
  const personAt = (at: Station) =>
    world.inStation(at, async (tx) => {
      const personId = await addPerson(tx, { name: of.name ?? "示例民警", sample: true });
      const post = { personId, organisationId: at.organisationId, role, communityIds: null };
      await openPost(tx, post, world.today());
      return personId;
    });
  const personId = await personAt(station);
  const login = `login${++count}`;
  const stationId = station.id;
  const made = await addLogin(
    world.db.directory,
    { login, stationId, personId, mustChange: false },
    world.now(),
  );
  if (of.also) await linkLogin(world.db.directory, made.loginId, of.also.id, await personAt(of.also));
  return { login, password: made.secret, loginId: made.loginId, personId };
}

export type Answered<T = unknown> = { status: number; body: T; code: string; headers: Headers };
type Requests = { request(path: string, init?: RequestInit): Promise<Response> };
/** What a browser sends from our own page. */
export const ownPage = { "sec-fetch-site": "same-origin" };

export class Browser {
  app: Requests;
  cookie: string | null = null;
  constructor(app: Requests) {
    this.app = app;
  }
  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = ownPage,
  ): Promise<Answered<T>> {
    const sent: Record<string, string> = { ...headers };
    if (this.cookie !== null) sent["cookie"] = this.cookie;
    if (body !== undefined) sent["content-type"] = "application/json";
    const init: RequestInit = { method, headers: sent };
    if (body !== undefined) init.body = JSON.stringify(body);
    const answer = await this.app.request(path, init);
    assert.notEqual(answer.status, 500);
    const set = answer.headers.get("set-cookie");
    if (set !== null) this.cookie = /Max-Age=0/.test(set) ? null : set.split(";")[0]!;
    const text = await answer.text();
    const parsed = text === "" ? undefined : (JSON.parse(text) as T);
    return {
      status: answer.status,
      body: parsed as T,
      code: (parsed as { code?: string } | undefined)?.code ?? "",
      headers: answer.headers,
    };
  }
  signIn(of: { login: string; password: string }, stationId?: string): Promise<Answered<Me>> {
    const { login, password } = of;
    return this.send<Me>("POST", "/api/session", { login, password, ...(stationId ? { stationId } : {}) });
  }
}
