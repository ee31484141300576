import { useFitWords } from "../../modules/shelf/web/fit-words.ts";
import type { ShelfItem } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { GoodCard } from "../kit/good-card.tsx";
import { Dotted } from "../kit/marks.tsx";
import { most } from "./compared.ts";

/** What a card needs of the page: where one is choosing for, and what is being compared. */
export type Keeping = {
  community: string | undefined;
  compared: readonly string[];
  compare: string | undefined;
  onCompare: (code: string) => void;
};
/** The products and the empty board to the end of the row. */
export function Goods({ items, keeping }: { items: ShelfItem[]; keeping: Keeping }) {
  return (
    <>
      {items.map((item) => (
        <Good key={item.code} item={item} keeping={keeping} />
      ))}
      {Array.from({ length: (4 - (items.length % 4)) % 4 }, (_, at) => (
        <div key={at} className="good blank" aria-hidden="true">
          <div className="stand" />
          <div className="rail" />
        </div>
      ))}
    </>
  );
}

function Good({ item, keeping }: { item: ShelfItem; keeping: Keeping }) {
  const { t, pick } = useWords();
  const words = useFitWords();
  const { fit, code } = item;
  const { community, compare, compared, onCompare } = keeping;
  const reasons = fit
    ? (["for", "against"] as const).flatMap((side) =>
        fit[side].map((said) => ({ side, text: words.text(said) })),
      )
    : [];
  const more = fit ? fit.counts.for + fit.counts.against - reasons.length : 0;
  const nothing = { side: "against" as const, text: t("page.shelf.nothing_for") };
  const on = compared.includes(code);
  const full = !on && compared.length >= most;
  return (
    <GoodCard
      code={code}
      name={pick(item.name)}
      pack={item.pack}
      rating={item.rating}
      minutesPerWeek={item.minutesPerWeek}
      using={item.usedBy}
      reasons={fit?.asks === "nothing_for" ? [nothing] : reasons}
      note={
        <Dotted>
          {[
            item.running && t("page.shelf.running"),
            item.unknown === "households" && t("page.shelf.no_tag"),
            more > 0 && t("page.shelf.more_reasons", { count: more }),
            fit && fit.counts.unknown > 0 && t("page.shelf.not_known", { count: fit.counts.unknown }),
          ]}
        </Dotted>
      }
      inBasket={item.inBasket}
      keeps={{ community, compare }}
      action={
        <span className="weigh">
          <Button
            kind={on ? "plain" : "link"}
            icon={on ? "tick" : "scales"}
            aria-pressed={on}
            aria-label={t(on ? "page.shelf.compared_label" : "page.shelf.compare_label", {
              product: pick(item.name),
            })}
            {...(full ? { "aria-disabled": true, "aria-describedby": "tray-full" } : {})}
            onClick={() => !full && onCompare(code)}
          >
            {t(on ? "page.shelf.compared" : "page.shelf.compare")}
          </Button>
        </span>
      }
    />
  );
}
