import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import type { Resident } from "../../contract.ts";
import { AskPurpose } from "./ask-purpose.tsx";
import { FactLine } from "./facts.tsx";
import { readingsOf } from "./readings.ts";

type Of = Resident["sensitive"][number];
/** `standing`: why sensitive fields rest at this station now; null where they do not. */
type Props = { resident: Resident; of: Of; mayWrite: boolean; standing: string | null };

/** A covered field. Opening it asks what for; the value stands here until it is covered or the page is left. */
export function SensitiveValue({ resident, of, mayWrite, standing }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [armed, setArmed] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  const { name } = resident;
  const field = t(`registry.field.${of.field}`);
  const removing = useAct({
    run: () =>
      send<Resident>("DELETE", `/api/residents/${resident.id}/sensitive-fields/${of.field}`, undefined, {
        version: resident.version,
      }),
    refreshes: readingsOf(resident.householdId),
  });
  const withdrawn = of.fact.basis === "consent";
  return (
    <div className="stack t">
      <div className="row">
        <span>{field}</span> <b className={value === null ? "mono" : undefined}>{value ?? of.masked}</b>
        {value === null ? (
          <MayButton
            may={standing}
            kind="link"
            onClick={() => setAsking(true)}
            label={
              <>
                {t("registry.unmask.open")}
                <span className="hush">
                  {" "}
                  {name} {field}
                </span>
              </>
            }
          />
        ) : (
          <Button kind="link" onClick={() => setValue(null)}>
            {t("registry.unmask.hide")}
            <span className="hush"> {field}</span>
          </Button>
        )}
        {mayWrite && !armed && (
          <Button kind="link" onClick={() => setArmed(true)}>
            {t(withdrawn ? "registry.sensitive.withdraw" : "registry.sensitive.remove")}
            <span className="hush">
              {" "}
              {name} {field}
            </span>
          </Button>
        )}
      </div>
      {armed && (
        <div className="why act row b" role="alert">
          <span>{t("registry.sensitive.sure")}</span>
          <Button kind="danger" pending={removing.pending} onClick={() => void removing.act()}>
            {t("registry.sensitive.remove")}
          </Button>
          <Button onClick={() => setArmed(false)}>{t("registry.sensitive.keep")}</Button>
        </div>
      )}
      <FactLine fact={of.fact} />
      {removing.problem && <Failure error={removing.problem} />}
      <Dialog
        open={asking}
        title={t("registry.unmask.title", { name, field })}
        onClose={() => setAsking(false)}
      >
        <AskPurpose
          residentId={resident.id}
          field={of.field}
          onOpened={(opened) => {
            setValue(opened ?? of.masked);
            setAsking(false);
          }}
        />
      </Dialog>
    </div>
  );
}
