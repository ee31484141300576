import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { TextPair, changedAt, freshKey, without } from "./own-fields.tsx";
import type { BoundsOf } from "./own-parameter-bounds.tsx";

/** What one chooses from. */
export function Options({ editor, path, parameter, onChange }: BoundsOf<"choice">) {
  const { t, pick } = useWords();
  const { options } = parameter;
  const set = (next: typeof options) => onChange({ ...parameter, options: next });
  return (
    <>
      <ol className="stack t">
        {options.map((option, at) => (
          <li key={option.value} className="row top grow">
            <TextPair
              editor={editor}
              path={`${path}.options.${at}.label`}
              label={t("shelf.own.option_n", { n: at + 1 })}
              value={option.label}
              onChange={(label) => set(changedAt(options, at, { ...option, label }))}
            />
            {options.length > 2 && (
              <Button onClick={() => set(without(options, at))}>{t("shelf.own.remove")}</Button>
            )}
          </li>
        ))}
      </ol>
      {options.length < 12 && (
        <p>
          <Button
            icon="plus"
            onClick={() => {
              const value = freshKey(
                "option",
                options.map((each) => each.value),
              );
              set([...options, { value, label: { zh: "", en: "" } }]);
            }}
          >
            {t("shelf.own.add_option")}
          </Button>
        </p>
      )}
      <Chips
        by={t("shelf.own.starts_at")}
        chips={options.map((option, at) => ({
          key: option.value,
          label: pick(option.label) || t("shelf.own.option_n", { n: at + 1 }),
          on: parameter.default === option.value,
          onPress: () => onChange({ ...parameter, default: option.value }),
        }))}
      />
    </>
  );
}
