import "../look/facts.css";
import type { EvidenceCard } from "../../modules/shelf/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";

const rows = ["effect", "mechanism", "moderators", "implementation", "cost"] as const;

/** 证据成分表: printed like the table on a food packet, each row with how sure one may be. */
export function EvidencePack({ card }: { card: EvidenceCard }) {
  const { t, pick } = useWords();
  const { shortDay } = useFormat();
  return (
    <section className="pack">
      <h3>
        {t("web.pack.title")}
        <small>{t("web.pack.note")}</small>
      </h3>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`web.pack.${row}`)}</th>
              <td>{pick(card[row].text)}</td>
              <td className="cert">{t(`web.pack.certainty.${card[row].certainty}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {card.study && (
        <p className="foot">
          {t("web.pack.study", {
            study: card.study.reference,
            name: card.study.readBy,
            date: shortDay(card.study.readOn),
          })}
        </p>
      )}
      <p className="foot">
        {t("web.pack.source", {
          source: pick(card.source).replace(/[。.]$/, ""),
          date: shortDay(card.reviewedOn),
        })}
      </p>
    </section>
  );
}
