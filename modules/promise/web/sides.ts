import { useWords } from "../../../web/i18n.ts";
import { useNamed } from "../../../web/kit/marks.tsx";
import type { PromiseItem, Promised, Promisor } from "../contract.ts";

/** The two sides in words, as far as the reader may see them. */
export function useSides() {
  const { t } = useWords();
  const named = useNamed();
  const sideOf = (side: Promisor | Promised): string => {
    const role = side.role === null ? "" : ` ${t(`people.role.${side.role}`)}`;
    return side.name === null ? t(`promise.side.${side.kind}`) : `${side.name}${role}`;
  };
  const promisedOf = ({ promised }: PromiseItem): string =>
    promised.door === null
      ? named(sideOf(promised), promised.sample && promised.name !== null)
      : promised.name === null
        ? promised.door
        : `${named(sideOf(promised), promised.sample)}（${promised.door}）`;
  return { sideOf, promisedOf };
}
