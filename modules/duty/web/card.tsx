import { useWords } from "../../../web/i18n.ts";
import { MiniDuty, NextDuty } from "../../../web/kit/duty-card.tsx";
import type { TodayDuty } from "../contract.ts";
import { MapLink } from "./map-link.tsx";
import { useDutyWords } from "./reasons.ts";

type Props = {
  duty: TodayDuty;
  /** The one to do first: large, with its minutes and the way there. */
  first?: boolean;
  /** Say the community, where a list holds duties of several. */
  where?: boolean;
};

export function DutyCard({ duty, first = false, where = false }: Props) {
  const { t, pick } = useWords();
  const { titleOf, kindOf, reasonsOf } = useDutyWords();
  const said = {
    id: duty.id,
    kind: duty.kind,
    kindLabel: kindOf(duty),
    late: duty.late,
    title: titleOf(duty),
  };
  const reasons = reasonsOf(duty.reasons);
  if (first) {
    return (
      <NextDuty
        {...said}
        place={pick(duty.communityName)}
        reasons={reasons}
        minutes={duty.minutes}
        action={t(`duty.start.${duty.kind}`)}
        beside={<MapLink duty={duty} />}
      />
    );
  }
  // The deciding reason stands in the first line, so that the late ones are told apart at a glance.
  return (
    <MiniDuty
      {...said}
      due={reasons[0]}
      place={where ? pick(duty.communityName) : undefined}
      reasons={reasons.slice(1)}
      action={duty.canStart ? t(`duty.kind.${duty.kind}`) : t("duty.look")}
    />
  );
}
