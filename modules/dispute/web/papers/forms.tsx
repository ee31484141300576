import "../../../../web/look/dispute.css";
import "../../../../web/look/papers.css";
import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { DisputeTemplate, DisputeTemplates } from "../../papers/template-contract.ts";
import { Bring } from "./bring.tsx";
import { Fetch } from "./fetch.tsx";

const path = "/api/dispute-templates";

/** 文书样式和卷号: the station's own forms, tried before they are used, and how it spells its numbers. */
export default function FormsPage() {
  const { t } = useWords();
  const forms = useGet<DisputeTemplates>(path);
  return (
    <>
      <PageHead
        title={t("dispute.forms.title")}
        crumb={<Crumb up={[{ to: "/disputes", label: t("dispute.title") }]} />}
      >
        {t("dispute.forms.lead")}
      </PageHead>
      <Wait for={forms}>
        {(given) => (
          <div className="two">
            <section className="sheet stack" aria-labelledby="forms">
              <h2 id="forms">{t("dispute.forms.title")}</h2>
              {given.items.length === 0 && <p className="mut">{t("dispute.forms.none")}</p>}
              {given.items.map((form) => (
                <Form key={form.id} form={form} maySet={given.may.set} />
              ))}
              <Bring path={path} may={given.may.set} />
            </section>
            <Numbers key={given.version} given={given} />
          </div>
        )}
      </Wait>
    </>
  );
}

function Form({ form, maySet }: { form: DisputeTemplate; maySet: string | null }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const [name, as] = form.file.split(".");
  const run = (verb: "use" | "end") => (_: void, key: string) =>
    send("POST", `${path}/${form.id}/${verb}`, undefined, { key });
  const use = useAct({ run: run("use"), refreshes: [path] });
  const end = useAct({ run: run("end"), refreshes: [path] });
  const problem = use.problem ?? end.problem;
  const used = form.usedFrom !== null;
  return (
    <article className="stack t">
      <div className="row b">
        <b>{name === "paper" ? t("dispute.forms.every_page") : t(`dispute.document.item.${name}`)}</b>
        <span className="s mut">{as === "docx" ? "Word" : "PDF"}</span>
      </div>
      <p className="s mut">
        <Dotted>
          {[
            form.file,
            used
              ? t("dispute.forms.used", { by: form.usedBy ?? "", day: moment(form.usedFrom!) })
              : t("dispute.forms.tried"),
            !used && t("dispute.forms.brought", { by: form.addedBy, day: moment(form.addedAt) }),
          ]}
        </Dotted>
      </p>
      {problem && <Failure error={problem} />}
      <div className="row">
        <Fetch path={`${path}/${form.id}/trial`} params={{}}>
          {t("dispute.forms.see")}
        </Fetch>
        {!used && (
          <MayButton
            may={maySet}
            label={t("dispute.forms.use")}
            pending={use.pending}
            onClick={() => void use.act()}
          />
        )}
        {maySet === null && (
          <MayButton
            may={maySet}
            label={t(used ? "dispute.forms.end" : "dispute.forms.drop")}
            pending={end.pending}
            onClick={() => void end.act()}
          />
        )}
      </div>
    </article>
  );
}

function Numbers({ given }: { given: DisputeTemplates }) {
  const { t } = useWords();
  const [people, setPeople] = useState(given.setting.people);
  const [police, setPolice] = useState(given.setting.police);
  const [retention, keep] = useState(given.setting.retention);
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send(
        "PUT",
        "/api/dispute-papers-setting",
        { people: people.trim(), police: police.trim(), retention: retention.trim() },
        { key, version: given.version },
      ),
    refreshes: [path],
  });
  return (
    <section className="sheet stack" aria-labelledby="numbers">
      <h2 id="numbers">{t("dispute.forms.number")}</h2>
      <p className="s mut">{t("dispute.forms.number_help")}</p>
      <TextField
        name="people"
        label={t("dispute.forms.people")}
        value={people}
        maxLength={60}
        onChange={(event) => setPeople(event.currentTarget.value)}
        problem={problem}
      />
      <TextField
        name="police"
        label={t("dispute.forms.police")}
        value={police}
        maxLength={60}
        onChange={(event) => setPolice(event.currentTarget.value)}
        problem={problem}
      />
      <TextField
        name="retention"
        label={t("dispute.papers.retention")}
        value={retention}
        maxLength={20}
        onChange={(event) => keep(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "people", "police", "retention") && <Failure error={problem} />}
      <MayButton
        may={given.may.set}
        label={t("dispute.papers.save")}
        pending={pending}
        onClick={() => void act()}
      />
    </section>
  );
}
