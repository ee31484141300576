/** The places of the shell and which posts find something there. The server refuses by its own rules. */
import type { Me, Role } from "../modules/people/contract.ts";
import { mayList } from "../modules/dispute/rules.ts";
import { mayImport } from "../modules/incident/rules.ts";
import { maySetChannels } from "../modules/notice/rules.ts";
import { maySeePeople } from "../modules/people/rules.ts";
import { mayAssess } from "../modules/registry/resident/rules.ts";
import { mayReadJournal } from "../modules/journal/rules.ts";
import type { IconName } from "./kit/icons.ts";
import { whoOf } from "./session.ts";

type Place = { key: string; to: string; icon: IconName };
const today: Place = { key: "web.nav.today", to: "/", icon: "today" };
const communities: Place = { key: "web.nav.communities", to: "/communities", icon: "house" };
const shelf: Place = { key: "web.nav.shelf", to: "/shelf", icon: "shelf" };
const programmes: Place = { key: "web.nav.programmes", to: "/programmes", icon: "sheet" };
const incidents: Place = { key: "web.nav.incidents", to: "/incidents", icon: "counts" };
const disputes: Place = { key: "web.nav.disputes", to: "/disputes", icon: "handshake" };
const people: Place = { key: "web.nav.people", to: "/people", icon: "people" };
const lawful: Place = { key: "web.nav.lawful", to: "/lawful", icon: "scales" };
const journal: Place = { key: "web.nav.journal", to: "/journal", icon: "notebook" };
const channels: Place = { key: "web.nav.channels", to: "/notice-channels", icon: "letter" };
const me: Place = { key: "web.nav.me", to: "/me", icon: "me" };

/**
 * Administrators and the auditor look after the system (SECURITY 9), a supervisor sees totals only: no community,
 * shelf or programme is theirs.
 */
const keepers: readonly Role[] = ["system_admin", "security_admin", "auditor", "supervisor"];
const rolesOf = (who: Me): Role[] => who.posts.map((post) => post.role);

function working(who: Me): boolean {
  return rolesOf(who).some((role) => !keepers.includes(role));
}

/** Across the top on a desk. */
export function signPlaces(who: Me): Place[] {
  // Helping somebody is about their duties and nothing else.
  if (who.helping !== null) return [today];
  return [today, ...(working(who) ? [communities, shelf, programmes] : []), ...furtherPlaces(who)];
}

/** Five tabs on a phone; incidents, people and journal are reached from 我的. */
export function tabPlaces(who: Me): Place[] {
  if (who.helping !== null) return [today];
  return working(who) ? [today, communities, shelf, programmes, me] : [today, ...furtherPlaces(who), me];
}

export function furtherPlaces(who: Me): Place[] {
  return [
    ...(mayList(whoOf(who)) ? [disputes] : []),
    ...(mayImport(whoOf(who)) === null ? [incidents] : []),
    ...(maySeePeople(whoOf(who)) === null ? [people] : []),
    ...(mayAssess(whoOf(who)) === null ? [lawful] : []),
    ...(mayReadJournal(rolesOf(who)) === null ? [journal] : []),
    ...(maySetChannels(whoOf(who)) === null ? [channels] : []),
  ];
}

/** Who configures programmes has a basket. */
export function hasBasket(who: Me): boolean {
  return rolesOf(who).includes("officer");
}
