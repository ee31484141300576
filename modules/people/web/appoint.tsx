import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Person, Post, PostInput, Role } from "../contract.ts";
import { conflictsWith, isInForce, mayAppoint } from "../rules.ts";
import { OrganisationField } from "./organisation-field.tsx";
import type { Place } from "./places.ts";
import { everyRole } from "./role-list.ts";

type Props = { person: Person; places: readonly Place[]; open: boolean; onClose: () => void };

/** 安排岗位: role, organisation, communities, from and to. */
export function Appoint({ person, places, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={open} title={t("people.appoint.title", { name: person.name })} onClose={onClose}>
      <Form person={person} places={places} onClose={onClose} />
    </Dialog>
  );
}

function Form({ person, places, onClose }: Omit<Props, "open">) {
  const { t, refusal } = useWords();
  const me = useMe();
  const [role, setRole] = useState<Role>("officer");
  const [organisationId, setOrganisation] = useState("");
  const [reach, setReach] = useState<"station" | "named">("named");
  const [communityIds, setCommunities] = useState<string[]>([]);
  const [fromOn, setFrom] = useState(me.today);
  const [toOn, setTo] = useState("");
  const [asked, setAsked] = useState(false);
  const { act, pending, problem } = useAct({
    run: (input: PostInput, key) => send<Post>("POST", "/api/posts", input, { key }),
    refreshes: ["/api/people", "/api/pages/communities"],
    onDone: onClose,
  });
  const held = person.posts.filter((post) => isInForce(post, me.today)).map((post) => post.role);
  const refused = mayAppoint(whoOf(me), role) ?? conflictsWith(role, held);
  const unnamed = reach === "named" && communityIds.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (unnamed) return;
    void act({
      personId: person.id,
      organisationId,
      role,
      communityIds: reach === "station" ? null : communityIds,
      fromOn,
      toOn: toOn === "" ? null : toOn,
    });
  };
  const separate =
    refused === "people.separate_administrators" || problem?.code === "people.separate_administrators";
  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        name="role"
        label={t("people.appoint.role")}
        problem={problem}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        data={everyRole.map((each) => ({ value: each, label: t(`people.role.${each}`) }))}
      />
      <OrganisationField value={organisationId} onChange={setOrganisation} problem={problem} />
      <Seg
        label={t("people.appoint.reach")}
        labelled
        value={reach}
        onChange={setReach}
        options={[
          { value: "named", label: t("people.appoint.named") },
          { value: "station", label: t("people.appoint.station") },
        ]}
      />
      {reach === "named" && (
        <>
          <Chips
            by={t("people.appoint.communities")}
            chips={places.map((place) => {
              const on = communityIds.includes(place.id);
              return {
                key: place.id,
                label: place.label,
                on,
                onPress: () =>
                  setCommunities(
                    on ? communityIds.filter((id) => id !== place.id) : [...communityIds, place.id],
                  ),
              };
            })}
          />
          {asked && unnamed && (
            <p className="why act" role="alert">
              {t("people.appoint.choose_community")}
            </p>
          )}
        </>
      )}
      <div className="fields">
        <DateField
          name="fromOn"
          label={t("people.appoint.from")}
          problem={problem}
          value={fromOn}
          onChange={(event) => setFrom(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <DateField
          name="toOn"
          label={t("people.appoint.to")}
          description={t("people.appoint.to_help")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          problem={problem}
          value={toOn}
          onChange={(event) => setTo(event.currentTarget.value)}
          min={fromOn}
        />
      </div>
      {problem && !isAbout(problem, "role", "organisationId", "fromOn", "toOn") && (
        <Failure error={problem} />
      )}
      {separate && <p className="s mut">{t("people.appoint.separate_why")}</p>}
      {refused === null ? (
        <Button type="submit" kind="pri" big pending={pending}>
          {t("people.appoint.act")}
        </Button>
      ) : (
        <RefusedButton
          label={t("people.appoint.act")}
          reason={refusal(refused)}
          act={refused === "people.separate_administrators"}
        />
      )}
    </form>
  );
}
