import type { Role, Who } from "../people/contract.ts";
import * as programme from "../programme/api.ts";
import type { ProductContent } from "../shelf/contract.ts";
import { defaultsOf } from "../shelf/rules.ts";
import { mayEnterEvent } from "./rules.ts";

export type Running = programme.ForDuties;
export type Choice = Running["choices"][number];
export const eventStages = (content: ProductContent) =>
  content.stages.filter((stage) => stage.cadence.kind === "event");
export const aboutHousehold = (content: ProductContent) =>
  eventStages(content).some((stage) => stage.subject === "household");
/** Everyone the product names: its partners and whoever goes. */
const rolesOf = ({ content, parameters }: Choice): Role[] => [
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
export const mayEnter = (who: Who, communityId: string, choice: Choice) =>
  mayEnterEvent(who, { communityId, roles: rolesOf(choice), household: aboutHousehold(choice.content) });
