import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { type Problem, send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { useGet } from "../../../web/query.ts";
import type { Organisation, OrganisationInput, OrganisationKind } from "../contract.ts";
import { everyOrganisationKind } from "./role-list.ts";

type Props = { value: string; onChange: (id: string) => void; problem: Problem | null };

/** The organisation of a post; one that is missing is added in the same place and chosen at once. */
export function OrganisationField({ value, onChange, problem }: Props) {
  const { t } = useWords();
  const { data } = useGet<{ items: Organisation[] }>("/api/organisations");
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<OrganisationKind>("property");
  const add = useAct({
    run: (input: OrganisationInput, key) => send<Organisation>("POST", "/api/organisations", input, { key }),
    refreshes: ["/api/organisations"],
    onDone: (made) => {
      onChange(made.id);
      setAdding(false);
      setName("");
    },
  });
  if (adding)
    return (
      <div className="stack" role="group" aria-label={t("people.organisation_new")}>
        <div className="fields">
          <TextField
            name="name"
            label={t("people.organisation_name")}
            problem={add.problem}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              // The field stands inside the appointment's form, which is not what Enter means here.
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (name.trim()) void add.act({ name: name.trim(), kind });
            }}
            maxLength={80}
            required
            withAsterisk={false}
          />
          <SelectField
            name="kind"
            label={t("people.organisation_kind")}
            problem={add.problem}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as OrganisationKind)}
            data={everyOrganisationKind.map((each) => ({
              value: each,
              label: t(`people.organisation.${each}`),
            }))}
          />
        </div>
        {add.problem && !isAbout(add.problem, "name", "kind") && <Failure error={add.problem} />}
        <div className="row">
          <Button
            pending={add.pending}
            onClick={() => name.trim() && void add.act({ name: name.trim(), kind })}
          >
            {t("people.organisation_add")}
          </Button>
          <Button kind="link" onClick={() => setAdding(false)}>
            {t("people.organisation_back")}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="stack t">
      <SelectField
        name="organisationId"
        label={t("people.appoint.organisation")}
        problem={problem}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        required
        withAsterisk={false}
        data={[
          { value: "", label: t("people.appoint.choose") },
          ...(data?.items ?? []).map((each) => ({
            value: each.id,
            label: `${each.name} · ${t(`people.organisation.${each.kind}`)}`,
          })),
        ]}
      />
      <div>
        <Button kind="link" icon="plus" onClick={() => setAdding(true)}>
          {t("people.organisation_new")}
        </Button>
      </div>
    </div>
  );
}
