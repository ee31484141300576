/** The pages of doors already read, changed where one household changed. */
import type { InfiniteData } from "@tanstack/react-query";
import { keyOf, queries } from "../../../web/query.ts";
import type { Household } from "../contract.ts";

type Pages = InfiniteData<{ items: Household[]; next: string | null }>;

/**
 * Puts the household as it is now into its place. Reading the pages again would open every door on them
 * once more in the journal, for one change.
 */
export function keepHousehold(household: Household): void {
  queries.setQueryData<Household>(keyOf(`/api/households/${household.id}`), (held) => held && household);
  const queryKey = keyOf(`/api/communities/${household.communityId}/households`);
  queries.setQueriesData<Pages>(
    { queryKey },
    (pages) =>
      pages && {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          items: page.items.map((each) => (each.id === household.id ? household : each)),
        })),
      },
  );
}
