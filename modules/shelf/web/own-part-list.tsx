/** The way through the editor: its parts, and under each whether it is saved. */
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import type { ProductDraft } from "../contract.ts";
import type { useOwnDraft } from "./own-draft.ts";
import { type Part, partOf, parts } from "./own-parts.ts";

/** All parts with how much is left to put right in each. */
export function PartList({ draft, part }: { draft: ProductDraft; part: Part }) {
  const { t } = useWords();
  const left = (of: Part) =>
    draft.findings.filter(({ path, stops }) => stops && (of === "publish" || partOf(path) === of)).length;
  const list = useRef<HTMLElement>(null);
  // On a phone the parts are one line: the current one is brought into sight.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (current && list.current) list.current.scrollLeft = current.offsetLeft - 24;
  }, [part]);
  return (
    <nav ref={list} className="ownparts" aria-label={t("shelf.own.parts")}>
      {parts.map((each) => (
        <Link
          key={each}
          to="/shelf/own/$id"
          params={{ id: draft.id }}
          search={{ part: each }}
          className="chip"
          aria-current={each === part ? "page" : undefined}
        >
          {t(`shelf.own.part.${each}`)}
          {left(each) > 0 && (
            <>
              <span aria-hidden="true">{left(each)}</span>
              <span className="hush">{t("shelf.own.left", { count: left(each) })}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** Whether it is saved, one step back, and on to the next part. */
export function SavedBar({
  own,
  part,
  onPart,
}: {
  own: ReturnType<typeof useOwnDraft>;
  part: Part;
  onPart: (part: Part) => void;
}) {
  const { t } = useWords();
  const next = parts[parts.indexOf(part) + 1];
  return (
    <>
      {own.saving === "failed" && own.problem && <Failure error={own.problem} retry={own.retry} />}
      <div className="saved">
        <span className="s mut state" role="status">
          {own.saving === "saved" && <Icon name="tick" />}
          {t(`shelf.own.save.${own.saving}`)}
        </span>
        <div className="row">
          {own.undo && (
            <Button icon="back" onClick={own.undo}>
              {t("shelf.own.undo")}
            </Button>
          )}
          {next && (
            <Button kind="pri" onClick={() => onPart(next)}>
              {t("shelf.own.next", { part: t(`shelf.own.part.${next}`) })}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
