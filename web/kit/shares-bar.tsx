import "../look/form.css";
import type { Role } from "../../modules/people/contract.ts";
import { useWords } from "../i18n.ts";

type Share = { role: Role; percent: number; /** 620 次 */ amount?: string };

/** Who goes, as one bar cut by share; every part says role, percentage and amount in words. */
export function SharesBar({ shares, label }: { shares: Share[]; label: string }) {
  const { t } = useWords();
  const shown = shares.filter((share) => share.percent > 0);
  const name = (role: Role) => t(`people.role.${role}`);
  return (
    <div
      className="split"
      role="img"
      aria-label={`${label}: ${shown.map((share) => `${name(share.role)} ${share.percent}%`).join(", ")}`}
    >
      {shown.map((share) => (
        <span key={share.role} style={{ flex: share.percent }}>
          <b>{name(share.role)}</b>
          <small>{share.percent}%</small>
          {share.amount && <small>{share.amount}</small>}
        </span>
      ))}
    </div>
  );
}
