/** Fields of the editor: a text in both languages, a number that may come from a setting. */
import type { Bilingual, Language } from "../../../server/wire.ts";
import { useWords } from "../../../web/i18n.ts";
import { SelectField, TextArea, TextField } from "../../../web/kit/field.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Finding, Parameter, ProductContent } from "../contract.ts";

export type Editor = {
  content: ProductContent;
  put: <K extends Exclude<keyof ProductContent, "code">>(part: K, value: ProductContent[K]) => void;
  findings: readonly Finding[];
  languages: readonly Language[];
};

/** Not begun is no mistake yet: said quietly, and in the list before publication. */
const quiet = ["text_missing", "list_empty", "english_to_come"];
const english = ["english_has_chinese", "english_to_come"];

/** What the check found at exactly this place, worded; the role it is about comes first. */
export function useFindings(editor: Editor) {
  const { t, pick, oneLine } = useWords();
  const say = ({ words, role }: Finding) =>
    `${role ? `${t(`people.role.${role}`)}${t("shelf.own.colon")}` : ""}${pick(words)}`;
  return {
    say,
    told: (found: readonly Finding[]) => oneLine(found.map(say)),
    at: (path: string) => editor.findings.filter((each) => each.path === path),
    error: (path: string): string | undefined => {
      const found = editor.findings.filter((each) => each.path === path && !quiet.includes(each.code));
      return found.length === 0 ? undefined : oneLine(found.map(say));
    },
  };
}

/** What stands beside a group of fields and not beside one of them. */
export function Found({ editor, path }: { editor: Editor; path: string }) {
  const { at, told } = useFindings(editor);
  const found = at(path);
  if (found.length === 0) return null;
  const loud = found.some(({ code }) => !quiet.includes(code));
  return (
    <p className={loud ? "why act" : "s mut"}>
      <span>{told(found)}</span>
    </p>
  );
}

type TextProps = {
  editor: Editor;
  path: string;
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  long?: boolean;
  help?: string | undefined;
};

/** Chinese first, English beside it where both are written. */
export function TextPair({ editor, path, label, value, onChange, long = false, help }: TextProps) {
  const { t, oneLine } = useWords();
  const { at, say, told } = useFindings(editor);
  const Field = long ? TextArea : TextField;
  const both = editor.languages.length > 1;
  return (
    <div className={both ? "fields pair" : "fields pair one"}>
      {editor.languages.map((language) => {
        const found = at(path).filter(({ code }) => english.includes(code) === (language === "en"));
        const loud = found.filter(({ code }) => !quiet.includes(code));
        const soft = found.filter(({ code }) => quiet.includes(code));
        const hint = oneLine([...(language === "zh" && help ? [help] : []), ...soft.map(say)]);
        return (
          <Field
            key={language}
            name={`${path}.${language}`}
            label={both ? t(`shelf.own.in_${language}`, { label }) : label}
            description={hint === "" ? undefined : hint}
            error={loud.length === 0 ? undefined : told(loud)}
            lang={language === "zh" ? "zh-CN" : "en"}
            maxLength={2000}
            value={value[language]}
            onChange={(event: { currentTarget: { value: string } }) =>
              onChange({ ...value, [language]: event.currentTarget.value })
            }
          />
        );
      })}
    </div>
  );
}

type NumberProps = {
  editor: Editor;
  path: string;
  label: string;
  value: number | string;
  onChange: (value: number | string) => void;
  min: number;
  max: number;
  step?: number;
  unit?: string;
};

/** A fixed number, or one that is set in each programme. */
export function NumberOrSetting({ editor, path, label, value, onChange, unit, ...bounds }: NumberProps) {
  const { t, pick } = useWords();
  const { error } = useFindings(editor);
  const settings = editor.content.parameters.filter(({ type }) => type === "number");
  const from = typeof value === "string" ? value : "";
  const told = error(path);
  return (
    <div className="stack t">
      {(settings.length > 0 || from !== "") && (
        <SelectField
          name={path}
          label={label}
          error={told}
          value={from}
          data={[
            { value: "", label: t("shelf.own.fixed") },
            ...settingOptions(settings, from, t("shelf.own.setting_gone"), pick),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(chosen === "" ? bounds.min : chosen);
          }}
        />
      )}
      {typeof value === "number" && (
        <Steps
          label={settings.length > 0 ? t("shelf.own.how_many", { label }) : label}
          value={value}
          onChange={onChange}
          {...bounds}
          {...(unit ? { unit } : {})}
        />
      )}
    </div>
  );
}

/** Settings one may take a value from; one that is gone stays visible as gone. */
export function settingOptions(
  settings: readonly Parameter[],
  chosen: string,
  gone: string,
  pick: (text: Bilingual) => string,
) {
  const options = settings.map(({ key, label }) => ({ value: `$${key}`, label: pick(label) || key }));
  return chosen === "" || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: gone }];
}

/** The list with one item changed, gone or come. */
export const changedAt = <T,>(items: readonly T[], at: number, item: T): T[] =>
  items.map((each, index) => (index === at ? item : each));
export const without = <T,>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at);
/** A key no other of the list has: settings and stages are known by it from version to version. */
export const freshKey = (start: string, taken: readonly string[], end = (n: number) => String(n)): string => {
  let n = taken.length + 1;
  while (taken.includes(`${start}${end(n)}`)) n++;
  return `${start}${end(n)}`;
};
