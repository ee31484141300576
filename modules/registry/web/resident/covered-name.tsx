import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Name } from "../../../../web/kit/marks.tsx";
import type { Resident } from "../../contract.ts";
import { AskPurpose } from "./ask-purpose.tsx";

/** A name in a heading; where it is covered, the way to the whole one, for a purpose. */
export function CoveredName({ resident, covered }: { resident: Resident; covered: boolean }) {
  const { t } = useWords();
  const [whole, setWhole] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { name, sample } = resident;
  return (
    <>
      <h3>
        <Name name={whole ?? name} sample={sample} />
      </h3>
      {covered && (
        <Button kind="link" onClick={() => (whole === null ? setAsking(true) : setWhole(null))}>
          {t(whole === null ? "registry.unmask.name" : "registry.unmask.hide")}
          <span className="hush"> {name}</span>
        </Button>
      )}
      <Dialog
        open={asking}
        title={t("registry.unmask.title", { name, field: t("registry.field.name") })}
        onClose={() => setAsking(false)}
      >
        <AskPurpose
          residentId={resident.id}
          field="name"
          onOpened={(opened) => {
            setWhole(opened);
            setAsking(false);
          }}
        />
      </Dialog>
    </>
  );
}
