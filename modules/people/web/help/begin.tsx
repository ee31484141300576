import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { sendNow } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, Tick } from "../../../../web/kit/field.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { enterAs } from "../../../../web/session.ts";
import type { Me } from "../../contract.ts";
import type { Helpable } from "../../help/contract.ts";

/** 帮人代办: whom, and that the person is there and says yes. */
export default function BeginHelp() {
  const { t } = useWords();
  const query = useGet<Helpable>("/api/help/people");
  return (
    <>
      <PageHead title={t("people.help.title")} crumb={<Crumb up={[{ to: "/me", label: t("web.nav.me") }]} />}>
        {t("people.help.line")}
      </PageHead>
      <Wait for={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mut narrow">{t("people.help.nobody")}</p>
          ) : (
            <Form people={items} />
          )
        }
      </Wait>
    </>
  );
}

function Form({ people }: { people: Helpable["items"] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [personId, setPerson] = useState("");
  const [present, setPresent] = useState(false);
  const { act, pending, problem } = useAct({
    run: (input: { personId: string; present: boolean }) => sendNow<Me>("POST", "/api/help", input),
    onDone: (me) => {
      enterAs(me);
      void navigate({ to: "/" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ personId, present });
  };
  return (
    <form className="sheet stack narrow" onSubmit={submit}>
      <SelectField
        name="personId"
        label={t("people.help.who")}
        value={personId}
        onChange={(event) => setPerson(event.currentTarget.value)}
        required
        withAsterisk={false}
        data={[
          { value: "", label: t("people.help.choose") },
          ...people.map(({ id, name, sample, roles }) => ({
            value: id,
            label: `${sample ? t("web.sample_named", { name }) : name} · ${roles.map((role) => t(`people.role.${role}`)).join(" · ")}`,
          })),
        ]}
      />
      <Tick
        name="present"
        label={t("people.help.present")}
        checked={present}
        onChange={(event) => setPresent(event.currentTarget.checked)}
        required
      />
      <p className="s mut">{t("people.help.can")}</p>
      <p className="s mut">{t("people.help.kept")}</p>
      {problem && <Failure error={problem} />}
      {present && personId !== "" ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("people.help.start")}
        </Button>
      ) : (
        <p className="why">{t("people.help.present_needed")}</p>
      )}
    </form>
  );
}
