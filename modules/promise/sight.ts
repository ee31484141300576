/** What a person's posts let them see of the promises, as sets for the queries; `maySee` says the same of one row. */
import type { Who } from "../people/contract.ts";
import { communitiesOf } from "../people/rules.ts";
import type { Sight } from "./queries.ts";
import { apart } from "./rules.ts";

export const worksOf = (who: Who): string[] =>
  who.posts
    .filter(({ role }) => !apart.includes(role))
    .flatMap(({ organisationId, communityIds }) =>
      (communityIds ?? ["*"]).map((id) => `${organisationId}@${id}`),
    );
export const ownIds = (who: Who): string[] => [
  who.personId,
  ...who.posts.flatMap(({ id, organisationId }) => [id, organisationId]),
];
export const sightOf = (who: Who): Sight => ({
  heads: communitiesOf(who, ["officer", "chief"]),
  cadres: communitiesOf(who, ["cadre"]),
  works: worksOf(who),
  own: ownIds(who),
});
