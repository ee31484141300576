import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, TextArea, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import type { May, PromiseDetail, Route, Told } from "../contract.ts";
import { type Said, useSay } from "./use-say.ts";

export type Asked = {
  what: Said;
  /** How the act is called: the button that led here. */
  title: string;
  words:
    | "perform"
    | "confirm"
    | "dispute"
    | "propose"
    | "refuse"
    | "withdraw"
    | "breach"
    | "report"
    | "route"
    | null;
  /** Without them it cannot be saved. */
  needed?: boolean;
  as: May["as"];
  day?: "done" | "new";
  route?: Route;
};
const hows = ["door", "phone", "counter", "written"] as const;

/** One dialog for all that is said of a promise: the words, the day, and how it was told where one records for another. */
export function Ask({
  promise,
  asked,
  onClose,
}: {
  promise: PromiseDetail;
  asked: Asked;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { today } = useFormat();
  const say = useSay(promise, onClose);
  const [words, setWords] = useState("");
  const [day, setDay] = useState(asked.day === "done" ? today : "");
  const [told, setTold] = useState<Told>({ how: "door", on: today });
  const missing =
    asked.needed && words.trim().length < 2 ? "why" : asked.day !== undefined && day === "" ? "day" : null;
  const body = {
    ...(asked.words !== null && { words: words.trim() }),
    ...(asked.day === "done" && day !== today && { doneOn: day }),
    ...(asked.day === "new" && { dueOn: day }),
    ...(asked.as === "told" && { told }),
    ...(asked.route !== undefined && { route: asked.route }),
  };
  return (
    <Dialog open title={asked.title} onClose={onClose}>
      <div className="stack">
        {asked.as === "told" && (
          <>
            <p>{t("promise.as_told")}</p>
            <SelectField
              name="told"
              label={t("promise.told")}
              data={hows.map((value) => ({ value, label: t(`promise.how.${value}`) }))}
              value={told.how}
              onChange={(event) => setTold({ ...told, how: event.currentTarget.value as Told["how"] })}
              problem={say.problem}
            />
            <DateField
              name="told.on"
              label={t("promise.told_day")}
              min={promise.doneOn ?? promise.madeOn}
              max={today}
              value={told.on}
              onChange={(event) => setTold({ ...told, on: event.currentTarget.value })}
              problem={say.problem}
            />
          </>
        )}
        {asked.day !== undefined && (
          <DateField
            name={asked.day === "done" ? "doneOn" : "dueOn"}
            label={t(asked.day === "done" ? "promise.done_day" : "promise.new_day")}
            min={asked.day === "done" ? promise.madeOn : addDays(today, 1)}
            {...(asked.day === "done" ? { max: today } : {})}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            problem={say.problem}
          />
        )}
        {asked.words !== null && (
          <TextArea
            name="words"
            label={t(`promise.words.${asked.words}`)}
            maxLength={600}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            problem={say.problem}
          />
        )}
        {say.problem && !isAbout(say.problem, "words", "told", "told.on", "doneOn", "dueOn") && (
          <Failure error={say.problem} />
        )}
        {missing === null ? (
          <Button
            kind="pri"
            big
            pending={say.pending}
            onClick={() => void say.act({ what: asked.what, ...(asked.what === "reminder" ? {} : { body }) })}
          >
            {asked.title}
          </Button>
        ) : (
          <RefusedButton
            act
            label={asked.title}
            reason={t(missing === "why" ? "promise.why_needed" : "promise.day_needed")}
          />
        )}
      </div>
    </Dialog>
  );
}
