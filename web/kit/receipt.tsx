import "../look/programme.css";
import type { Role } from "../../modules/people/contract.ts";
import { useFormat } from "../dates.ts";
import { hours } from "../format.ts";
import { useWords } from "../i18n.ts";
import { code39 } from "./barcode.ts";
import { SampleMark } from "./marks.tsx";

type Props = {
  station: string;
  sample?: boolean;
  community: string;
  lines: { name: string; note?: string; minutesPerWeek: number }[];
  roles: { role: Role; minutesPerWeek: number }[];
  stopRules: string[];
  /** What was agreed about counting, a line each. */
  terms?: string[];
  /** The programme's number, printed as bars and as text. */
  code: string;
  /** Which revision of it. */
  number: number;
};

/** What a programme costs, as a receipt: by product, the week's total, by role, when it stops, its number. */
export function Receipt({
  station,
  sample = false,
  community,
  lines,
  roles,
  stopRules,
  terms = [],
  code,
  number,
}: Props) {
  const { t } = useWords();
  const format = useFormat();
  const total = lines.reduce((sum, line) => sum + line.minutesPerWeek, 0);
  return (
    <div className="rwrap">
      <section className="receipt" aria-label={t("web.receipt.label")}>
        <p className="c">
          <b className="shop">{t("web.receipt.shop")}</b>
          <br />
          {station}
          {sample && <SampleMark />}
          <br />
          {community}
        </p>
        <hr />
        {lines.map((line, at) => (
          <Line key={at} name={line.name} minutes={line.minutesPerWeek} note={line.note} />
        ))}
        <hr />
        <div className="l tot">
          <span>{t("web.receipt.total")}</span>
          <span>{format.hours(total)}</span>
        </div>
        {roles.map((line) => (
          <Line key={line.role} name={t(`people.role.${line.role}`)} minutes={line.minutesPerWeek} />
        ))}
        <hr />
        {stopRules.map((rule) => (
          <p key={rule} className="c s">
            {t("web.receipt.stop", { rule: rule.replace(/[。.]$/, "") })}
          </p>
        ))}
        {terms.length > 0 && (
          <>
            <hr />
            {terms.map((line) => (
              <p key={line} className="c s">
                {line}
              </p>
            ))}
          </>
        )}
        <Barcode text={code} label={t("web.receipt.code", { code })} />
        <p className="c s mono">{code}</p>
        <p className="c s">{t("web.receipt.revision", { n: number })}</p>
      </section>
    </div>
  );
}

/** Hours without their unit, as prices stand on a receipt; a small cost says its minutes. */
function Line({ name, minutes, note }: { name: string; minutes: number; note?: string | undefined }) {
  const { t } = useWords();
  const { value, unit } = hours(minutes);
  return (
    <div className="l">
      <span>{name}</span>
      <span>{unit === "hours" ? value : t("web.minutes", { n: value })}</span>
      {note && <small>{note}</small>}
    </div>
  );
}

function Barcode({ text, label }: { text: string; label: string }) {
  const drawn = code39(text);
  if (!drawn) return null;
  return (
    <svg
      className="bar"
      viewBox={`0 0 ${drawn.width} 46`}
      width={drawn.width}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {drawn.bars.map((bar) => (
        <rect key={bar.x} x={bar.x} y="0" width={bar.width} height="46" />
      ))}
    </svg>
  );
}
