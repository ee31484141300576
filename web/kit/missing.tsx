import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n.ts";
import { btn } from "./button.tsx";
import { PageHead } from "./page-head.tsx";

/** The page of an address that leads nowhere, or to what is not the reader's: both answer alike. */
export function Missing() {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("web.missing_title")}>{t("web.missing")}</PageHead>
      <p>
        <Link to="/" className={btn("pri")}>
          {t("web.to_today")}
        </Link>
      </p>
    </>
  );
}
