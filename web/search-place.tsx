/** 查找 in the shop sign: a field to press, `/` or Ctrl+K. What opens is a file of its own, loaded when asked for. */
import { Suspense, lazy, useEffect, useState } from "react";
import { loadAllWords, useWords } from "./i18n.ts";
import { Icon } from "./kit/icon.tsx";

const load = async () => {
  const [sheet] = await Promise.all([import("./pages/search.tsx"), loadAllWords()]);
  return sheet;
};
const Sheet = lazy(load);

/** Keys belong to what is being typed into, and to a dialog that is open. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || document.querySelector("dialog[open]") !== null) return false;
  if (event.key.toLowerCase() === "k")
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash =
    event.key === "/" || (event.code === "Slash" && (event.key === "、" || event.key === "Process"));
  return slash && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
}

export function SearchPlace() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const ahead = () => void load().catch(() => undefined);
  return (
    <>
      <button
        type="button"
        className="seek"
        aria-label={t("web.search.open")}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onPointerEnter={ahead}
        onFocus={ahead}
        onClick={() => setOpen(true)}
      >
        <Icon name="find" />
        <span aria-hidden="true">{t("web.search.open")}</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <Sheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
