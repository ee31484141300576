import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, TextArea } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Role } from "../../people/contract.ts";
import type { Batch, BatchInput, Duty, ExcuseInput } from "../contract.ts";

type Act = BatchInput["act"];
type Props = {
  communityId: string;
  duties: Duty[];
  onDone: (batch: Batch) => void;
  onClear: () => void;
};
const most = 200;

/** What can be done with the chosen ones; under the thumb on a phone. */
export function BatchBar({ communityId, duties, onDone, onClear }: Props) {
  const { t } = useWords();
  const [asking, ask] = useState<Act | null>(null);
  const batch = useAct({
    run: (input: BatchInput, key) => send<Batch>("POST", "/api/duty-batches", input, { key }),
    refreshes: ["/api/duty-board", "/api/duties", "/api/pages", "/api/waiting"],
    onDone,
  });
  const dutyIds = duties.map((duty) => duty.id).slice(0, most);
  return (
    <div
      className="batchbar stack t"
      role="region"
      aria-label={t("duty.batch.chosen", { count: duties.length })}
    >
      <b role="status">{t("duty.batch.chosen", { count: duties.length })}</b>
      <div className="row">
        <Button kind="pri" onClick={() => ask("assign")}>
          {t("duty.batch.assign")}
        </Button>
        <Button onClick={() => ask("move")}>{t("duty.batch.move")}</Button>
        <Button onClick={() => ask("excuse")}>{t("duty.batch.excuse")}</Button>
        <Button kind="link" onClick={onClear}>
          {t("duty.batch.clear")}
        </Button>
      </div>
      {asking && (
        <Dialog open title={t(`duty.batch.${asking}`)} onClose={() => ask(null)}>
          <div className="stack">
            <p className="mut">{t("duty.batch.each")}</p>
            {asking === "assign" && (
              <Assign
                communityId={communityId}
                save={(postId) => void batch.act({ act: "assign", dutyIds, postId })}
                pending={batch.pending}
              />
            )}
            {asking === "move" && (
              <Move
                save={(dueOn) => void batch.act({ act: "move", dutyIds, dueOn })}
                pending={batch.pending}
              />
            )}
            {asking === "excuse" && (
              <Excuse
                save={(reason, note) => void batch.act({ act: "excuse", dutyIds, reason, note })}
                pending={batch.pending}
              />
            )}
            {batch.problem && <Failure error={batch.problem} />}
          </div>
        </Dialog>
      )}
    </div>
  );
}

type Posts = {
  items: { id: string; name: string; sample: boolean; role: Role; organisationName: string }[];
};
function Assign({
  communityId,
  save,
  pending,
}: {
  communityId: string;
  save: (postId: string | null) => void;
  pending: boolean;
}) {
  const { t } = useWords();
  const [postId, setPostId] = useState("");
  const query = useGet<Posts>(`/api/communities/${communityId}/posts`);
  return (
    <Wait for={query} rows={1}>
      {({ items }) => (
        <>
          <SelectField
            name="postId"
            label={t("duty.who")}
            value={postId}
            onChange={(event) => setPostId(event.currentTarget.value)}
            data={[
              { value: "", label: t("duty.assign_nobody") },
              ...items.map((post) => ({
                value: post.id,
                label: `${post.name}${post.sample ? ` (${t("web.sample")})` : ""} · ${t(`people.role.${post.role}`)} · ${post.organisationName}`,
              })),
            ]}
          />
          <Button kind="pri" big pending={pending} onClick={() => save(postId === "" ? null : postId)}>
            {t("duty.assign_save")}
          </Button>
        </>
      )}
    </Wait>
  );
}

function Move({ save, pending }: { save: (dueOn: string) => void; pending: boolean }) {
  const { t } = useWords();
  const { today } = useFormat();
  const [on, setOn] = useState("");
  return (
    <>
      <DateField
        name="dueOn"
        label={t("duty.batch.to_day")}
        description={t("duty.batch.to_day_help")}
        min={today}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      {on === "" ? (
        <RefusedButton act label={t("duty.batch.move_save")} reason={t("duty.batch.day_needed")} />
      ) : (
        <Button kind="pri" big pending={pending} onClick={() => save(on)}>
          {t("duty.batch.move_save")}
        </Button>
      )}
    </>
  );
}

const reasons = ["refused", "moved", "no_access"] as const;
function Excuse({
  save,
  pending,
}: {
  save: (reason: ExcuseInput["reason"], note: string) => void;
  pending: boolean;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState<ExcuseInput["reason"]>("no_access");
  const [note, setNote] = useState("");
  return (
    <>
      <Seg
        label={t("duty.outcome")}
        value={reason}
        onChange={setReason}
        options={reasons.map((value) => ({ value, label: t(`duty.outcome.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t("duty.note_label")}
        description={t("duty.note_help")}
        maxLength={600}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button kind="pri" big pending={pending} onClick={() => save(reason, note.trim())}>
        {t("duty.batch.excuse_save")}
      </Button>
    </>
  );
}
