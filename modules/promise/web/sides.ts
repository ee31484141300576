import { useWords } from "../../../web/i18n.ts";
import type { PromiseItem, Promised, Promisor } from "../contract.ts";

/** The two sides in words, as far as the reader may see them. */
export function useSides() {
  const { t } = useWords();
  const sideOf = (side: Promisor | Promised): string => {
    const role = side.role === null ? "" : ` ${t(`people.role.${side.role}`)}`;
    return side.name === null ? t(`promise.side.${side.kind}`) : `${side.name}${role}`;
  };
  const promisedOf = ({ promised }: PromiseItem): string =>
    promised.door === null
      ? sideOf(promised)
      : promised.name === null
        ? promised.door
        : `${sideOf(promised)}（${promised.door}）`;
  return { sideOf, promisedOf };
}
