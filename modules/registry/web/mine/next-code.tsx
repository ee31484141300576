import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { spaced } from "./spaced.ts";

/** A code opens once; whoever has the page open takes the next one along. */
export function NextCode() {
  const { t } = useWords();
  const [code, setCode] = useState<string | null>(null);
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send<{ code: string | null }>("POST", "/api/mine/next-code", undefined, { key }),
    onDone: (made) => setCode(made.code),
  });
  return (
    <section className="sheet stack" aria-labelledby="next">
      <h2 id="next">{t("registry.mine.next")}</h2>
      <p>{t("registry.mine.next_line")}</p>
      <div role="status">
        {code !== null && (
          <p>
            {t("registry.mine.next_code")} <b className="mono code">{spaced(code)}</b>
          </p>
        )}
      </div>
      {problem && <Failure error={problem} />}
      <div className="row">
        <Button pending={pending} onClick={() => void act()}>
          {t("registry.mine.next_act")}
        </Button>
      </div>
    </section>
  );
}
