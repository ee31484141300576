/** The product as others will see it: its card on the board, its page, its form in the basket. */
import { useWords } from "../../../web/i18n.ts";
import { EvidenceLabel } from "../../../web/kit/evidence-label.tsx";
import { EvidencePack } from "../../../web/kit/evidence-pack.tsx";
import { FitList } from "../../../web/kit/fit-list.tsx";
import { GoodCard } from "../../../web/kit/good-card.tsx";
import { Package } from "../../../web/kit/package.tsx";
import { EffortTag } from "../../../web/kit/tag.tsx";
import type { ProductContent } from "../contract.ts";
import { InBasket } from "./own-in-basket.tsx";
import { Basis, CanBeSet, KeptWhenDone, WhoAndHow } from "./particulars.tsx";

type Props = { content: ProductContent; minutesPerWeek: number | null };

export function OwnPreview({ content, minutesPerWeek }: Props) {
  const { t, pick } = useWords();
  const first = content.speaksFor[0];
  return (
    <div className="stack l">
      <section className="stack t" aria-label={t("shelf.own.on_shelf")}>
        <p className="lab">
          <b>{t("shelf.own.on_shelf")}</b>
        </p>
        {/* A card leads to its page, and there is none yet. */}
        <div className="bay one" inert>
          <GoodCard
            code={content.code}
            name={pick(content.name)}
            pack={content.pack}
            rating={content.card.rating}
            minutesPerWeek={minutesPerWeek}
            reasons={first ? [{ side: "for", text: pick(first.text) }] : []}
          />
        </div>
      </section>
      <section className="stack" aria-label={t("shelf.own.on_page")}>
        <p className="lab">
          <b>{t("shelf.own.on_page")}</b>
        </p>
        <div className="prod sheet">
          <div className="stage">
            <div className="stand">
              <Package pack={content.pack} />
            </div>
            <div className="rail">
              {minutesPerWeek !== null && <EffortTag size="lg" minutesPerWeek={minutesPerWeek} />}
            </div>
          </div>
          <div className="stack">
            <h2>{pick(content.name)}</h2>
            <p className="lead">{pick(content.about)}</p>
            <p>
              <EvidenceLabel rating={content.card.rating} />
            </p>
            <WhoAndHow content={content} />
          </div>
        </div>
        <section className="sheet">
          <FitList
            lines={[
              ...content.speaksFor.map(({ text }) => ({ side: "for" as const, text: pick(text) })),
              ...content.speaksAgainst.map(({ text }) => ({ side: "against" as const, text: pick(text) })),
            ]}
          />
        </section>
        <EvidencePack card={content.card} />
        <KeptWhenDone content={content} />
        <CanBeSet content={content} />
        <Basis content={content} />
      </section>
      {content.parameters.length > 0 && <InBasket content={content} />}
    </div>
  );
}
