/** Settings: what can be adjusted in each programme, and the field as it will be drawn there. */
import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import type { Parameter } from "../contract.ts";
import { refuseValue } from "../rules.ts";
import { type Editor, Found, TextPair, changedAt, freshKey, without } from "./own-fields.tsx";
import { Items } from "./own-items.tsx";
import { ParameterBounds } from "./own-parameter-bounds.tsx";
import { ParameterField } from "./parameter-field.tsx";

const types: readonly Parameter["type"][] = [
  "number",
  "choice",
  "yesno",
  "weekdays",
  "time",
  "text",
  "shares",
  "festivals",
];

const unwritten = { zh: "", en: "" };

/** A setting of this type with something sensible in it. */
function started(type: Parameter["type"], base: Pick<Parameter, "key" | "label" | "help">): Parameter {
  switch (type) {
    case "number":
      return { ...base, type, unit: { zh: "次", en: "times" }, min: 1, max: 12, step: 1, default: 1 };
    case "choice":
      return {
        ...base,
        type,
        options: ["one", "two"].map((value) => ({ value, label: unwritten })),
        default: "one",
      };
    case "yesno":
      return { ...base, type, default: false };
    case "weekdays":
      return { ...base, type, min: 1, max: 7, default: ["MO"] };
    case "time":
      return { ...base, type, default: "20:00" };
    case "text":
      return { ...base, type, max: 200, default: "" };
    case "shares":
      return { ...base, type, roles: ["officer", "cadre"], default: { officer: 50, cadre: 50 } };
    case "festivals":
      return { ...base, type, default: ["spring"] };
  }
}

export function OwnParameters({ editor }: { editor: Editor }) {
  const { t, pick } = useWords();
  const { parameters } = editor.content;
  const set = (at: number, parameter: Parameter) =>
    editor.put("parameters", changedAt(parameters, at, parameter));
  return (
    <>
      <p className="mut">{t("shelf.own.parameters_line")}</p>
      <Items
        editor={editor}
        path="parameters"
        items={parameters}
        keyOf={({ key }) => key}
        titleOf={({ label }, at) => pick(label) || t("shelf.own.setting_n", { n: at + 1 })}
        onRemove={(at) => editor.put("parameters", without(parameters, at))}
        add={t("shelf.own.add_setting")}
        most={16}
        onAdd={() => {
          const key = freshKey(
            "set",
            parameters.map((each) => each.key),
          );
          editor.put("parameters", [...parameters, started("number", { key, label: unwritten })]);
        }}
      >
        {(parameter, at) => (
          <>
            <TextPair
              editor={editor}
              path={`parameters.${at}.label`}
              label={t("shelf.own.label")}
              value={parameter.label}
              onChange={(label) => set(at, { ...parameter, label })}
            />
            {parameter.help === undefined ? (
              <p>
                <Button kind="link" onClick={() => set(at, { ...parameter, help: unwritten })}>
                  {t("shelf.own.add_help")}
                </Button>
              </p>
            ) : (
              <TextPair
                editor={editor}
                path={`parameters.${at}.help`}
                label={t("shelf.own.help")}
                value={parameter.help}
                onChange={(help) => {
                  const { help: _, ...rest } = parameter;
                  set(at, help.zh + help.en === "" ? rest : { ...parameter, help });
                }}
              />
            )}
            <SelectField
              name={`parameters.${at}.type`}
              label={t("shelf.own.type")}
              value={parameter.type}
              data={types.map((type) => ({ value: type, label: t(`shelf.own.type.${type}`) }))}
              onChange={(event) => {
                const { key, label, help } = parameter;
                const base = { key, label, ...(help ? { help } : {}) };
                set(at, started(event.currentTarget.value as Parameter["type"], base));
              }}
            />
            <ParameterBounds
              editor={editor}
              path={`parameters.${at}`}
              parameter={parameter}
              onChange={(next) => set(at, next)}
            />
            {["key", "min", "default", "step", "options", "roles"].map((field) => (
              <Found key={field} editor={editor} path={`parameters.${at}.${field}`} />
            ))}
            <AsDrawn key={JSON.stringify(parameter)} parameter={parameter} />
          </>
        )}
      </Items>
    </>
  );
}

/** The field as the basket draws it; trying it changes nothing. */
function AsDrawn({ parameter }: { parameter: Parameter }) {
  const { t, pick, refusal } = useWords();
  const [value, setValue] = useState(parameter.default as Parameter["default"]);
  const code = refuseValue(parameter, value as never);
  return (
    <div className="drawn stack t">
      <p className="s mut">{t("shelf.own.as_drawn")}</p>
      <ParameterField
        parameter={parameter}
        value={value as never}
        error={code ? refusal(code, { field: pick(parameter.label) }) : undefined}
        onChange={(next) => setValue(next as never)}
      />
    </div>
  );
}
