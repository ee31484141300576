import { isProblem, problems } from "../../modules/community/problems.ts";
import type { Shelf, ShelfItem } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Aisle } from "../kit/aisle.tsx";
import { GoodCard } from "../kit/good-card.tsx";
import type { AisleOf } from "./shelf-stock.ts";

type Props = { aisle: AisleOf; place: number; community: Shelf["community"] };

/** One aisle: its sign, which of this community's problems it is for, and the board to its end. */
export function ShelfAisle({ aisle, place, community }: Props) {
  const { t, pick } = useWords();
  const { group, here, items } = aisle;
  const named = here.map((code) => (isProblem(code) ? pick(problems[code]) : code)).join(t("shelf.and"));
  const note =
    group === "elsewhere"
      ? t("page.shelf.elsewhere_note", { kind: community ? t(`community.kind.${community.kind}`) : "" })
      : here.length > 0
        ? t(group === "mixed" ? "page.shelf.mixed_note" : "page.shelf.aisle_here", { problems: named })
        : undefined;
  const title =
    group === "mixed"
      ? t("page.shelf.mixed")
      : group === "elsewhere"
        ? t("page.shelf.elsewhere")
        : isProblem(group)
          ? pick(problems[group])
          : group;
  return (
    <Aisle title={title} place={place} note={note}>
      {items.map((item) => (
        <Good key={item.code} item={item} community={community?.id} />
      ))}
      {Array.from({ length: (4 - (items.length % 4)) % 4 }, (_, at) => (
        <div key={at} className="good blank" aria-hidden="true">
          <div className="stand" />
          <div className="rail" />
        </div>
      ))}
    </Aisle>
  );
}

function Good({ item, community }: { item: ShelfItem; community: string | undefined }) {
  const { t, pick } = useWords();
  const unpriced = item.unknown === "households" ? t("page.shelf.no_tag") : null;
  const found = item.reasonFor ?? item.reasonAgainst;
  const text = found ? pick(found.text) : null;
  const reason = item.reasonFor
    ? { side: "for" as const, text: <Two first={text} second={unpriced} /> }
    : found || unpriced
      ? { side: "against" as const, text: <Two first={text} second={unpriced} /> }
      : null;
  return (
    <GoodCard
      code={item.code}
      name={pick(item.name)}
      pack={item.pack}
      rating={item.rating}
      minutesPerWeek={item.minutesPerWeek}
      using={item.usedBy}
      reason={reason}
      inBasket={item.inBasket}
      community={community}
    />
  );
}

function Two({ first, second }: { first: string | null; second: string | null }) {
  return (
    <>
      {first}
      {second && <span className="block mut3">{second}</span>}
    </>
  );
}
