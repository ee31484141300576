import type { CommunityKind } from "../../modules/community/contract.ts";
import { isProblem, problems } from "../../modules/community/problems.ts";
import type { ShelfItem } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Chips } from "../kit/chips.tsx";
import { type Filters, efforts, groupsOf } from "./shelf-stock.ts";

type Props = {
  items: ShelfItem[];
  here: readonly string[];
  filters: Filters;
  onSet: (next: Filters) => void;
};
/** In the order of 五共治; a value import of the contract would bring zod into the page. */
const communityKinds: readonly CommunityKind[] = ["community", "school", "village", "hospital", "enterprise"];
const ratings = ["effective", "promising", "unrated", "no_effect", "harmful"] as const;

/** Chips that really filter; pressing one again takes it off. A chip that would find nothing is not offered. */
export function ShelfFilters({ items, here, filters, onSet }: Props) {
  const { t, pick } = useWords();
  const chip = (name: "problem" | "kind" | "effort" | "evidence", key: string, label: string) => ({
    key,
    label,
    on: filters[name] === key,
    onPress: () => onSet({ [name]: filters[name] === key ? undefined : key }),
  });
  const groups = groupsOf(items, here);
  const kinds = communityKinds.filter((kind) => items.some((item) => item.kinds.includes(kind)));
  const rated = ratings.filter(
    (rating) => filters.evidence === rating || items.some((item) => item.rating === rating),
  );
  return (
    <div className="stack t">
      <Chips
        scroll
        by={t("page.shelf.by_problem")}
        chips={[
          {
            key: "all",
            label: t("page.shelf.all"),
            on: !filters.problem,
            onPress: () => onSet({ problem: undefined }),
          },
          ...groups.map(({ group, count }) =>
            chip("problem", group, `${isProblem(group) ? pick(problems[group]) : group} ${count}`),
          ),
        ]}
      />
      <Chips
        scroll
        by={t("page.shelf.by_kind")}
        chips={kinds.map((kind) => chip("kind", kind, t(`community.partnership.${kind}`)))}
      />
      <div className="row filters">
        <Chips
          by={t("page.shelf.by_effort")}
          chips={Object.keys(efforts).map((key) => chip("effort", key, t(`page.shelf.effort.${key}`)))}
        />
        <Chips
          by={t("page.shelf.by_evidence")}
          chips={rated.map((rating) => chip("evidence", rating, t(`web.evidence.${rating}`)))}
        />
      </div>
    </div>
  );
}
