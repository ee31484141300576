import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Next as Stick, Start, Try } from "../../../web/import/next.tsx";
import { importsPath } from "./choose-file.tsx";
import { isAsTried, lacking, trialOf } from "./import-plan.ts";
import type { PartProps } from "./import.tsx";

/** The one next step: read it on trial, or, where exactly this was tried, bring it in. */
export function Next({ plan, given }: PartProps) {
  const { t } = useWords();
  const { number } = useFormat();
  const open = given.labels.some(({ label, meaning }) => meaning === null && !plan.labels[label]);
  const again = given.state !== "received";
  const tried = again && given.state !== "failed" && isAsTried(plan, given);
  const missing = lacking(plan, given) ?? (again && open ? "labels" : null);
  const { accepted, changed, refused } = given.rows;
  const coming = accepted + changed;
  return (
    <Stick>
      {tried && !open ? (
        <Start
          given={given}
          path={importsPath}
          label={
            given.state === "cancelled"
              ? t("incident.import.resume")
              : t("incident.import.start", { count: coming, n: number(coming) })
          }
          refused={refused}
          despiteCode="incident.rows_refused"
        />
      ) : (
        <Try
          given={given}
          path={importsPath}
          again={again}
          missing={missing && t(`incident.import.lacks.${missing}`)}
          trial={() => trialOf(plan, given)}
        />
      )}
    </Stick>
  );
}
