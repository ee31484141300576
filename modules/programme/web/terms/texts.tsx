/** The sentences of the terms, in the reader's language; the other one on request. */
import type { Language } from "../../../../server/wire.ts";
import { useWords } from "../../../../web/i18n.ts";
import { TextArea } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import type { Typing } from "./form.tsx";

export const texts = ["indicator", "wouldCount", "failure"] as const;
const keys = { indicator: "indicator", wouldCount: "would_count", failure: "failure" } as const;

/** `renamed`: something else is counted, and its sentence is written anew when it is saved. */
export function Texts({ typed, set, renamed }: Typing & { renamed: boolean }) {
  const { t, language } = useWords();
  const other: Language = language === "zh" ? "en" : "zh";
  const shown = texts.filter((name) => name !== "indicator" || !renamed);
  const area = (name: (typeof texts)[number], of: Language) => (
    <TextArea
      key={`${name}-${of}`}
      name={`${name}-${of}`}
      label={t(`programme.term.${keys[name]}`)}
      lang={of === "zh" ? "zh-CN" : "en"}
      maxLength={2000}
      error={typed[name][of].trim() === "" ? t("programme.terms.empty") : undefined}
      value={typed[name][of]}
      onChange={(event) => set({ [name]: { ...typed[name], [of]: event.currentTarget.value } })}
    />
  );
  return (
    <>
      {renamed && <p className="s mut">{t("programme.terms.indicator_follows")}</p>}
      {shown.map((name) => area(name, language))}
      <details className="fold">
        <summary>
          {t("programme.terms.other")}
          <Icon name="down" />
        </summary>
        <div className="stack">
          <p className="s mut">{t("programme.terms.other_line")}</p>
          {shown.map((name) => area(name, other))}
        </div>
      </details>
    </>
  );
}
