/** Who does a stage, and in which part of the programme. */
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField, TextField, Tick } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Role } from "../../people/contract.ts";
import { Found, settingOptions } from "./own-fields.tsx";
import type { StageProps } from "./own-stages.tsx";

/** Everyone together, or one at a time by shares. Only partners do a stage. */
export function Doers({ editor, at, stage, onChange }: StageProps) {
  const { t, pick } = useWords();
  const shares = editor.content.parameters.filter(({ type }) => type === "shares");
  const { who } = stage;
  const together = who.way === "together" ? who.roles : [];
  const partners = editor.content.partners.map(({ role }) => role);
  const shown: Role[] = [...new Set([...partners, ...together])];
  return (
    <div className="stack t">
      <Seg
        label={t("shelf.own.who")}
        labelled
        options={(["together", "shared"] as const).map((value) => ({
          value,
          label: t(`shelf.own.who.${value}`),
        }))}
        value={who.way}
        onChange={(way) =>
          onChange({
            ...stage,
            who:
              way === "together"
                ? { way, roles: partners.slice(0, 1) }
                : { way, shares: shares[0]?.key ?? "shares" },
          })
        }
      />
      {who.way === "together" ? (
        <Chips
          by={t("shelf.own.doers")}
          chips={shown.map((role) => ({
            key: role,
            label: t(`people.role.${role}`),
            on: together.includes(role),
            onPress: () =>
              onChange({
                ...stage,
                who: {
                  way: "together",
                  roles: shown.filter((each) => together.includes(each) !== (each === role)).slice(0, 6),
                },
              }),
          }))}
        />
      ) : (
        <SelectField
          name={`stages.${at}.shares`}
          label={t("shelf.own.shares_from")}
          description={shares.length === 0 ? t("shelf.own.no_shares") : undefined}
          value={`$${who.shares.replace(/^\$/, "")}`}
          data={settingOptions(
            shares,
            `$${who.shares.replace(/^\$/, "")}`,
            t("shelf.own.setting_gone"),
            pick,
          )}
          onChange={(event) =>
            onChange({ ...stage, who: { way: "shared", shares: event.currentTarget.value.slice(1) } })
          }
        />
      )}
      <Found editor={editor} path={`stages.${at}.who`} />
    </div>
  );
}

/** From which month, until which, and not before what hour. */
export function When({ stage, path, onChange }: Omit<StageProps, "editor" | "at"> & { path: string }) {
  const { t } = useWords();
  const { untilMonth: _, notBefore: __, ...rest } = stage;
  const limits = { ...(stage.untilMonth === undefined ? {} : { untilMonth: stage.untilMonth }) };
  return (
    <details className="fold">
      <summary>
        {t("shelf.own.when")}
        <Icon name="down" />
      </summary>
      <div className="stack">
        <div className="fields">
          <Steps
            label={t("shelf.own.from_month")}
            value={stage.fromMonth + 1}
            min={1}
            max={25}
            onChange={(month) => onChange({ ...stage, fromMonth: month - 1 })}
          />
          <div className="stack t">
            <Tick
              name={`${path}.until`}
              label={t("shelf.own.until_end")}
              checked={stage.untilMonth === undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? { ...rest, ...(stage.notBefore ? { notBefore: stage.notBefore } : {}) }
                    : { ...stage, untilMonth: Math.min(24, stage.fromMonth + 6) },
                )
              }
            />
            {stage.untilMonth !== undefined && (
              <Steps
                label={t("shelf.own.until_month")}
                value={stage.untilMonth}
                min={1}
                max={24}
                onChange={(untilMonth) => onChange({ ...stage, untilMonth })}
              />
            )}
          </div>
        </div>
        <TextField
          name={`${path}.notBefore`}
          label={t("shelf.own.not_before")}
          description={t("shelf.own.not_before_help")}
          type="time"
          value={stage.notBefore ?? ""}
          onChange={(event) => {
            const notBefore = event.currentTarget.value;
            onChange(/^\d\d:\d\d$/.test(notBefore) ? { ...stage, notBefore } : { ...rest, ...limits });
          }}
        />
      </div>
    </details>
  );
}
