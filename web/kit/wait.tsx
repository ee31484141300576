import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isProblem } from "../api.ts";
import { Failure } from "./failure.tsx";
import { Missing } from "./missing.tsx";
import { SkeletonList } from "./skeleton-list.tsx";

type Props<T> = {
  for: Pick<UseQueryResult<T>, "data" | "error" | "refetch" | "isPending">;
  /** Skeleton rows meanwhile. */
  rows?: number;
  /** It is the page itself: what is not there, or not the reader's, is answered as an address that leads nowhere. */
  page?: boolean;
  children: (data: T) => ReactNode;
};

/** Skeleton, failure with a way on, or the thing. Data already here stays while it is read again. */
export function Wait<T>({ for: query, rows, page = false, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (page && isProblem(query.error) && query.error.status === 404) return <Missing />;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <SkeletonList {...(rows === undefined ? {} : { rows })} />;
}
