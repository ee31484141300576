/** The evidence card, the reasons for and against, and the package. */
import { isProblem, problemCodes, problems } from "../../community/problems.ts";
import { definitionOf, isTrait, traitKeys } from "../../community/traits.ts";
import { useWords } from "../../../web/i18n.ts";
import { DateField, SelectField, TextField } from "../../../web/kit/field.tsx";
import { useToday } from "../../../web/session.ts";
import type { EvidenceCard, ProductContent } from "../contract.ts";
import { type Editor, Found, Items, TextPair, changedAt, without } from "./own-fields.tsx";

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

type Reason = ProductContent["speaksFor"][number];
/** A reason cannot name a value, so only traits that count, are or are not, or have a day. */
const traits = traitKeys.filter((key) => ["count", "yesno", "date"].includes(definitionOf(key).type));

export function OwnReasons({ editor }: { editor: Editor }) {
  const { t } = useWords();
  return (
    <>
      <p className="mut">{t("shelf.own.reasons_line")}</p>
      {(["speaksFor", "speaksAgainst"] as const).map((list) => (
        <section key={list} className="stack">
          <h3>{t(`shelf.own.${list}`)}</h3>
          <Reasons editor={editor} list={list} />
        </section>
      ))}
    </>
  );
}

function Reasons({ editor, list }: { editor: Editor; list: "speaksFor" | "speaksAgainst" }) {
  const { t, pick } = useWords();
  const reasons = editor.content[list];
  const set = (at: number, part: Partial<Reason>) =>
    editor.put(list, changedAt(reasons, at, { ...reasons[at]!, ...part }));
  const partners = editor.content.partners.map(({ role }) => role);
  const said = (start: string, key: string | undefined) => (key === undefined ? "" : `${start}${key}`);
  const facts = [
    ...problemCodes.map((code) => ({
      value: `problem:${code}`,
      label: t("shelf.own.fact_problem", { what: pick(problems[code]) }),
    })),
    ...traits.map((key) => ({
      value: `trait:${key}`,
      label: t("shelf.own.fact_trait", { what: pick(definitionOf(key)) }),
    })),
    ...partners.map((role) => ({
      value: `missing:${role}`,
      label: t("shelf.own.fact_missing", { what: t(`people.role.${role}`) }),
    })),
  ];
  const whenOf = (fact: string): Reason["when"] => {
    const [kind, key] = fact.split(":") as [string, string];
    const role = partners.find((each) => each === key);
    if (kind === "problem" && isProblem(key)) return { problem: key };
    if (kind === "trait" && isTrait(key)) return { trait: key };
    return kind === "missing" && role ? { missingPartner: role } : {};
  };
  return (
    <>
      <Found editor={editor} path={list} />
      <Items
        items={reasons}
        keyOf={(_, at) => String(at)}
        titleOf={({ text }, at) => pick(text) || t("shelf.own.reason_n", { n: at + 1 })}
        onRemove={(at) => editor.put(list, without(reasons, at))}
        add={t("shelf.own.add_reason")}
        most={8}
        onAdd={() => editor.put(list, [...reasons, { when: {}, text: { zh: "", en: "" } }])}
      >
        {({ when, text }, at) => (
          <>
            <SelectField
              name={`${list}.${at}.when`}
              label={t("shelf.own.fact")}
              value={
                said("problem:", when.problem) ||
                said("trait:", when.trait) ||
                said("missing:", when.missingPartner)
              }
              data={[{ value: "", label: t("shelf.own.choose_fact") }, ...facts]}
              onChange={(event) => set(at, { when: whenOf(event.currentTarget.value) })}
            />
            <Found editor={editor} path={`${list}.${at}.when`} />
            <TextPair
              editor={editor}
              path={`${list}.${at}.text`}
              label={t("shelf.own.reason")}
              value={text}
              onChange={(next) => set(at, { text: next })}
            />
          </>
        )}
      </Items>
    </>
  );
}
