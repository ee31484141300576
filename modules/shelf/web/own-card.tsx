/** The evidence card: a rating names the study it rests on. */
import { useWords } from "../../../web/i18n.ts";
import { DateField, SelectField, TextField } from "../../../web/kit/field.tsx";
import { useToday } from "../../../web/session.ts";
import type { EvidenceCard } from "../contract.ts";
import { type Editor, Found, TextPair } from "./own-fields.tsx";

const ratings: readonly EvidenceCard["rating"][] = [
  "unrated",
  "promising",
  "effective",
  "no_effect",
  "harmful",
];
const lines = ["effect", "mechanism", "moderators", "implementation", "cost"] as const;
const certainties = ["none", "estimate", "low", "moderate", "high"] as const;

export function OwnCard({ editor }: { editor: Editor }) {
  const { t } = useWords();
  const { today } = useToday();
  const { card } = editor.content;
  const set = (part: Partial<EvidenceCard>) => editor.put("card", { ...card, ...part });
  const study = card.study ?? { reference: "", readBy: "", readOn: today };
  const rate = (rating: EvidenceCard["rating"]) => {
    const { study: _, ...rest } = card;
    if (rating === "unrated") editor.put("card", { ...rest, rating });
    else set({ rating, study });
  };
  return (
    <>
      <p className="mut">{t("shelf.own.card_line")}</p>
      <SelectField
        name="card.rating"
        label={t("shelf.own.rating")}
        value={card.rating}
        data={ratings.map((rating) => ({ value: rating, label: t(`web.evidence.${rating}`) }))}
        onChange={(event) => rate(event.currentTarget.value as EvidenceCard["rating"])}
      />
      <Found editor={editor} path="card.rating" />
      {card.rating !== "unrated" && (
        <div className="stack">
          <TextField
            name="card.study.reference"
            label={t("shelf.own.study")}
            description={t("shelf.own.study_help")}
            maxLength={400}
            value={study.reference}
            onChange={(event) => set({ study: { ...study, reference: event.currentTarget.value } })}
          />
          <div className="fields">
            <TextField
              name="card.study.readBy"
              label={t("shelf.own.read_by")}
              maxLength={60}
              value={study.readBy}
              onChange={(event) => set({ study: { ...study, readBy: event.currentTarget.value } })}
            />
            <DateField
              name="card.study.readOn"
              label={t("shelf.own.read_on")}
              max={today}
              value={study.readOn}
              onChange={(event) =>
                event.currentTarget.value !== "" &&
                set({ study: { ...study, readOn: event.currentTarget.value } })
              }
            />
          </div>
          <Found editor={editor} path="card.study" />
        </div>
      )}
      {lines.map((line) => (
        <div key={line} className="stack t">
          <TextPair
            editor={editor}
            path={`card.${line}.text`}
            label={t(`web.pack.${line}`)}
            long
            value={card[line].text}
            onChange={(text) => set({ [line]: { ...card[line], text } })}
          />
          <SelectField
            name={`card.${line}.certainty`}
            label={t("shelf.own.certainty", { what: t(`web.pack.${line}`) })}
            value={card[line].certainty}
            data={certainties.map((each) => ({ value: each, label: t(`shelf.own.certainty.${each}`) }))}
            onChange={(event) =>
              set({
                [line]: {
                  ...card[line],
                  certainty: event.currentTarget.value as (typeof certainties)[number],
                },
              })
            }
          />
          <Found editor={editor} path={`card.${line}.certainty`} />
        </div>
      ))}
      <TextPair
        editor={editor}
        path="card.source"
        label={t("shelf.own.source")}
        long
        value={card.source}
        onChange={(source) => set({ source })}
      />
      <DateField
        name="card.reviewedOn"
        label={t("shelf.own.reviewed_on")}
        max={today}
        value={card.reviewedOn}
        onChange={(event) =>
          event.currentTarget.value !== "" && set({ reviewedOn: event.currentTarget.value })
        }
      />
    </>
  );
}
