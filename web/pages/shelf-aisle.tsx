import { isProblem, problems } from "../../modules/community/problems.ts";
import { useWords } from "../i18n.ts";
import { Aisle } from "../kit/aisle.tsx";
import { Goods, type Keeping } from "./shelf-goods.tsx";
import type { AisleOf, boardsOf } from "./shelf-stock.ts";

type Board = ReturnType<typeof boardsOf>[number];

/** By fit: the sign says what these have in common, the line under it what follows. */
export function FitBoard({ board, place, keeping }: { board: Board; place: number; keeping: Keeping }) {
  const { t } = useWords();
  return (
    <Aisle
      title={t(`page.shelf.board.${board.board}`)}
      place={place}
      note={t(`page.shelf.board_note.${board.board}`)}
    >
      <Goods items={board.items} keeping={keeping} />
    </Aisle>
  );
}

/** By problem: its sign, which of this community's problems it is for, and the board to its end. */
export function ShelfAisle({ aisle, place, keeping }: { aisle: AisleOf; place: number; keeping: Keeping }) {
  const { t, pick } = useWords();
  const { group, here, items } = aisle;
  const named = here.map((code) => (isProblem(code) ? pick(problems[code]) : code)).join(t("shelf.and"));
  const note =
    here.length === 0
      ? undefined
      : t(group === "mixed" ? "page.shelf.mixed_note" : "page.shelf.aisle_here", { problems: named });
  const title = group === "mixed" ? t("page.shelf.mixed") : isProblem(group) ? pick(problems[group]) : group;
  return (
    <Aisle title={title} place={place} note={note}>
      <Goods items={items} keeping={keeping} />
    </Aisle>
  );
}
