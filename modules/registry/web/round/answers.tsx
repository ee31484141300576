import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import type { RoundDoor } from "../../round/contract.ts";
import { type Outcome, outcomes } from "../../round/rules.ts";

type Props = {
  door: RoundDoor;
  pending: boolean;
  /** The element that says why something is refused now. */
  because: string;
  onAnswer: (outcome: Outcome) => void;
};

/** What may not be noted at this door now, by the code of the rule. */
export const refusedAt = (door: RoundDoor, outcome: Outcome): string | null =>
  outcome === "same"
    ? door.maySame
    : outcome === "changed" && door.notice === null
      ? "registry.no_notice"
      : null;

/** The five answers in reach of a thumb: the two that are most, large; each with the key that says it on a desk. */
export function Answers({ door, pending, because, onAnswer }: Props) {
  const { t } = useWords();
  const empty = door.household === null && door.units.length === 0;
  const labelOf = (outcome: Outcome) => {
    if (empty && outcome === "same") return t("registry.round.still_empty");
    return empty && outcome === "changed" ? t("registry.round.lived_in") : t(`registry.round.${outcome}`);
  };
  return (
    <div className="answers" role="group" aria-label={t("registry.round.answers")}>
      {outcomes.map((outcome, at) => {
        const large = outcome === "same" || outcome === "changed";
        const said = (
          <>
            {labelOf(outcome)}
            <kbd className="only-desk" aria-hidden="true">
              {at + 1}
            </kbd>
          </>
        );
        return refusedAt(door, outcome) === null ? (
          <Button
            key={outcome}
            kind={outcome === "same" ? "pri" : "plain"}
            big={large}
            pending={pending}
            onClick={() => onAnswer(outcome)}
          >
            {said}
          </Button>
        ) : (
          <Button key={outcome} big={large} aria-disabled="true" aria-describedby={because}>
            {said}
          </Button>
        );
      })}
    </div>
  );
}
