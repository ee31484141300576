import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { DateField } from "../../../web/kit/field.tsx";
import type { DutyDetail } from "../contract.ts";

type Props = {
  duty: Pick<DutyDetail, "opensOn">;
  /** Undefined is today. */
  value: string | undefined;
  onChange: (date: string | undefined) => void;
};

/** Which day it was done, where that was not today: never before it opened, never tomorrow. */
export function DoneOn({ duty, value, onChange }: Props) {
  const { t } = useWords();
  const { today, nearDay } = useFormat();
  const [open, setOpen] = useState(false);
  const [earlier, setEarlier] = useState(false);
  if (duty.opensOn >= today) return null;
  if (!open) {
    return (
      <Button kind="link" onClick={() => setOpen(true)}>
        {t("duty.other_day")}
      </Button>
    );
  }
  const near = [0, -1, -2].map((away) => addDays(today, away)).filter((date) => date >= duty.opensOn);
  const choose = (date: string | undefined) => {
    setEarlier(false);
    onChange(date);
  };
  return (
    <div className="stack t">
      <Chips
        by={t("duty.done_on")}
        chips={[
          ...near.map((date) => ({
            key: date,
            label: nearDay(date),
            on: !earlier && date === (value ?? today),
            onPress: () => choose(date === today ? undefined : date),
          })),
          ...(duty.opensOn < addDays(today, -2)
            ? [{ key: "earlier", label: t("duty.earlier"), on: earlier, onPress: () => setEarlier(true) }]
            : []),
        ]}
      />
      {earlier && (
        <DateField
          name="doneOn"
          label={t("duty.done_on")}
          min={duty.opensOn}
          max={today}
          value={value ?? ""}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )}
    </div>
  );
}
