import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import type { Unmasked } from "../../contract.ts";
import type { CoveredField } from "../../resident/fields.ts";
import { type PurposeCode, purposesFor } from "../../resident/purposes/all.ts";

type Props = { residentId: string; field: CoveredField; onOpened: (value: string | null) => void };

/** What a covered field is opened for: the purposes that need it. The opening is a look, with its purpose. */
export function AskPurpose({ residentId, field, onOpened }: Props) {
  const { t } = useWords();
  const purposes = purposesFor(field);
  const [purpose, setPurpose] = useState<PurposeCode>(purposes[0]!);
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<Unmasked>("POST", `/api/residents/${residentId}/unmasking`, { fields: [field], purpose }, { key }),
    onDone: ({ values }) => onOpened(values[0]?.value ?? null),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <fieldset className="field">
        <legend>{t("registry.unmask.why")}</legend>
        {purposes.map((each) => (
          <label key={each} className="pickline">
            <input type="radio" name="purpose" checked={each === purpose} onChange={() => setPurpose(each)} />
            {t(`registry.purpose.${each}`)}
          </label>
        ))}
      </fieldset>
      <p className="s mut">{t("registry.unmask.line")}</p>
      {problem && <Failure error={problem} />}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("registry.unmask.act")}
      </Button>
    </form>
  );
}
