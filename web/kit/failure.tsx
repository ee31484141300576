import { Link } from "@tanstack/react-router";
import { isProblem } from "../api.ts";
import { useWords } from "../i18n.ts";
import { Button } from "./button.tsx";

/** Why something was refused or did not arrive, next to the thing, with a way on. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useWords();
  const told = isProblem(error) ? error : null;
  // Not refused and not lost: kept on this device until there is a signal.
  if (told?.code === "web.kept")
    return (
      <div className="note" role="status">
        {t("web.kept")}
      </div>
    );
  const own = told?.code.startsWith("web.") ? told.code : "web.refused";
  const text = told === null ? t("web.bug") : told.title || t(own, { code: told.code });
  return (
    <div className="failure" role="alert">
      <p className="why act">
        <span>
          {text}
          {told?.requestId && told.status >= 500 && (
            <small className="mut3"> {t("web.request_id", { id: told.requestId })}</small>
          )}
        </span>
      </p>
      {told?.code === "web.not_kept" && (
        <Link className="btn" to="/kept">
          {t("web.to_kept")}
        </Link>
      )}
      {retry && (told === null || told.lost || told.status >= 500) && (
        <Button onClick={retry}>{t("web.try_again")}</Button>
      )}
    </div>
  );
}
