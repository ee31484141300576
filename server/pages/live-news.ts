/** What an act of the journal makes old, and whose pages may show it. */
import * as dispute from "../../modules/dispute/api.ts";
import * as duty from "../../modules/duty/api.ts";
import type { Act } from "../../modules/journal/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { communitiesOf, holds } from "../../modules/people/rules.ts";
import * as promise from "../../modules/promise/api.ts";
import * as programme from "../../modules/programme/api.ts";
import * as registry from "../../modules/registry/api.ts";
import type { Tx } from "../db.ts";
import type { News } from "../live/hub.ts";

/** Addresses as the web keeps them (web/query.ts): what lies below one is old with it. */
const ofDuties = [
  "/api/duties",
  "/api/pages/today",
  "/api/pages/week",
  "/api/waiting",
  "/api/pages/programmes",
  "/api/duty-board",
  "/api/duty-calendar",
  "/api/duty-workload",
  "/api/excuses",
  "/api/excuse-counts",
];
const ofProgrammes = [
  "/api/programmes",
  "/api/offers",
  "/api/pages/communities",
  "/api/pages/programmes",
  "/api/pages/today",
];
const old: Readonly<Record<string, readonly string[]>> = {
  duty: ofDuties,
  duty_batch: ofDuties,
  duty_hand_over: ofDuties,
  evidence_file: ["/api/duties"],
  duty_event: [...ofDuties, "/api/programmes"],
  promise: ["/api/promises", "/api/promise-keeping", "/api/pages/today"],
  programme: [...ofProgrammes, ...ofDuties],
  finding: ["/api/programmes"],
  community: ["/api/communities", "/api/pages/communities"],
  household: ["/api/communities", "/api/households"],
  resident: ["/api/households", "/api/residents"],
  unit: ["/api/units", "/api/communities"],
  door_round: ["/api/door-rounds", "/api/communities"],
  resident_request: ["/api/resident-requests"],
  dispute: ["/api/disputes"],
};
/** Duties are planned, held and taken off by the queue, some seconds after the act. */
const goingOn: readonly string[] = ["programme", "duty_event", "household"];

const keepers = ["officer", "cadre", "chief"] as const;
const without: readonly string[] = ["system_admin", "security_admin", "auditor", "supervisor"];
const isHere = (who: Who, communityId: string): boolean => {
  const posts = who.posts.filter(({ role }) => !without.includes(role));
  const where = communitiesOf({ ...who, posts });
  return where === null || where.includes(communityId);
};
const mayHear = (who: Who, { communityId, appointedPostIds }: duty.Place): boolean =>
  appointedPostIds === null
    ? isHere(who, communityId)
    : holds(who, ["officer", "chief"], communityId) ||
      who.posts.some(({ id }) => appointedPostIds.includes(id));

const isOf = <K extends string>(kinds: readonly K[], kind: string): kind is K =>
  (kinds as readonly string[]).includes(kind);

export async function newsOf(tx: Tx, acts: readonly Act[]): Promise<News<Who>[]> {
  const ids = new Map<string, Set<string>>();
  for (const { kind, targetId } of acts)
    if (targetId !== null && kind in old) ids.set(kind, (ids.get(kind) ?? new Set()).add(targetId));
  const found = await Promise.all(
    [...ids].map(async ([kind, set]): Promise<News<Who>[]> => {
      const of = [...set];
      const about = { old: old[kind]!, goesOn: goingOn.includes(kind) };
      if (isOf(duty.placeKinds, kind))
        return (await duty.listPlaces(tx, kind, of)).map((place) => ({
          ...about,
          concerns: (who) => mayHear(who, place),
        }));
      if (kind === "promise")
        return (await promise.listConcerned(tx, of)).map((concerns) => ({ ...about, concerns }));
      if (isOf(registry.placeKinds, kind))
        return (await registry.listPlaces(tx, kind, of)).map((communityId) => ({
          ...about,
          concerns: (who) => holds(who, keepers, communityId),
        }));
      if (kind === "dispute")
        return (await dispute.listPlaces(tx, of)).map((place) => ({
          ...about,
          concerns: (who) => dispute.mayHear(who, place),
        }));
      const places =
        kind === "programme" ? await programme.listPlaces(tx, of) : kind === "community" ? of : [];
      return places.map((communityId) => ({ ...about, concerns: (who) => isHere(who, communityId) }));
    }),
  );
  return found.flat();
}
