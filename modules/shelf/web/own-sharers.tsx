import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import type { Role } from "../../people/contract.ts";
import type { BoundsOf } from "./own-parameter-bounds.tsx";
import { TypedNumber } from "./typed-number.tsx";

/** Who shares it; a role that comes or goes leaves even parts, which the field below moves. */
export function Sharers({ editor, parameter, onChange }: BoundsOf<"shares">) {
  const { t } = useWords();
  const partners = editor.content.partners.map(({ role }) => role);
  const shown = [...new Set([...partners, ...parameter.roles])];
  const toggle = (role: Role) => {
    const roles = shown.filter((each) => parameter.roles.includes(each) !== (each === role)).slice(0, 6);
    const part = Math.floor(100 / Math.max(1, roles.length));
    const shares = Object.fromEntries(roles.map((each) => [each, part]));
    if (roles[0]) shares[roles[0]] = 100 - part * (roles.length - 1);
    onChange({ ...parameter, roles, default: shares });
  };
  return (
    <>
      <Chips
        by={t("shelf.own.sharers")}
        chips={shown.map((role) => ({
          key: role,
          label: t(`people.role.${role}`),
          on: parameter.roles.includes(role),
          onPress: () => toggle(role),
        }))}
      />
      <div className="fields four">
        {parameter.roles.map((role) => (
          <TypedNumber
            key={role}
            name={`${parameter.key}.${role}`}
            label={t("shelf.share_of", { role: t(`people.role.${role}`) })}
            value={parameter.default[role] ?? 0}
            positive={false}
            onChange={(percent) => {
              const whole = Math.min(100, Math.max(0, Math.round(percent)));
              onChange({ ...parameter, default: { ...parameter.default, [role]: whole } });
            }}
          />
        ))}
      </div>
    </>
  );
}
