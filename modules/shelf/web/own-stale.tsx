import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import type { ProductContent, ProductDraft } from "../contract.ts";
import { isSame } from "../diff.ts";
import { ProductChanges } from "./own-diff.tsx";
import type { Parts } from "./own-draft.ts";

type Props = { theirs: ProductDraft; mine: Parts; onKeep: () => void; onTake: () => void };

/** Somebody else saved first: what stands now beside one's own, and the choice between them. */
export function OwnStale({ theirs, mine, onKeep, onTake }: Props) {
  const { t } = useWords();
  const differ = (Object.keys(mine) as (keyof Parts)[]).filter(
    (part) => !isSame(mine[part], theirs.content[part]),
  );
  const merged = { ...theirs.content, ...mine } as ProductContent;
  return (
    <section className="sheet stack" role="alert">
      <p className="why act">
        <span>
          {t("shelf.own.stale", {
            what: differ.map((part) => t(`shelf.diff.field.${part}`)).join(t("shelf.and")),
          })}
        </span>
      </p>
      <ProductChanges from={theirs.content} to={merged} />
      <div className="row">
        <Button onClick={onKeep}>{t("shelf.own.keep_mine")}</Button>
        <Button onClick={onTake}>{t("shelf.own.take_theirs")}</Button>
      </div>
    </section>
  );
}
