import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, TextArea, TextField, isAbout } from "../../../web/kit/field.tsx";
import { useNamed } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { DutyDetail } from "../../duty/contract.ts";
import type { PromiseDetail, PromiseInput, Promisors } from "../contract.ts";

/** 记下答应的事: at a household's visit, who promises what by when, and what will show it. */
export default function NewPromise() {
  const { id } = useParams({ from: "/inside/duties/$id/promise" });
  const visit = useGet<DutyDetail>(`/api/duties/${id}`);
  return <Wait for={visit}>{(duty) => <Form duty={duty} />}</Wait>;
}

function Form({ duty }: { duty: DutyDetail }) {
  const { t, pick } = useWords();
  const named = useNamed();
  const { today } = useFormat();
  const navigate = useNavigate();
  const firms = useGet<Promisors>(`/api/communities/${duty.communityId}/promisors`);
  const [firm, setFirm] = useState("");
  const [what, setWhat] = useState("");
  const [proof, setProof] = useState("");
  const [dueOn, setDueOn] = useState(addDays(today, 7));
  const put = useAct({
    run: (input: Omit<PromiseInput, "residentId">, key) =>
      send<PromiseDetail>("POST", "/api/promises", input, { key }),
    refreshes: ["/api/promises", "/api/pages/today"],
    onDone: (made) => void navigate({ to: "/promises/$id", params: { id: made.id } }),
  });
  const missing = firm === "" || what.trim().length < 2 || proof.trim() === "" || dueOn === "";
  return (
    <>
      <PageHead
        title={t("promise.new")}
        crumb={
          <Crumb
            up={[{ to: "/duties/$id", params: { id: duty.id }, label: duty.place ?? pick(duty.title) }]}
          />
        }
      >
        <p>{t("promise.new.lead")}</p>
      </PageHead>
      <Wait for={firms}>
        {({ items }) => (
          <section className="sheet stack narrow">
            <SelectField
              name="promisor"
              label={t("promise.new.who")}
              data={[
                { value: "", label: t("promise.new.pick") },
                ...items.map(({ id, name, sample }) => ({ value: id, label: named(name, sample) })),
              ]}
              value={firm}
              onChange={(event) => setFirm(event.currentTarget.value)}
              problem={put.problem}
            />
            <TextArea
              name="what"
              label={t("promise.new.what")}
              description={t("promise.new.help")}
              maxLength={300}
              value={what}
              onChange={(event) => setWhat(event.currentTarget.value)}
              problem={put.problem}
            />
            <TextField
              name="proof"
              label={t("promise.new.proof")}
              maxLength={200}
              value={proof}
              onChange={(event) => setProof(event.currentTarget.value)}
              problem={put.problem}
            />
            <DateField
              name="dueOn"
              label={t("promise.new.due")}
              min={today}
              value={dueOn}
              onChange={(event) => setDueOn(event.currentTarget.value)}
              problem={put.problem}
            />
            {put.problem && !isAbout(put.problem, "promisor", "what", "proof", "dueOn") && (
              <Failure error={put.problem} />
            )}
            {missing ? (
              <RefusedButton act label={t("promise.save")} reason={t("promise.new.missing")} />
            ) : (
              <Button
                kind="pri"
                big
                pending={put.pending}
                onClick={() =>
                  void put.act({
                    visitId: duty.id,
                    promisor: { kind: "organisation", id: firm },
                    what: what.trim(),
                    proof: proof.trim(),
                    dueOn,
                  })
                }
              >
                {t("promise.save")}
              </Button>
            )}
          </section>
        )}
      </Wait>
    </>
  );
}
