import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Shelf, ShelfItem } from "../../server/pages/contract.ts";
import { useWords } from "../i18n.ts";
import { FindBox } from "../kit/find-box.tsx";

/** The box keeps its own text, so that composing Chinese is never cut short; the address follows a moment later. */
export function Find({ value, onFind }: { value: string; onFind: (q: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  // Emptied from outside, by "show all".
  useEffect(() => {
    if (value === "") setText("");
  }, [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onFind(text.trim()), 250);
    return () => clearTimeout(timer);
    // Only what is typed starts the wait.
  }, [text]);
  return (
    <FindBox
      label={t("page.shelf.find")}
      placeholder={t("page.shelf.find_like")}
      value={text}
      onChange={setText}
    />
  );
}

/** Why some tags are blank, and what fills them. */
export function Unpriced({ items, community }: { items: ShelfItem[]; community: Shelf["community"] }) {
  const { t } = useWords();
  if (!community || !items.some((item) => item.unknown === "households")) return null;
  return (
    <p className="s mut">
      {t("page.shelf.no_households")}{" "}
      <Link to="/communities/$id/doors" params={{ id: community.id }}>
        {t("page.shelf.register")}
      </Link>
    </p>
  );
}
