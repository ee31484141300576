import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, isAbout } from "../../../web/kit/field.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Organisation, Role } from "../../people/contract.ts";
import { everyRole } from "../../people/web/role-list.ts";
import type { Community, Partner, PartnerInput } from "../contract.ts";
import { mayPartner } from "../rules.ts";
import { LinkRow } from "./link-row.tsx";
import { profileOf } from "./profile-readings.ts";

/** 合作方: the organisations that work here, each in a role. */
export function EditPartners({ community }: { community: Community }) {
  const { t } = useWords();
  const { id } = community;
  const organisations = useGet<{ items: Organisation[] }>("/api/organisations");
  const [ended, setEnded] = useState<Partner[]>([]);
  const gone = ended.filter((partner) => !community.partners.some((each) => each.id === partner.id));
  const named = (partner: Partner) => <Name name={partner.organisationName} sample={partner.sample} />;
  return (
    <section className="sheet stack">
      <h2>{t("community.partners")}</h2>
      {community.partners.length + gone.length === 0 && (
        <p className="mut">{t("community.edit.no_partners")}</p>
      )}
      <ul className="ruled doors">
        {community.partners.map((partner) => (
          <LinkRow
            key={partner.id}
            name={named(partner)}
            line={t(`people.role.${partner.role}`)}
            label={t("community.edit.end_partner")}
            run={(key) => send("POST", `/api/partners/${partner.id}/end`, undefined, { key })}
            communityId={id}
            onDone={() => setEnded([...ended, partner])}
          />
        ))}
        {gone.map((partner) => (
          <LinkRow
            key={partner.id}
            gone
            name={named(partner)}
            line={t("community.edit.partner_ended")}
            label={t("community.edit.undo")}
            run={(key) => {
              const { organisationId, role } = partner;
              return send("POST", `/api/communities/${id}/partners`, { organisationId, role }, { key });
            }}
            communityId={id}
            onDone={() => setEnded(ended.filter((each) => each.id !== partner.id))}
          />
        ))}
      </ul>
      <Wait for={organisations} rows={1}>
        {({ items }) =>
          items.length > 0 ? (
            <AddPartner community={community} organisations={items} />
          ) : (
            <p>
              {t("community.edit.no_organisations")} <Link to="/people">{t("web.nav.people")}</Link>
            </p>
          )
        }
      </Wait>
    </section>
  );
}

function AddPartner({ community, organisations }: { community: Community; organisations: Organisation[] }) {
  const { t } = useWords();
  const communityId = community.id;
  const partnerRoles = everyRole.filter((role) => mayPartner(role, community.kind) === null);
  const [organisationId, setOrganisation] = useState("");
  const [role, setRole] = useState<Role>("property_manager");
  const { act, pending, problem } = useAct({
    run: (input: PartnerInput, key) =>
      send<Partner>("POST", `/api/communities/${communityId}/partners`, input, { key }),
    refreshes: profileOf(communityId),
    onDone: () => setOrganisation(""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ organisationId, role });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h3>{t("community.edit.add_partner")}</h3>
      <SelectField
        name="organisationId"
        label={t("community.organisation")}
        description={
          <>
            {t("community.organisation_help")} <Link to="/people">{t("web.nav.people")}</Link>
          </>
        }
        inputWrapperOrder={["label", "input", "description", "error"]}
        problem={problem}
        value={organisationId}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
        required
        withAsterisk={false}
        data={[
          { value: "", label: t("community.choose") },
          ...organisations.map((each) => ({ value: each.id, label: each.name })),
        ]}
      />
      <SelectField
        name="role"
        label={t("community.partner_role")}
        problem={problem}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        data={partnerRoles.map((each) => ({ value: each, label: t(`people.role.${each}`) }))}
      />
      {problem && !isAbout(problem, "organisationId", "role") && <Failure error={problem} />}
      <p>
        <Button type="submit" pending={pending}>
          {t("community.edit.add_partner")}
        </Button>
      </p>
    </form>
  );
}
