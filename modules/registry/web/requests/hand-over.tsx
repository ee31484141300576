import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField } from "../../../../web/kit/field.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { RequestInFull } from "../../contract.ts";

type Holder = { personId: string; name: string; role: string };

/** To whom else it goes, by name: an officer or cadre of the community, or the chief. */
export function HandOver({ request, onDone }: { request: RequestInFull; onDone: () => void }) {
  return (
    <Wait for={useGet<{ items: Holder[] }>(`/api/communities/${request.communityId}/posts`)} rows={1}>
      {({ items }) => (
        <Form
          request={request}
          onDone={onDone}
          to={items.filter(({ role }) => ["officer", "cadre", "chief"].includes(role))}
        />
      )}
    </Wait>
  );
}

function Form({ request, to, onDone }: { request: RequestInFull; to: Holder[]; onDone: () => void }) {
  const { t } = useWords();
  const others = to.filter(({ personId }) => personId !== request.handler?.personId);
  const [personId, setPersonId] = useState(others[0]?.personId ?? "");
  const { act, pending, problem } = useAct({
    run: () =>
      send<RequestInFull>(
        "PUT",
        `/api/resident-requests/${request.id}/handler`,
        { personId },
        {
          version: request.version,
        },
      ),
    refreshes: ["/api/resident-requests"],
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        name="personId"
        label={t("registry.requests.hand_to")}
        problem={problem}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={others.map((each) => ({
          value: each.personId,
          label: `${each.name} · ${t(`people.role.${each.role}`)}`,
        }))}
      />
      {problem && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.requests.hand")}
        </Button>
      </div>
    </form>
  );
}
