import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "./failure.tsx";
import { SkeletonList } from "./skeleton-list.tsx";

type Props<T> = {
  for: Pick<UseQueryResult<T>, "data" | "error" | "refetch" | "isPending">;
  /** Skeleton rows meanwhile. */
  rows?: number;
  children: (data: T) => ReactNode;
};

/** Skeleton, failure with a way on, or the thing. Data already here stays while it is read again. */
export function Wait<T>({ for: query, rows, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <SkeletonList {...(rows === undefined ? {} : { rows })} />;
}
