import type { FoundKind, Search } from "../../server/pages/search-contract.ts";
import { doorsLike } from "../../modules/registry/door-search.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import type { IconName } from "../kit/icons.ts";
import { SearchHit } from "./search-hit.tsx";

const signs: Record<FoundKind, IconName> = {
  duty: "today",
  household: "door",
  resident: "people",
  unit: "shop",
  community: "house",
  programme: "sheet",
  product: "shelf",
  person: "people",
};

type Props = {
  q: string;
  answer: Search;
  /** The only kind shown, where one was chosen. */
  kind: FoundKind | null;
  onKind: (kind: FoundKind | null) => void;
  onOpen: () => void;
};

/** What was found, by kind: at most six of each, or fifty of one. */
export function SearchFound({ q, answer, kind, onKind, onOpen }: Props) {
  const { t } = useWords();
  const count = answer.groups.reduce((sum, group) => sum + group.items.length, 0);
  const single = [...q].length === 1;
  return (
    <div className="hits">
      <p className="hush" role="status">
        {t("page.search.found", { count })}
      </p>
      {kind !== null && (
        <Button kind="link" icon="back" onClick={() => onKind(null)}>
          {t("page.search.all_kinds")}
        </Button>
      )}
      {count === 0 && (
        <div className="stack t">
          <h3>{t("page.search.nothing", { q })}</h3>
          <p className="mut">
            {t(
              single
                ? "page.search.one_sign"
                : doorsLike(q) !== null
                  ? "page.search.nothing_door"
                  : "page.search.nothing_next",
            )}
          </p>
        </div>
      )}
      {answer.groups.map((group) => (
        <section key={group.kind} aria-labelledby={`found-${group.kind}`}>
          <h3 id={`found-${group.kind}`} className="lab">
            <Icon name={signs[group.kind]} />
            {t(`page.search.kind.${group.kind}`)}
          </h3>
          <ul>
            {group.items.map((found) => (
              <SearchHit key={"id" in found ? found.id : found.code} found={found} onOpen={onOpen} />
            ))}
          </ul>
          {group.more && kind === null && (
            <Button kind="link" onClick={() => onKind(group.kind)}>
              {t("page.search.more", { kind: t(`page.search.kind.${group.kind}`) })}
            </Button>
          )}
          {group.more && kind !== null && (
            <p className="s mut">{t("page.search.too_many", { count: group.items.length })}</p>
          )}
        </section>
      ))}
      {count > 0 && single && <p className="s mut">{t("page.search.one_sign")}</p>}
    </div>
  );
}
