/** Changing what would count, before it freezes. What must be reached is worked out again while one types. */
import { useState } from "react";
import type { Bilingual, Language } from "../../../../server/wire.ts";
import { type Problem, send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, isAbout } from "../../../../web/kit/field.tsx";
import type { Programme } from "../../contract.ts";
import { plannedDay } from "../../rules.ts";
import { Counting } from "./counting.tsx";
import { inputOf } from "./input.ts";
import { Places } from "./places.tsx";
import { Reach, usePreview } from "./reach.tsx";
import { Texts, texts } from "./texts.tsx";
import { type Write, toldProblem } from "../writes.ts";

export type Typed = ReturnType<typeof inputOf>;
/** One field of the terms: what is typed, and how to change it. */
export type Typing = { typed: Typed; set: (change: Partial<Typed>) => void };

export function ChangeTerms({ programme, write }: { programme: Programme; write: Write }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <Button onClick={() => setOpen(true)}>{t("programme.terms.change")}</Button>
      </p>
      <Dialog open={open} title={t("programme.terms.title")} onClose={() => setOpen(false)}>
        <TermsForm programme={programme} write={write} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TermsForm({ programme, write, onDone }: { programme: Programme; write: Write; onDone: () => void }) {
  const { t, language } = useWords();
  const { contract } = programme;
  const [typed, setTyped] = useState<Typed>(() => inputOf(contract));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const other: Language = language === "zh" ? "en" : "zh";
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  // A planned day nobody set goes along with what is counted; one that somebody set stays where it is.
  const [dated, setDated] = useState(
    contract.evaluateOn !== plannedDay(contract.measureFrom, contract.measureMonths),
  );
  const preview = usePreview(programme.id, dated ? typed : { ...typed, evaluateOn: "" });
  const evaluateOn = dated ? typed.evaluateOn : (preview?.evaluateOn ?? typed.evaluateOn);
  const empty = texts.some((name) => typed[name][language].trim() === "" || typed[name][other].trim() === "");
  const save = async () => {
    setPending(true);
    setProblem(null);
    const input = { ...typed, evaluateOn };
    for (const name of texts) input[name] = told(contract[name], typed[name], language, other);
    try {
      await write((now) =>
        send<Programme>("PUT", `/api/programmes/${now.id}/contract`, input, { version: now.version }),
      );
      onDone();
    } catch (error) {
      setProblem(toldProblem(error));
    }
    setPending(false);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) void save();
      }}
    >
      <p className="mut">{t("programme.terms.line")}</p>
      <Counting kind={programme.communityKind} typed={typed} set={set} problem={problem} />
      <DateField
        name="evaluateOn"
        problem={problem}
        label={t("programme.term.evaluate")}
        min={programme.startsOn}
        value={evaluateOn}
        onChange={(event) => {
          setDated(true);
          set({ evaluateOn: event.currentTarget.value });
        }}
      />
      {typed.problem !== null && (
        <>
          <Reach preview={preview} typed={typed} set={set} />
          <Places places={preview?.places ?? null} typed={typed} set={set} problem={problem} />
        </>
      )}
      <Texts typed={typed} set={set} renamed={typed.problem !== contract.problem && typed.problem !== null} />
      {problem && !isAbout(problem, "evaluateOn", "problem", "comparison", "neighbours") && (
        <Failure error={problem} />
      )}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("programme.terms.save")}
      </Button>
    </form>
  );
}

/** A text changed in one language only stands in both: an old translation would say something else. */
function told(before: Bilingual, typed: Bilingual, language: Language, other: Language): Bilingual {
  const changed = typed[language].trim() !== before[language].trim();
  const otherToo = typed[other].trim() !== before[other].trim();
  if (changed && !otherToo) return { zh: typed[language].trim(), en: typed[language].trim() };
  return { zh: typed.zh.trim(), en: typed.en.trim() };
}
