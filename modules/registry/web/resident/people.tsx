import "../../../../web/look/lived.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button, btn } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { EmptyState } from "../../../../web/kit/empty-state.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { Household, HouseholdResidents, Resident } from "../../contract.ts";
import { mayAssess, seesNames } from "../../resident/rules.ts";
import { Move } from "./move.tsx";
import { PersonForm } from "./person-form.tsx";
import { Person } from "./person.tsx";

type Props = { household: Household; mayWrite: boolean };

/** 住在这里的人: who lives here, and who did. */
export function People({ household, mayWrite }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<"add" | "move" | null>(null);
  const query = useGet<HouseholdResidents>(`/api/households/${household.id}/residents`);
  const who = whoOf(useMe());
  const close = () => setOpen(null);
  const add = mayWrite && (
    <Button kind="pri" icon="plus" onClick={() => setOpen("add")}>
      {t("registry.people.add")}
    </Button>
  );
  return (
    <section className="sheet stack" aria-labelledby="people">
      <h2 id="people">{t("registry.people.title")}</h2>
      <Wait for={query} rows={2}>
        {({ items, sensitive }) => {
          const here = items.filter(({ state }) => state === "here");
          const former = items.filter(({ state }) => state !== "here");
          const row = (resident: Resident) => (
            <Person key={resident.id} resident={resident} mayWrite={mayWrite} sensitive={sensitive} />
          );
          return (
            <>
              {items.length === 0 ? (
                <EmptyState sign="people" title={t("registry.people.none")} action={add}>
                  {t("registry.people.none_line")}
                </EmptyState>
              ) : (
                <>
                  <ul className="ruled lived">{here.map(row)}</ul>
                  {former.length > 0 && (
                    <details>
                      <summary>{t("registry.people.former")}</summary>
                      <ul className="ruled lived">{former.map(row)}</ul>
                    </details>
                  )}
                  {!seesNames(who, household.communityId) && (
                    <p className="s mut">{t("registry.people.masked_name")}</p>
                  )}
                  <div className="row">
                    {add}
                    {mayWrite && here.length > 0 && (
                      <Button onClick={() => setOpen("move")}>{t("registry.move.open")}</Button>
                    )}
                  </div>
                </>
              )}
              <Lawful code={sensitive} mayWrite={mayAssess(who) === null} />
              <Dialog open={open === "add"} title={t("registry.form.title")} onClose={close}>
                <PersonForm household={household} first={items.length === 0} onDone={close} />
              </Dialog>
              <Dialog open={open === "move"} title={t("registry.move.title")} onClose={close}>
                <Move household={household} here={here} onDone={close} />
              </Dialog>
            </>
          );
        }}
      </Wait>
    </section>
  );
}

/** Why sensitive fields rest, and the way to where that is put right, for who may. */
function Lawful({ code, mayWrite }: { code: string | null; mayWrite: boolean }) {
  const { t, refusal } = useWords();
  if (code === null) return null;
  return (
    <div className="why stack t">
      <p>{refusal(code)}</p>
      {mayWrite && (
        <p>
          <Link to="/lawful" className={btn()}>
            {t("registry.sensitive.to_assess")}
          </Link>
        </p>
      )}
    </div>
  );
}
