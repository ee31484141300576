import "../../../../web/look/mine.css";
import { type ReactNode, useEffect, useState } from "react";
import { isProblem, send } from "../../../../web/api.ts";
import { useAct } from "../../../../web/act.ts";
import { setLanguage, useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Plate } from "../../../../web/kit/marks.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { restoreLarge } from "../../../../web/preferences.ts";
import { queries, useGet } from "../../../../web/query.ts";
import type { Mine } from "../../contract.ts";
import { Enter } from "./enter.tsx";
import { Record } from "./record.tsx";

/** 我的资料: the resident's own page. No shell, large print, one column. */
/** `more`: what other modules show of the same person, after their record. */
export default function MinePage({ more = null }: { more?: ReactNode }) {
  const { t, language } = useWords();
  useEffect(() => {
    document.documentElement.classList.add("large");
    return restoreLarge;
  }, []);
  return (
    <div className="mine">
      <a className="skip" href="#main">
        {t("web.skip")}
      </a>
      <header className="row b">
        <Plate large />
        <Button
          kind="link"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => void setLanguage(language === "zh" ? "en" : "zh")}
        >
          {t("web.other_language")}
        </Button>
      </header>
      <main className="stack l" id="main" tabIndex={-1}>
        <Within more={more} />
      </main>
    </div>
  );
}

function Within({ more }: { more: ReactNode }) {
  const query = useGet<Mine>("/api/mine");
  const [closed, setClosed] = useState(false);
  const open = () => {
    setClosed(false);
    void queries.resetQueries({ queryKey: ["mine"] });
  };
  const closing = useAct({
    run: () => send("DELETE", "/api/mine/session"),
    onDone: () => {
      // Nothing of the record stays in the memory of a phone that goes to the next hand.
      queries.removeQueries({ queryKey: ["mine"] });
      setClosed(true);
    },
  });
  if (closed || (isProblem(query.error) && query.error.status === 401)) return <Enter onOpen={open} />;
  return (
    <Wait for={query} rows={3}>
      {(mine) => (
        <Record mine={mine} more={more} onClose={() => void closing.act()} closing={closing.pending} />
      )}
    </Wait>
  );
}
