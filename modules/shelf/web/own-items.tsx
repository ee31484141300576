/** Items of a list, each in its own fold, so that six settings stay one page; the last line adds one. */
import { type ReactNode, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import type { Editor } from "./own-fields.tsx";

type Props<T> = {
  editor: Editor;
  /** Where the list stands in the content. */
  path: "partners" | "parameters" | "stages" | "evidence" | "speaksFor" | "speaksAgainst";
  items: readonly T[];
  keyOf: (item: T, at: number) => string;
  titleOf: (item: T, at: number) => ReactNode;
  onRemove: (at: number) => void;
  onAdd: () => void;
  add: string;
  most: number;
  children: (item: T, at: number) => ReactNode;
};

export function Items<T>(props: Props<T>) {
  const { editor, path, items, keyOf, titleOf, onRemove, onAdd, add, most, children } = props;
  const { t } = useWords();
  // One alone stands open; of several the reader opens what is wanted, and what was just added is open.
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(items.length === 1 ? [0] : []));
  const fold = (at: number, isOpen: boolean) => {
    if (open.has(at) === isOpen) return;
    const next = new Set(open);
    if (isOpen) next.add(at);
    else next.delete(at);
    setOpen(next);
  };
  const left = (at: number) =>
    editor.findings.filter((each) => each.stops && `${each.path}.`.startsWith(`${path}.${at}.`)).length;
  return (
    <>
      {items.length > 0 && (
        <ol className="items">
          {items.map((item, at) => (
            <li key={keyOf(item, at)}>
              <details
                className="fold"
                open={open.has(at)}
                onToggle={(event) => fold(at, event.currentTarget.open)}
              >
                <summary>
                  <span>{titleOf(item, at)}</span>
                  {left(at) > 0 && <span className="s mut">{t("shelf.own.left", { count: left(at) })}</span>}
                  <Icon name="down" />
                </summary>
                <div className="stack">
                  {children(item, at)}
                  <p>
                    <Button
                      onClick={() => {
                        setOpen(new Set());
                        onRemove(at);
                      }}
                    >
                      {t("shelf.own.remove")}
                      <span className="hush"> {titleOf(item, at)}</span>
                    </Button>
                  </p>
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
      {items.length < most && (
        <p>
          <Button
            icon="plus"
            onClick={() => {
              setOpen(new Set([...open, items.length]));
              onAdd();
            }}
          >
            {add}
          </Button>
        </p>
      )}
    </>
  );
}
