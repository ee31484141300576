import "../look/programme.css";
import type { CapacityLine } from "../../modules/programme/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Dot } from "./marks.tsx";

/** One bar per role: needed against declared; the surplus is hatched red with its hours. Full is not red. */
export function CapacityMeter({ lines }: { lines: CapacityLine[] }) {
  return (
    <ul className="cap">
      {lines.map((line) => (
        <CapacityRow key={line.role} line={line} />
      ))}
    </ul>
  );
}

function CapacityRow({ line }: { line: CapacityLine }) {
  const { t } = useWords();
  const { hours } = useFormat();
  const needed = line.planned + line.used;
  const declared = line.declared;
  const over = declared === null ? 0 : Math.max(0, needed - declared);
  const role = t(`people.role.${line.role}`);
  const scale = Math.max(needed, declared ?? 0, 1);
  const part = (minutes: number) => `${(100 * minutes) / scale}%`;
  const state =
    declared === null
      ? t("web.cap.undeclared")
      : over > 0
        ? t("web.cap.over", { time: hours(over) })
        : declared - needed < 0.5
          ? t("web.cap.full")
          : t("web.cap.left", { time: hours(declared - needed) });
  const sum =
    declared === null
      ? t("web.cap.needs", { needed: hours(needed) })
      : t("web.cap.sum", { needed: hours(needed), declared: hours(declared) });
  return (
    <li className={over > 0 ? "over" : undefined}>
      <div className="h">
        <b>{role}</b>
        <span className="n">{state}</span>
      </div>
      {declared !== null && (
        <div className="bar" aria-hidden="true">
          <i style={{ width: part(needed - over), borderRadius: over > 0 ? "4px 0 0 4px" : "4px" }} />
          {over > 0 && <i className="o" style={{ left: part(declared), width: part(over) }} />}
        </div>
      )}
      <span className="s mut">
        {sum}
        {line.used > 0 && (
          <>
            <Dot />
            {t("web.cap.used", { time: hours(line.used) })}
          </>
        )}
      </span>
    </li>
  );
}
