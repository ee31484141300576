/** From the shelf to the station's own products, for who may write them. */
import { Link } from "@tanstack/react-router";
import { mayDraft } from "../../modules/shelf/rules.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { useMe, whoOf } from "../session.ts";

export function OwnShelfLink() {
  const { t } = useWords();
  if (mayDraft(whoOf(useMe())) !== null) return null;
  return (
    <Link to="/shelf/own" className={btn()}>
      {t("shelf.own.list")}
    </Link>
  );
}

/** 改成本所的: a copy of this product to write on. */
export function CopyProductLink({ code }: { code: string }) {
  const { t } = useWords();
  if (mayDraft(whoOf(useMe())) !== null) return null;
  return (
    <p>
      <Link to="/shelf/own" search={{ copy: code }} className={btn()}>
        {t("shelf.own.copy_this")}
      </Link>
    </p>
  );
}
