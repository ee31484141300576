import "../../../web/look/place.css";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import type { Trait } from "../contract.ts";

const amounts = ["high", "medium", "low"] as const;
type Amount = (typeof amounts)[number];

function amountOf(traits: readonly Trait[], key: string): Amount | null {
  const said = traits.find((trait) => trait.key === key)?.value;
  return amounts.find((amount) => amount === said) ?? null;
}

/** 白天人多，夜里人少: which hours of the day this place needs. Nothing is drawn while neither is known. */
export function Rhythm({ traits }: { traits: readonly Trait[] }) {
  const { t } = useWords();
  const day = amountOf(traits, "day_crowd");
  const night = amountOf(traits, "night_crowd");
  if (day === null && night === null) return null;
  const half = (part: "day" | "night", amount: Amount | null) => (
    <div className={part}>
      <Icon name={part === "day" ? "people" : "moon"} />
      <span>
        <small>{t(part === "day" ? "community.rhythm.day" : "community.rhythm.night")}</small>
        <b>{amount === null ? t("community.not_known") : t(`community.crowd.${amount}`)}</b>
      </span>
    </div>
  );
  return (
    <div className="stack t">
      <div className="rhythm">
        {half("day", day)}
        {half("night", night)}
      </div>
      {day === "high" && night === "low" && <p className="s mut">{t("community.rhythm.empties")}</p>}
      {day !== "high" && night === "high" && <p className="s mut">{t("community.rhythm.fills")}</p>}
    </div>
  );
}
