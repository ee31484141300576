import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";
import type { Me } from "./contract.ts";
import { getLogin, getOrganisation, getPerson, listPostsOf } from "./queries.ts";
import { type Session, actingPosts } from "./sessions.ts";
import { findOperator, listStationsOfLogin } from "./stations.ts";

type Standing = Pick<Session, "stationId" | "personId" | "helperId" | "expiresAt" | "kind">;
/** Everything the shell needs at start. Refused when no post is in force in that station. */
export async function meOf(
  db: Db,
  login: { id: string; login: string; mustChange: boolean },
  standing: Standing,
  now: Date,
): Promise<Me> {
  const { stationId, personId, helperId, expiresAt, kind } = standing;
  const stations = await listStationsOfLogin(db.directory, login.id);
  const station = stations.find((each) => each.id === stationId);
  if (station === undefined) throw new Refusal("people.no_such_station");
  const operator = await findOperator(db.directory);
  const today = civilDateIn(station.timeZone, now);
  return db.station(stationId, now, async (tx) => {
    const posts = await actingPosts(tx, standing, await listPostsOf(tx, personId), today);
    if (posts.length === 0) throw new Refusal("people.no_post");
    const person = await getPerson(tx, personId);
    const helper = helperId === null ? undefined : await getPerson(tx, helperId);
    const named = await Promise.all(
      posts.map(async (post) => ({
        ...post,
        organisationName: (await getOrganisation(tx, post.organisationId))?.name ?? "",
      })),
    );
    const plain = ({ personId: _, ...rest }: (typeof stations)[number]) => rest;
    return {
      login: login.login,
      person: { id: personId, name: person?.name ?? "", sample: person?.sample ?? false },
      station: plain(station),
      // Helping somebody goes on in one station.
      stations: helperId === null ? stations.map(plain) : [plain(station)],
      posts: named,
      today,
      mustChangePassword: login.mustChange,
      operatorMissing: operator === undefined,
      passwordOnly: true,
      byToken: kind === "token",
      helping:
        helper === undefined
          ? null
          : { helper: helper.name, helperSample: helper.sample, until: expiresAt.toISOString() },
    };
  });
}

/** Of a session as it was found. */
export async function meOfSession(db: Db, session: Session, now: Date): Promise<Me> {
  const login = await getLogin(db.directory, session.loginId);
  if (login === undefined) throw new Refusal("http.signed_out");
  return meOf(db, login, session, now);
}
