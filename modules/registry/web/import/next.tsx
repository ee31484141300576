import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Next as Stick, Start, Try } from "../../../../web/import/next.tsx";
import { importsPath } from "./hub.tsx";
import type { PartProps } from "./page.tsx";
import { isAsTried, lacking, trialOf } from "./plan.ts";

/** The one next step: read it on trial, or, where exactly this was tried, bring it in. */
export function Next({ plan, given }: PartProps) {
  const { t } = useWords();
  const { number } = useFormat();
  const missing = lacking(plan);
  const { added, changed, refused } = given.rows;
  const coming = added + changed;
  return (
    <Stick>
      {isAsTried(plan, given) ? (
        <Start
          given={given}
          path={importsPath}
          label={t("registry.import.start", { count: coming, n: number(coming) })}
          refused={refused}
          despiteCode="registry.rows_refused"
        />
      ) : (
        <Try
          given={given}
          path={importsPath}
          again={given.state !== "received"}
          missing={missing && t(`registry.import.lacks.${missing}`)}
          trial={() => trialOf(plan)}
        />
      )}
    </Stick>
  );
}
