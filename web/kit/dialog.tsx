import "../look/dialog.css";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { useWords } from "../i18n.ts";
import { Icon } from "./icon.tsx";

type Props = { open: boolean; title: ReactNode; onClose: () => void; children: ReactNode };

/**
 * The browser's own dialog: it keeps focus inside, gives it back, closes on Escape and leaves the rest inert.
 * Mantine's Modal does the same for 28 KB gzip and a <style> that a strict policy refuses. A press beside it
 * does not close it, because there may be a draft in it.
 */
export function Dialog({ open, title, onClose, children }: Props) {
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  // Taken away while it is open it closes first: only then does the focus go back to what opened it.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="sheet"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn link icon" aria-label={t("web.close")} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      {open && children}
    </dialog>
  );
}
