import "../look/offline.css";
import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n.ts";
import { useSignal } from "./signal.ts";

/** Being offline is normal: it says so in one line, how much is kept, and goes when the last of it has arrived. */
export function OfflineBanner() {
  const { t } = useWords();
  const { lost, waiting, asking } = useSignal();
  const kept = waiting + asking;
  const shown = lost || kept > 0;
  return (
    <div role="status" className={shown ? "offline" : "hush"}>
      {shown && (
        <>
          <span>
            <b>{t(lost ? "web.offline" : asking > 0 ? "web.offline.asking" : "web.offline.sending")}</b>
            {kept > 0 && t("web.offline.kept", { count: kept })}
          </span>
          {kept > 0 && <Link to="/outbox">{t("web.offline.see")}</Link>}
        </>
      )}
    </div>
  );
}
