import { useEffect } from "react";
import type { Me } from "../../modules/people/contract.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { useHeld } from "./held.ts";

/** Listens while somebody is signed in, and says where a colleague changed what is being written about. */
export function LiveNote({ me }: { me: Me }) {
  const { t } = useWords();
  const held = useHeld();
  const of = `${me.station.id} ${me.person.id}`;
  const { byToken } = me;
  useEffect(() => {
    if (byToken) return;
    let stop = () => {};
    let gone = false;
    const start = () =>
      void import("./start.ts").then(({ startLive }) => {
        if (!gone) stop = startLive(of);
      });
    // After the first paint: nothing of it is needed to show a page.
    const timer = setTimeout(start, 1_000);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, [of, byToken]);
  const look = () => void import("./apply.ts").then(({ catchUp }) => catchUp());
  return (
    <div role="status" className={held ? "note row b newer" : "hush"}>
      {held && (
        <>
          <span>
            <b>{t("web.live.changed")}</b>
            {t("web.live.kept")}
          </span>
          <Button onClick={look}>{t("web.live.look")}</Button>
        </>
      )}
    </div>
  );
}
