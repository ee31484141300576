/** 查找: one field over everything this person's lists show. Nothing of what was typed is kept or put into an address. */
import "../look/form.css";
import "../look/search.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { FoundKind, Search } from "../../server/pages/search-contract.ts";
import { useWords } from "../i18n.ts";
import { Failure } from "../kit/failure.tsx";
import { Icon } from "../kit/icon.tsx";
import { reading } from "../query.ts";
import { SearchFound } from "./search-found.tsx";
import { SearchHints, useFindable } from "./search-hints.tsx";

/** Long enough for the next letter, short enough not to be waited for. */
const pause = 250;
const longest = 40;

/** The answer to the text as it stood a moment ago; an older one never comes after a newer one. */
function useAnswer(text: string, composing: boolean, kind: FoundKind | null) {
  const [asked, setAsked] = useState("");
  const wanted = text.trim();
  useEffect(() => {
    if (composing || wanted === asked) return undefined;
    const timer = setTimeout(() => setAsked(wanted), wanted === "" ? 0 : pause);
    return () => clearTimeout(timer);
  }, [wanted, composing, asked]);
  const query = useQuery({
    ...reading<Search>("/api/search", { q: asked, kind }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    // Doors and people: gone from the memory with the answer.
    gcTime: 0,
    staleTime: 0,
  });
  const settled = wanted === asked && !composing && !query.isPlaceholderData && !query.isFetching;
  return { asked, query, settled, askNow: () => setAsked(wanted) };
}

/** Up and down through what was found, letters back to the field. */
function walk(event: KeyboardEvent<HTMLDialogElement>, field: HTMLInputElement | null): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(".hits a, .hits button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement === field;
  const { key } = event;
  if (key === "ArrowDown" || key === "ArrowUp") {
    const next = key === "ArrowDown" ? at + 1 : at - 1;
    if (key === "ArrowUp" && at < 0) return;
    event.preventDefault();
    if (next < 0) field?.focus();
    else stops[Math.min(next, stops.length - 1)]?.focus();
  } else if (
    !inField &&
    key.length === 1 &&
    key !== " " &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey
  ) {
    field?.focus();
  }
}

export default function SearchSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const heading = useId();
  const [text, setText] = useState("");
  const [composing, setComposing] = useState(false);
  const [kind, setKind] = useState<FoundKind | null>(null);
  const [hurried, setHurried] = useState(false);
  const { asked, query, settled, askNow } = useAnswer(text, composing, kind);
  const few = useFindable().length === 1;

  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  // Closed before the page moves on, so that the focus is back in the page and its heading can take it.
  const leave = () => {
    dialog.current?.close();
    onClose();
  };
  const openFirst = () => dialog.current?.querySelector<HTMLAnchorElement>(".hits a")?.click();
  // Enter before the answer was there opens its first when it comes.
  useEffect(() => {
    if (!hurried || !settled || !query.data) return;
    setHurried(false);
    openFirst();
  }, [hurried, settled, query.data]);

  return (
    <dialog
      ref={dialog}
      className="search"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing) walk(event, field.current);
      }}
      onPointerDown={(event) => {
        // Beside it: there is nothing in here that could be lost.
        if (event.target === dialog.current) leave();
      }}
    >
      <div className="inside">
        <h2 id={heading} className="hush">
          {t("page.search.title")}
        </h2>
        <form
          role="search"
          className="field-row"
          onSubmit={(event) => {
            event.preventDefault();
            if (composing || text.trim() === "") return;
            if (settled) return void openFirst();
            askNow();
            setHurried(true);
          }}
        >
          <label className="find">
            <span className="hush">{t("page.search.title")}</span>
            <Icon name="find" />
            <input
              ref={field}
              type="text"
              name="q"
              inputMode="search"
              enterKeyHint="search"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={longest}
              placeholder={t(few ? "page.search.field_few" : "page.search.field")}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setKind(null);
                setHurried(false);
              }}
              onCompositionStart={() => setComposing(true)}
              onCompositionEnd={() => setComposing(false)}
            />
          </label>
          <button type="button" className="btn link icon" aria-label={t("web.close")} onClick={leave}>
            <Icon name="cross" />
          </button>
        </form>
        <div
          className="answer"
          // Hints taller than a phone are scrolled by key too; what is found has links to step through.
          tabIndex={asked === "" ? 0 : undefined}
          aria-busy={(asked !== "" && query.isFetching) || undefined}
        >
          {asked === "" ? (
            <SearchHints />
          ) : query.isError ? (
            <Failure error={query.error} retry={() => void query.refetch()} />
          ) : (
            query.data && (
              <SearchFound
                q={asked}
                answer={query.data}
                kind={kind}
                onKind={(next) => {
                  setKind(next);
                  field.current?.focus();
                }}
                onOpen={leave}
              />
            )
          )}
        </div>
        <p className="foot s mut3">
          <span className="only-desk">{t("page.search.keys")}</span>
          <span>{t("page.search.kept")}</span>
        </p>
      </div>
    </dialog>
  );
}
