import { useEffect, useState } from "react";
import type { Search } from "../../../server/pages/search-contract.ts";
import { useWords } from "../../../web/i18n.ts";
import { useGet } from "../../../web/query.ts";

type Found = Search["groups"][number]["items"][number];
export type Choice = {
  kind: "resident" | "unit" | "household";
  id: string;
  label: string;
  communityId?: string;
};

const choiceOf = (found: Found): Choice | null => {
  if (found.kind === "resident")
    return {
      kind: "resident",
      id: found.id,
      label: `${found.name} ${found.door}`,
      communityId: found.communityId,
    };
  if (found.kind === "unit") return { kind: "unit", id: found.id, label: found.name };
  if (found.kind === "household")
    return { kind: "household", id: found.id, label: found.door, communityId: found.communityId };
  return null;
};
const shownMost = 4;
const pauseMs = 350;
/** What was typed once the thumb rests: every search is a look, and stands in the journal. */
function useSettled(value: string): string {
  const [settled, settle] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What the register has under the words, to be taken with one touch; nothing where it has nothing, or no signal. */
export function Suggestions({
  typed,
  kinds,
  by,
  communityId,
  onChoose,
}: {
  typed: string;
  kinds: readonly Choice["kind"][];
  by: string;
  communityId: string;
  onChoose: (choice: Choice) => void;
}) {
  const { t } = useWords();
  const q = useSettled(typed.trim());
  const { data } = useGet<Search>([...q].length < 2 ? null : "/api/search", { q });
  const choices = (data?.groups ?? [])
    .flatMap(({ items }) => items as Found[])
    .flatMap((found) => choiceOf(found) ?? [])
    .filter((choice) => kinds.includes(choice.kind))
    .filter((choice) => choice.communityId === undefined || choice.communityId === communityId)
    .slice(0, shownMost);
  if (choices.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={by}>
      {choices.map((choice) => (
        <button key={choice.id} type="button" className="chip" onClick={() => onChoose(choice)}>
          <span className="hush">{t("dispute.form.choose")} </span>
          {choice.label}
        </button>
      ))}
    </div>
  );
}
