import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { Community, Venue, VenueInput } from "../contract.ts";
import { venuesOfKind } from "../rules.ts";
import { LinkRow } from "./link-row.tsx";
import { profileOf } from "./profile-readings.ts";

const nothing: VenueInput = { name: "", address: "", kind: "hall" };

/** 场地: where meetings, lectures and desks take place. */
export function EditVenues({ community }: { community: Community }) {
  const { t } = useWords();
  const { id } = community;
  const kinds = venuesOfKind(community.kind);
  const [ended, setEnded] = useState<Venue[]>([]);
  const [draft, setDraft] = useState(nothing);
  const add = useAct({
    run: (input: VenueInput, key) => send<Venue>("POST", `/api/communities/${id}/venues`, input, { key }),
    refreshes: profileOf(id),
    onDone: () => setDraft(nothing),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add.act({ ...draft, name: draft.name.trim(), address: draft.address.trim() });
  };
  const gone = ended.filter((venue) => !community.venues.some((each) => each.id === venue.id));
  return (
    <section className="sheet stack">
      <h2>{t("community.venues")}</h2>
      {community.venues.length + gone.length === 0 && <p className="mut">{t("community.edit.no_venues")}</p>}
      <ul className="ruled doors">
        {community.venues.map((venue) => (
          <LinkRow
            key={venue.id}
            name={venue.name}
            line={<Dotted>{[t(`community.venue.${venue.kind}`), venue.address]}</Dotted>}
            label={t("community.edit.end_venue")}
            run={(key) => send("POST", `/api/venues/${venue.id}/end`, undefined, { key })}
            communityId={id}
            onDone={() => setEnded([...ended, venue])}
          />
        ))}
        {gone.map((venue) => (
          <LinkRow
            key={venue.id}
            gone
            name={venue.name}
            line={t("community.edit.venue_ended")}
            label={t("community.edit.undo")}
            run={(key) => {
              const { name, address, kind } = venue;
              return send("POST", `/api/communities/${id}/venues`, { name, address, kind }, { key });
            }}
            communityId={id}
            onDone={() => setEnded(ended.filter((each) => each.id !== venue.id))}
          />
        ))}
      </ul>
      <form className="stack" onSubmit={submit}>
        <h3>{t("community.edit.add_venue")}</h3>
        <TextField
          name="name"
          label={t("community.venue_name")}
          problem={add.problem}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          maxLength={60}
          required
          withAsterisk={false}
        />
        <TextField
          name="address"
          label={t("community.venue_address")}
          problem={add.problem}
          value={draft.address}
          onChange={(event) => setDraft({ ...draft, address: event.currentTarget.value })}
          maxLength={160}
          required
          withAsterisk={false}
        />
        <SelectField
          name="kind"
          label={t("community.venue_kind")}
          problem={add.problem}
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value as VenueInput["kind"] })}
          data={kinds.map((kind) => ({ value: kind, label: t(`community.venue.${kind}`) }))}
        />
        {add.problem && !isAbout(add.problem, "name", "address", "kind") && <Failure error={add.problem} />}
        <p>
          <Button type="submit" pending={add.pending}>
            {t("community.edit.add_venue")}
          </Button>
        </p>
      </form>
    </section>
  );
}
