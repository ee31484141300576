/** What would have to be reached with the terms being typed, said while they are typed. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useWords } from "../../../../web/i18n.ts";
import { NumberField, Tick } from "../../../../web/kit/field.tsx";
import { Note } from "../../../../web/kit/note.tsx";
import { reading } from "../../../../web/query.ts";
import type { TermsPreview } from "../../terms/contract.ts";
import type { Typed, Typing } from "./form.tsx";
import { termsSentence, worstSentence } from "./sentence.ts";
import { useWay } from "./ways.tsx";

export function usePreview(id: string, typed: Typed): TermsPreview | undefined {
  const { problem, source, baselineMonths, measureMonths, evaluateOn, chosenBecauseWorst } = typed;
  return useQuery({
    ...reading<TermsPreview>(`/api/programmes/${id}/contract/preview`, {
      problem: problem ?? "",
      source,
      baselineMonths,
      measureMonths,
      evaluateOn: evaluateOn || undefined,
      chosenBecauseWorst,
    }),
    placeholderData: keepPreviousData,
  }).data;
}

export function Reach({ preview, typed, set }: Typing & { preview: TermsPreview | undefined }) {
  const { t } = useWords();
  const way = useWay();
  const terms = preview && { ...typed, ...preview };
  const worst = terms ? worstSentence(terms, t) : null;
  const { fewer = null } = preview?.needed ?? {};
  return (
    <>
      <div role="status">
        {terms && (
          <Note>
            <b>{termsSentence({ ...terms, openly: false }, t)}</b>
            {worst && <p>{worst}</p>}
            {terms.undecidable && (
              <ul>
                {terms.waysOut.map((each, at) => (
                  <li key={at}>{way(each)}</li>
                ))}
                {terms.waysOut.length === 0 && <li>{t("programme.terms.way_none")}</li>}
              </ul>
            )}
          </Note>
        )}
      </div>
      {(terms?.undecidable || typed.openly) && (
        <Tick
          name="openly"
          label={t("programme.terms.openly")}
          description={t("programme.terms.openly_line")}
          checked={typed.openly}
          onChange={(event) => set({ openly: event.currentTarget.checked })}
        />
      )}
      <NumberField
        name="smallestChange"
        label={t("programme.terms.smallest")}
        description={
          fewer !== null && typed.smallestChange !== null && typed.smallestChange < fewer
            ? t("programme.term.smallest_unseen", { n: typed.smallestChange, fewer })
            : undefined
        }
        value={typed.smallestChange ?? ""}
        onChange={(event) => {
          const n = Number(event.currentTarget.value.replaceAll(/\D/g, ""));
          set({ smallestChange: n > 0 ? Math.min(n, 100_000) : null });
        }}
      />
    </>
  );
}
