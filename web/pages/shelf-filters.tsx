import type { CommunityKind } from "../../modules/community/contract.ts";
import { isProblem, problems } from "../../modules/community/problems.ts";
import type { ShelfItem } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { Chips } from "../kit/chips.tsx";
import { Icon } from "../kit/icon.tsx";
import { type Filters, countOf, efforts, groupsOf } from "./shelf-stock.ts";

type Props = {
  items: ShelfItem[];
  here: readonly string[];
  /** Products of every kind of place are shown: then the kind is a filter. */
  allKinds: boolean;
  filters: Filters;
  onSet: (next: Filters) => void;
};
/** In the order of 五共治; a value import of the contract would bring zod into the page. */
const communityKinds: readonly CommunityKind[] = ["community", "school", "village", "hospital", "enterprise"];
const ratings = ["effective", "promising", "unrated", "no_effect", "harmful"] as const;

/**
 * Chips that really filter, each with what it would leave beside the others; pressing one again takes it
 * off. A value no product of this shelf has is not offered.
 */
export function ShelfFilters({ items, here, allKinds, filters, onSet }: Props) {
  const { t, pick } = useWords();
  const chips = (name: keyof Filters & string, values: readonly string[], label: (value: string) => string) =>
    values
      .filter((value) => filters[name] === value || countOf(items, {}, name, value) > 0)
      .map((value) => ({
        key: value,
        label: `${label(value)} ${countOf(items, filters, name, value)}`,
        on: filters[name] === value,
        onPress: () => onSet({ [name]: filters[name] === value ? undefined : value }),
      }));
  const further = [filters.effort, filters.evidence, filters.start].filter(Boolean).length;
  const effort = chips("effort", Object.keys(efforts), (key) => t(`page.shelf.effort.${key}`));
  const start = chips("start", items.some((item) => item.missing !== null) ? ["now"] : [], () =>
    t("page.shelf.start_now"),
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
          ...chips("problem", groupsOf(items, here), (group) =>
            isProblem(group) ? pick(problems[group]) : group,
          ),
        ]}
      />
      {allKinds && (
        <Chips
          scroll
          by={t("page.shelf.by_kind")}
          chips={chips("kind", communityKinds, (kind) => t(`community.partnership.${kind}`))}
        />
      )}
      <details className="fold more" open={further > 0 || window.matchMedia("(min-width: 900px)").matches}>
        <summary>
          {further > 0 ? t("page.shelf.more_filters_on", { count: further }) : t("page.shelf.more_filters")}
          <Icon name="down" />
        </summary>
        <div className="row filters">
          {effort.length > 0 && <Chips by={t("page.shelf.by_effort")} chips={effort} />}
          <Chips
            by={t("page.shelf.by_evidence")}
            chips={chips("evidence", ratings, (rating) => t(`web.evidence.${rating}`))}
          />
          {start.length > 0 && <Chips by={t("page.shelf.by_start")} chips={start} />}
        </div>
      </details>
    </div>
  );
}
