/** Changing what would count, before it freezes. Text in the reader's language; the other one on request. */
import { useState } from "react";
import type { Bilingual, Language } from "../../../server/wire.ts";
import { type Problem, send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextArea } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import type { MetricContractInput, Programme } from "../contract.ts";
import { type Write, toldProblem } from "./writes.ts";

const texts = ["indicator", "wouldCount", "failure"] as const;
const keys = { indicator: "indicator", wouldCount: "would_count", failure: "failure" } as const;

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
  const [typed, setTyped] = useState<MetricContractInput>({
    indicator: contract.indicator,
    wouldCount: contract.wouldCount,
    failure: contract.failure,
    evaluateOn: contract.evaluateOn,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const other: Language = language === "zh" ? "en" : "zh";
  const set = (name: (typeof texts)[number], of: Language, text: string) =>
    setTyped({ ...typed, [name]: { ...typed[name], [of]: text } });
  const empty = texts.some((name) => typed[name][language].trim() === "" || typed[name][other].trim() === "");
  const save = async () => {
    setPending(true);
    setProblem(null);
    const input = { ...typed };
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
  const area = (name: (typeof texts)[number], of: Language) => (
    <TextArea
      key={`${name}-${of}`}
      name={`${name}-${of}`}
      label={t(`programme.term.${keys[name]}`)}
      lang={of === "zh" ? "zh-CN" : "en"}
      maxLength={2000}
      error={typed[name][of].trim() === "" ? t("programme.terms.empty") : undefined}
      value={typed[name][of]}
      onChange={(event) => set(name, of, event.currentTarget.value)}
    />
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) void save();
      }}
    >
      <p className="mut">{t("programme.terms.line")}</p>
      {texts.map((name) => area(name, language))}
      <DateField
        name="evaluateOn"
        problem={problem}
        label={t("programme.term.evaluate")}
        min={programme.startsOn}
        value={typed.evaluateOn}
        onChange={(event) => setTyped({ ...typed, evaluateOn: event.currentTarget.value })}
      />
      <details className="fold">
        <summary>
          {t("programme.terms.other")}
          <Icon name="down" />
        </summary>
        <div className="stack">
          <p className="s mut">{t("programme.terms.other_line")}</p>
          {texts.map((name) => area(name, other))}
        </div>
      </details>
      {problem && problem.field !== "evaluateOn" && <Failure error={problem} />}
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
