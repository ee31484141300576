/** Reading: an address is its own cache key, so a write refreshes what it names and everything below it. */
import { QueryClient, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get, isProblem } from "./api.ts";

type Params = Record<string, string | number | boolean | null | undefined>;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays one; only an answer that did not arrive is asked for again, and said at once where others are kept.
      retry: (failures, error) =>
        failures < 2 && isProblem(error) && error.lost && error.code !== "web.not_kept",
      // Tried even when the device says it is offline: many stations have a network without the internet.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

/** `/api/programmes/7` → `["programmes", "7"]`: refreshing `/api/programmes` refreshes both. */
export function keyOf(path: string, params?: Params): readonly unknown[] {
  const parts = path.replace(/^\/api\//, "").split("/");
  return params ? [...parts, params] : parts;
}

export function reading<T>(path: string, params?: Params) {
  return queryOptions({
    queryKey: keyOf(path, params),
    queryFn: ({ signal }) => get<T>(path, params, signal),
  });
}

/** Reads one address. `path` null waits, for example for an id that is not known yet. */
export function useGet<T>(path: string | null, params?: Params) {
  return useQuery({ ...reading<T>(path ?? "/api/none", params), enabled: path !== null });
}

type PageOf<T> = { items: T[]; next: string | null };

/** A keyset list read page by page: `items` so far, `more()` for the next page, `hasMore`. */
export function usePages<T>(path: string, params?: Params) {
  const query = useInfiniteQuery({
    queryKey: [...keyOf(path, params), "pages"],
    queryFn: ({ pageParam, signal }) =>
      get<PageOf<T>>(path, { ...params, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  return {
    query,
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    loadingMore: query.isFetchingNextPage,
  };
}

export async function refresh(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => queries.invalidateQueries({ queryKey: keyOf(path) })));
}

/** What a write made old but nobody looks at now: asked for again when it is next shown, and waited for by none. */
export function outdate(paths: readonly string[]): void {
  for (const path of paths) void queries.invalidateQueries({ queryKey: keyOf(path), refetchType: "none" });
}
