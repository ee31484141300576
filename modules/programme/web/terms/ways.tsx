/** Ways out of terms that could never be decided, each counted and applied with one press. */
import { useState } from "react";
import { type Problem, send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Note } from "../../../../web/kit/note.tsx";
import { isProblem, problems } from "../../../community/problems.ts";
import type { Programme } from "../../contract.ts";
import type { TermsWayOut } from "../../terms/contract.ts";
import { changeOf, inputOf } from "./input.ts";
import { type Write, toldProblem } from "../writes.ts";

type Way = TermsWayOut | "openly";

export function TermsWays({ programme, write }: { programme: Programme; write: Write }) {
  const { t } = useWords();
  const { waysOut } = programme.contract;
  return (
    <div className="ways" id="ways">
      <p className="s mut">{t(waysOut.length > 0 ? "programme.terms.ways" : "programme.terms.way_none")}</p>
      {[...waysOut, "openly" as const].map((way, at) => (
        <One key={at} way={way} write={write} />
      ))}
    </div>
  );
}

function One({ way, write }: { way: Way; write: Write }) {
  const { t } = useWords();
  const said = useWay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const apply = async () => {
    setPending(true);
    setProblem(null);
    try {
      await write((now) =>
        send<Programme>(
          "PUT",
          `/api/programmes/${now.id}/contract`,
          { ...inputOf(now.contract), ...changeOf(way) },
          { version: now.version },
        ),
      );
    } catch (error) {
      setProblem(toldProblem(error));
    }
    setPending(false);
  };
  return (
    <Note>
      {said(way)}
      <Button pending={pending} onClick={() => void apply()}>
        {t(way === "openly" ? "programme.terms.way_openly" : "programme.way.apply")}
      </Button>
      {problem && <Failure error={problem} />}
    </Note>
  );
}

/** A way out as a sentence, with the counts it was worked out from. */
export function useWay(): (way: Way) => string {
  const { t, pick, oneLine } = useWords();
  return (way) => {
    if (way === "openly") return oneLine([t("programme.said_openly"), t("programme.terms.openly_line")]);
    const { count, mostAfter: most } = way;
    return way.kind === "window"
      ? t("programme.terms.way_window", { months: way.months, count, most })
      : t("programme.terms.way_indicator", {
          problem: isProblem(way.problem) ? pick(problems[way.problem]) : way.problem,
          source: t(`programme.terms.source.${way.source}`),
          count,
          most,
        });
  };
}
