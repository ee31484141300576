import { Link, getRouteApi } from "@tanstack/react-router";
import type { ComparedProduct } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Package } from "../kit/package.tsx";
import { EffortTag } from "../kit/tag.tsx";

const route = getRouteApi("/inside/compare");

/** A product at the head of its column: package, tag, the way to its page and out of the comparison. */
export function Head({ item, onTake }: { item: ComparedProduct; onTake: () => void }) {
  const { t, pick } = useWords();
  const { community } = route.useSearch();
  const { content } = item;
  const name = pick(content.name);
  return (
    <th scope="col" role="columnheader">
      <div className="stand" aria-hidden="true">
        <Package pack={content.pack} />
      </div>
      <div className="rail">
        {item.minutesPerWeek === null ? <span /> : <EffortTag minutesPerWeek={item.minutesPerWeek} />}
      </div>
      <Link to="/shelf/$code" params={{ code: content.code }} search={community ? { community } : {}}>
        {name}
      </Link>
      <Button
        kind="link"
        icon="cross"
        onClick={onTake}
        aria-label={t("page.compare.take_out", { product: name })}
      >
        {t("page.compare.take")}
      </Button>
    </th>
  );
}
