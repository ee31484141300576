/** Reasons for and against, each on one fact of the profile. */
import { isProblem, problemCodes, problems } from "../../community/problems.ts";
import { definitionOf, isTrait, traitKeys } from "../../community/traits.ts";
import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import type { ProductContent } from "../contract.ts";
import { type Editor, Found, TextPair, changedAt, without } from "./own-fields.tsx";
import { Items } from "./own-items.tsx";

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
        editor={editor}
        path={list}
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
