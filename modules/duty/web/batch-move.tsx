import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { DateField } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";

export function Move({ save, pending }: { save: (dueOn: string) => void; pending: boolean }) {
  const { t } = useWords();
  const { today } = useFormat();
  const [on, setOn] = useState("");
  return (
    <>
      <DateField
        name="dueOn"
        label={t("duty.batch.to_day")}
        description={t("duty.batch.to_day_help")}
        min={today}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      {on === "" ? (
        <RefusedButton act label={t("duty.batch.move_save")} reason={t("duty.batch.day_needed")} />
      ) : (
        <Button kind="pri" big pending={pending} onClick={() => save(on)}>
          {t("duty.batch.move_save")}
        </Button>
      )}
    </>
  );
}
