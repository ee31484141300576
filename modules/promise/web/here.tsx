import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { useGet } from "../../../web/query.ts";
import type { PromiseItem } from "../contract.ts";
import { PromiseRow } from "./row.tsx";

const most = 5;
type Page = { items: PromiseItem[] };

/** 答应的事 of one place: what is overdue and what comes next, for who may see any of it. */
export function PromisesHere({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const of = { communityId, limit: most };
  const late = useGet<Page>("/api/promises", { ...of, view: "overdue" }).data?.items ?? [];
  const open = useGet<Page>("/api/promises", { ...of, view: "open" }).data?.items ?? [];
  const items = [...late, ...open].slice(0, most);
  return (
    <section className="sheet stack t">
      <h2>{t("promise.title")}</h2>
      {items.length === 0 && <p className="mut">{t("promise.none.open")}</p>}
      <ul>
        {items.map((item) => (
          <PromiseRow key={item.id} item={item} />
        ))}
      </ul>
      <Link className={btn()} to="/promises" search={{ community: communityId }}>
        {t("promise.see")}
      </Link>
    </section>
  );
}
