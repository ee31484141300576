import { useEffect, useRef, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Note } from "../../../web/kit/note.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { WholeIncident } from "../contract.ts";
import { Correct } from "./record-correct.tsx";
import { Join } from "./record-join.tsx";
import { Reclassify } from "./record-reclassify.tsx";
import { Reasoned } from "./reasoned.tsx";
import { useChange } from "./use-change.ts";

type Act = "correct" | "reclassify" | "withdraw" | "restore" | "join" | "part";
const simple = { withdraw: "/withdrawal", restore: "/restoration", part: "/parting" } as const;

/** What may be done with a record. The source stays as it was: each act is a line of the story. */
export function Acts({ incident }: { incident: WholeIncident }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Act | null>(null);
  const [done, setDone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the dialog may be gone with what it did.
  useEffect(() => {
    if (done && open === null) heading.current?.focus({ preventScroll: true });
  }, [done, open]);
  const { may } = incident;
  const close = () => setOpen(null);
  const finish = () => {
    close();
    setDone(true);
  };
  const acts: [Act, string | null][] = incident.withdrawn
    ? [["restore", may.restore]]
    : [
        ["correct", may.correct],
        ["reclassify", may.correct],
        incident.joinedTo === null ? ["join", may.join] : ["part", may.part],
        ["withdraw", may.withdraw],
      ];
  return (
    <section className="sheet stack">
      <div className="stack t">
        <h2 ref={heading} tabIndex={-1}>
          {t("incident.acts")}
        </h2>
        <div role="status">{done && open === null && <Note>{t("incident.changed")}</Note>}</div>
      </div>
      {acts.map(([act, code]) => (
        <div className="stack t" key={act}>
          <MayButton may={code} label={t(`incident.act.${act}`)} onClick={() => setOpen(act)} />
          {code === null && <small className="mut">{t(`incident.act.${act}.line`)}</small>}
        </div>
      ))}
      {open === "correct" && <Correct incident={incident} onClose={close} onDone={finish} />}
      {open === "reclassify" && <Reclassify incident={incident} onClose={close} onDone={finish} />}
      {open === "join" && <Join incident={incident} onClose={close} onDone={finish} />}
      {(open === "withdraw" || open === "restore" || open === "part") && (
        <Simple act={open} incident={incident} onClose={close} onDone={finish} />
      )}
    </section>
  );
}

export type ActProps = { incident: WholeIncident; onClose: () => void; onDone: () => void };

function Simple({ act, incident, onClose, onDone }: ActProps & { act: keyof typeof simple }) {
  const { t } = useWords();
  const change = useChange(incident, onDone);
  return (
    <Reasoned
      title={t(`incident.act.${act}`)}
      save={t(`incident.act.${act}.save`)}
      step={{ to: simple[act], body: {} }}
      {...{ change, onClose }}
    >
      <p>{t(`incident.act.${act}.line`)}</p>
    </Reasoned>
  );
}
