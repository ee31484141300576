import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { LookPurpose, Unit, UnitContact } from "../unit/contract.ts";
import { unitReadings } from "./unit-acts.tsx";
import { UnitContactForm } from "./unit-contact-form.tsx";

const purposes = ["visit", "safety_check", "incident", "notice", "correct"] as const satisfies LookPurpose[];

/** 联系人: masked; opened by choosing what for, which stays in the journal. */
export function UnitContactPart({ unit }: { unit: Unit }) {
  const { t } = useWords();
  const { day } = useFormat();
  const [asking, ask] = useState<"open" | "set" | "empty" | null>(null);
  const [opened, setOpened] = useState<UnitContact | null>(null);
  const close = () => ask(null);
  const look = useAct({
    run: (purpose: LookPurpose, key) =>
      send<UnitContact>("POST", `/api/units/${unit.id}/contact-look`, { purpose }, { key }),
    onDone: (contact) => {
      setOpened(contact);
      close();
    },
  });
  const remove = useAct({
    run: () => send<Unit>("DELETE", `/api/units/${unit.id}/contact`, undefined, { version: unit.version }),
    refreshes: unitReadings(unit),
    onDone: () => {
      setOpened(null);
      close();
    },
  });
  const held = unit.details?.contact ?? null;
  const shown = held && (opened ?? held);
  const writes = unit.may.write === null && unit.endedOn === null;
  return (
    <section className="sheet stack t">
      <h2>{t("registry.units.contact")}</h2>
      {shown ? (
        <>
          <p role={opened ? "status" : undefined}>
            <b>{shown.name}</b>{" "}
            {opened ? (
              <a className="mono" href={`tel:${opened.phone.replaceAll(/[^\d+]/g, "")}`}>
                {opened.phone}
              </a>
            ) : (
              <span className="mono">{shown.phone}</span>
            )}
          </p>
          <p className="s mut">
            <Dotted>
              {[
                t(`registry.contact_basis.${shown.basis}`),
                t(`registry.unit_source.${shown.source}`),
                day(shown.asOf),
              ]}
            </Dotted>
          </p>
        </>
      ) : (
        <p className="mut">{t("registry.contact.none")}</p>
      )}
      <div className="row">
        {held && !opened && (
          <Button icon="key" onClick={() => ask("open")}>
            {t("registry.contact.open")}
          </Button>
        )}
        {opened && <Button onClick={() => setOpened(null)}>{t("registry.contact.cover")}</Button>}
        {writes && (
          <Button kind={held ? "link" : "plain"} onClick={() => ask("set")}>
            {t(held ? "registry.contact.change" : "registry.contact.set")}
          </Button>
        )}
        {writes && held && (
          <Button kind="link" onClick={() => ask("empty")}>
            {t("registry.contact.empty")}
          </Button>
        )}
      </div>
      <p className="s mut">{t("registry.contact.line")}</p>
      <Dialog open={asking === "open"} title={t("registry.contact.why")} onClose={close}>
        <div className="stack">
          <p>{t("registry.contact.why_line")}</p>
          <div className="stack t">
            {purposes.map((purpose) => (
              <Button key={purpose} pending={look.pending} onClick={() => void look.act(purpose)}>
                {t(`registry.look_purpose.${purpose}`)}
              </Button>
            ))}
          </div>
          {look.problem && <Failure error={look.problem} />}
        </div>
      </Dialog>
      <Dialog open={asking === "empty"} title={t("registry.contact.empty_title")} onClose={close}>
        <div className="stack">
          <p>{t("registry.contact.empty_line")}</p>
          {remove.problem && <Failure error={remove.problem} />}
          <div className="row">
            <Button kind="danger" pending={remove.pending} onClick={() => void remove.act()}>
              {t("registry.contact.empty_do")}
            </Button>
            <Button onClick={close}>{t("registry.contact.keep")}</Button>
          </div>
        </div>
      </Dialog>
      <Dialog open={asking === "set"} title={t("registry.contact.set_title")} onClose={close}>
        <UnitContactForm
          unit={unit}
          onDone={() => {
            setOpened(null);
            close();
          }}
        />
      </Dialog>
    </section>
  );
}
