import { useMemo } from "react";
import type { FoundKind } from "../../server/pages/search-contract.ts";
import { maySeeAll } from "../../modules/duty/rules.ts";
import { maySeePeople } from "../../modules/people/rules.ts";
import { programmesSeen } from "../../modules/programme/rules.ts";
import { registersRead } from "../../modules/registry/rules.ts";
import { unitsSearched } from "../../modules/registry/unit/rules.ts";
import { useWords } from "../i18n.ts";
import { Lines } from "../kit/lines.tsx";
import { useMe, whoOf } from "../session.ts";

/** Kinds this person can find at all, by the rules the server searches by. */
export function useFindable(): FoundKind[] {
  const me = useMe();
  return useMemo(() => {
    const who = whoOf(me);
    const some = (ids: string[] | null) => ids === null || ids.length > 0;
    const unitsSeen = unitsSearched(who);
    const works = some(programmesSeen(who));
    return [
      ...(works ? (["duty"] as const) : []),
      ...(some(registersRead(who)) ? (["household", "resident"] as const) : []),
      ...(some(unitsSeen.all) || some(unitsSeen.names) ? (["unit"] as const) : []),
      ...(works ? (["community", "programme"] as const) : []),
      "product",
      ...(maySeePeople(who) === null ? (["person"] as const) : []),
    ];
  }, [me]);
}

/** Before anything is typed: what one can search for, with examples. */
export function SearchHints() {
  const { t } = useWords();
  const me = useMe();
  const who = whoOf(me);
  const keeps = who.posts.some((post) => (post.communityIds ?? [""]).some((id) => maySeeAll(who, id)));
  const hintOf = (kind: FoundKind) =>
    kind === "duty" && !keeps ? t("page.search.can.own_duty") : t(`page.search.can.${kind}`);
  return (
    <section className="stack t">
      <h3 className="lab">{t("page.search.can")}</h3>
      <Lines
        lines={useFindable().map((kind) => ({ term: t(`page.search.kind.${kind}`), text: hintOf(kind) }))}
      />
    </section>
  );
}
