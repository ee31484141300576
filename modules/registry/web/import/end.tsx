import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { btn } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import { outdate } from "../../../../web/query.ts";
import type { RegisterImport } from "../../import/contract.ts";
import { importsPath } from "./hub.tsx";
import { Refused } from "./refused.tsx";
import { LeftOut, RowCounts } from "./result.tsx";

/** Where it ended: done, stopped by somebody, failed and why, or taken back. */
export function End({ given, communityId }: { given: RegisterImport; communityId: string | undefined }) {
  const { t, refusal } = useWords();
  const { moment } = useFormat();
  const { state, failure, finishedAt } = given;
  // What was read of the register before is of the time before.
  useEffect(() => outdate(["/api/communities", "/api/households"]), [state]);
  const place = communityId ?? given.parts.find(({ taken }) => taken)?.communityId ?? null;
  return (
    <section className="sheet stack">
      <h2>{t(`page.import.state.${state}`)}</h2>
      <p className={state === "failed" ? "why act" : "mut"}>
        {state === "failed" && failure !== null
          ? refusal(failure)
          : t(`registry.import.end.${state}`, { when: finishedAt === null ? "" : moment(finishedAt) })}
      </p>
      {given.rows.read > 0 && <RowCounts given={given} />}
      {state === "done" && <LeftOut given={given} />}
      {place !== null && (
        <div className="row">
          <Link className={btn("pri")} to="/communities/$id/doors" params={{ id: place }}>
            {t("registry.import.see")}
          </Link>
          <Link className={btn()} to="/communities/$id/imports" params={{ id: place }}>
            {t("registry.import.bring_again")}
          </Link>
        </div>
      )}
      {state === "done" && <Refused given={given} />}
      {state === "done" && given.may.undo === null && <TakeBack given={given} />}
    </section>
  );
}

/** 撤销整批: within three days, where nothing happened to any of it since. */
function TakeBack({ given }: { given: RegisterImport }) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `${importsPath}/${given.id}/undo`, undefined, { key }),
    refreshes: [importsPath],
  });
  return (
    <details className="take-back">
      <summary>{t("registry.import.undo")}</summary>
      <div className="stack t">
        <p className="s">{t("registry.import.undo_line")}</p>
        {problem && <Failure error={problem} />}
        <div>
          <MayButton
            may={given.may.undo}
            label={t("registry.import.undo_act")}
            kind="danger"
            pending={pending}
            onClick={() => void act()}
          />
        </div>
      </div>
    </details>
  );
}
