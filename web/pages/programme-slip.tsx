/** The receipt of one revision, as the programme's and the revision's page print it. */
import type { Programme } from "../../modules/programme/contract.ts";
import { termsSentence } from "../../modules/programme/web/terms/sentence.ts";
import { howOften } from "../../modules/shelf/web/how-often.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Receipt } from "../kit/receipt.tsx";
import { useMe } from "../session.ts";

export function Slip({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const { station } = useMe();
  const { day } = useFormat();
  if (programme.choices.length === 0) return null;
  return (
    <Receipt
      station={station.name}
      sample={station.sample}
      community={pick(programme.communityName)}
      lines={programme.choices.map(({ content, parameters, reason, minutesPerWeek }) => {
        const first = content.stages[0];
        const note = [
          first ? howOften(first, parameters, t) : "",
          reason === null ? "" : t("programme.chosen_because", { reason }),
        ];
        return {
          name: pick(content.name),
          minutesPerWeek,
          ...(note.some(Boolean) ? { note: note.filter(Boolean).join(" · ") } : {}),
        };
      })}
      roles={programme.capacity.lines.map((line) => ({ role: line.role, minutesPerWeek: line.planned }))}
      stopRules={programme.choices.map((choice) => pick(choice.content.stopRule))}
      terms={[
        termsSentence(programme.contract, t),
        ...(programme.contract.problem === null
          ? []
          : [t("programme.term.evaluate_on", { date: day(programme.contract.evaluateOn) })]),
      ]}
      code={programme.code}
      number={programme.revision}
    />
  );
}
