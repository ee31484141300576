import { useId, useState } from "react";
import { number } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import { SharesBar } from "../../../web/kit/shares-bar.tsx";
import type { Role } from "../../people/contract.ts";
import type { Parameter, ParameterValue } from "../contract.ts";
import { type Shares, amountsOf, moveShare } from "./shares.ts";

type Props = {
  parameter: Extract<Parameter, { type: "shares" }>;
  value: ParameterValue;
  onChange: (value: ParameterValue) => void;
  occurrences?: number | undefined;
};
const step = 5;

/** Who goes: the bar shows it, a line per role changes it, and it makes 100 at every moment. */
export function SharesField({ parameter, value, onChange, occurrences }: Props) {
  const { t, pick } = useWords();
  const shares = value as Shares;
  const amounts = occurrences === undefined ? null : amountsOf(occurrences, shares);
  const id = useId();
  const amount = (role: Role) =>
    amounts ? t("shelf.share_times", { n: number(amounts[role] ?? 0) }) : undefined;
  const label = pick(parameter.label);
  return (
    <div className="field whole" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <SharesBar
        label={label}
        shares={parameter.roles.map((role) => {
          const said = amount(role);
          return { role, percent: shares[role] ?? 0, ...(said ? { amount: said } : {}) };
        })}
      />
      <ul className="shares">
        {parameter.roles.map((role) => (
          <ShareLine
            key={role}
            role={role}
            percent={shares[role] ?? 0}
            onSet={(percent) => onChange(moveShare(shares, parameter.roles, role, percent))}
          />
        ))}
      </ul>
      <small className="mut">{parameter.help ? pick(parameter.help) : t("shelf.share_help")}</small>
    </div>
  );
}

/** − 40 % ＋ : steps of five by thumb, any whole percent typed. */
function ShareLine({
  role,
  percent,
  onSet,
}: {
  role: Role;
  percent: number;
  onSet: (percent: number) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const name = t(`people.role.${role}`);
  const take = () => {
    const wanted = Number(typed);
    if (typed !== null && typed.trim() !== "" && Number.isFinite(wanted)) onSet(wanted);
    setTyped(null);
  };
  const button = (way: -1 | 1) => {
    const stuck = way < 0 ? percent <= 0 : percent >= 100;
    return (
      <button
        type="button"
        className="btn icon"
        aria-label={t(way < 0 ? "shelf.share_less" : "shelf.share_more", { role: name, n: step })}
        aria-disabled={stuck || undefined}
        onClick={() => !stuck && onSet(percent + way * step)}
      >
        <Icon name={way < 0 ? "minus" : "plus"} />
      </button>
    );
  };
  return (
    <li>
      <span>{name}</span>
      {button(-1)}
      <span className="percent">
        <input
          inputMode="numeric"
          aria-label={t("shelf.share_of", { role: name })}
          value={typed ?? String(percent)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, "").slice(0, 3))}
          onBlur={take}
          onKeyDown={(event) => event.key === "Enter" && take()}
        />
        %
      </span>
      {button(1)}
    </li>
  );
}
