import type { Role, Who } from "../../people/contract.ts";
import * as programme from "../../programme/api.ts";
import type { Tx } from "../../../server/db.ts";
import type { ProductContent } from "../../shelf/contract.ts";
import { defaultsOf } from "../../shelf/rules.ts";
import { listAppointedPosts } from "../appointment/rows.ts";
import { mayEnterEvent } from "../rules.ts";

export type Running = programme.ForDuties;
export type Choice = Running["choices"][number];
export const eventStages = (content: ProductContent) =>
  content.stages.filter((stage) => stage.cadence.kind === "event");
export const aboutHousehold = (content: ProductContent) =>
  eventStages(content).some((stage) => stage.subject === "household");
/** Everyone the product names: its partners and whoever goes. */
export const rolesOf = ({ content, parameters }: Choice): Role[] => [
  ...new Set([
    ...content.partners.map((partner) => partner.role),
    ...content.stages.flatMap(({ who }) =>
      who.way === "together"
        ? who.roles
        : (Object.keys(
            ({ ...defaultsOf(content), ...parameters }[who.shares.slice(1)] ?? {}) as object,
          ) as Role[]),
    ),
  ]),
];
/** Posts appointed to what is for those appointed in these programmes, by `keyOf`; nothing is asked where nothing is. */
type Appointed = ReadonlyMap<string, readonly string[]>;
const keyOf = (programmeId: string, code: string) => `${programmeId} ${code}`;
export async function appointedIn(tx: Tx, running: readonly Running[]): Promise<Appointed> {
  const guarded = running.flatMap(({ programmeId, choices }) =>
    choices
      .filter(({ content }) => content.seenBy === "appointed")
      .map(({ content }) => ({ programmeId, code: content.code })),
  );
  const rows =
    guarded.length === 0
      ? []
      : await listAppointedPosts(tx, [...new Set(guarded.map(({ programmeId }) => programmeId))]);
  return new Map(
    guarded.map(({ programmeId, code }) => [
      keyOf(programmeId, code),
      rows
        .filter((row) => row.programmeId === programmeId && row.productCode === code)
        .map((row) => row.postId),
    ]),
  );
}
export const appointedFor = (running: Running, choice: Choice, appointed: Appointed): readonly string[] =>
  appointed.get(keyOf(running.programmeId, choice.content.code)) ?? [];
export const mayEnter = (who: Who, running: Running, choice: Choice, appointed: Appointed) =>
  mayEnterEvent(who, {
    communityId: running.communityId,
    roles: rolesOf(choice),
    household: aboutHousehold(choice.content),
    appointedPostIds: appointed.get(keyOf(running.programmeId, choice.content.code)) ?? null,
  });
