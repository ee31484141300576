import "../../../web/look/promise.css";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import type { PromiseItem } from "../contract.ts";
import { useSides } from "./sides.ts";

const isLate = (item: PromiseItem) => item.overdue || item.state === "broken";
/** The box: empty, ticked by the one promised, a red ! where somebody must act. Never read alone: the words stand beside it. */
export function PromiseBox({ item }: { item: PromiseItem }) {
  return (
    <span className="st" aria-hidden="true">
      {item.state === "confirmed" ? <Icon name="tick" /> : isLate(item) ? "!" : ""}
    </span>
  );
}
export const lookOf = (item: PromiseItem): string =>
  item.state === "confirmed"
    ? "promise kept"
    : isLate(item)
      ? "promise late"
      : item.state === "withdrawn"
        ? "promise over"
        : "promise";

/** 承诺条: what, by when, who promised and who must confirm. */
export function PromiseRow({ item }: { item: PromiseItem }) {
  const { t } = useWords();
  const { due, shortDay } = useFormat();
  const { sideOf, promisedOf } = useSides();
  const owed = item.state === "open" || item.state === "disputed";
  return (
    <li className={lookOf(item)}>
      <PromiseBox item={item} />
      <Link className="what" to="/promises/$id" params={{ id: item.id }}>
        {item.what}
      </Link>
      <span className="by">{owed ? due(item.dueOn) : shortDay(item.dueOn)}</span>
      <small>
        <Dotted>
          {[
            <span key="who">
              <Name name={sideOf(item.promisor)} sample={item.promisor.sample} />
            </span>,
            item.state === "performed"
              ? t("promise.waits_for", { name: promisedOf(item) })
              : t(`promise.state.${item.state}`),
          ]}
        </Dotted>
      </small>
    </li>
  );
}
