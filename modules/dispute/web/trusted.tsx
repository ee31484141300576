import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { useGet } from "../../../web/query.ts";
import type { Dispute } from "../contract.ts";
import { appointable } from "../rules.ts";
import { useDisputeAct } from "./use-dispute-act.ts";

type Posted = { items: { id: string; name: string; role: string; organisationName: string }[] };

/** 谁看得到: who was asked in for this one, and who must not know. */
export function Trusted({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const [asking, ask] = useState<"appoint" | "keep" | null>(null);
  const inside = dispute.sight === "all" || dispute.sight === "committee";
  if (!inside) return null;
  const close = () => ask(null);
  return (
    <section className="sheet stack" aria-labelledby="trusted">
      <h2 id="trusted">{t("dispute.trusted.title")}</h2>
      {dispute.appointed.length === 0 && <p className="s mut">{t("dispute.trusted.none")}</p>}
      {dispute.appointed.map((each) => (
        <div key={each.id} className="row b">
          <span>
            <Name name={each.name} sample={each.sample} />
            <small className="mut block">
              <Dotted>
                {[
                  t(`people.role.${each.role}`),
                  t("dispute.trusted.from", { day: shortDay(each.fromOn) }),
                  each.toOn !== null && t("dispute.trusted.to", { day: shortDay(each.toOn) }),
                ]}
              </Dotted>
            </small>
          </span>
          {dispute.may.appoint === null && <End dispute={dispute} id={each.id} name={each.name} />}
        </div>
      ))}
      <div className="row">
        <MayButton
          may={dispute.may.appoint}
          label={t("dispute.trusted.appoint")}
          onClick={() => ask("appoint")}
        />
        {dispute.may.write === null && <Button onClick={() => ask("keep")}>{t("dispute.kept.add")}</Button>}
      </div>
      <Dialog
        open={asking !== null}
        title={t(asking === "keep" ? "dispute.kept.add" : "dispute.trusted.appoint")}
        onClose={close}
      >
        {asking === "appoint" && <Appoint dispute={dispute} onDone={close} />}
        {asking === "keep" && <Keep dispute={dispute} onDone={close} />}
      </Dialog>
    </section>
  );
}

function usePosts(dispute: Dispute) {
  return useGet<Posted>(`/api/communities/${dispute.communityId}/posts`).data?.items ?? [];
}
function Appoint({ dispute, onDone }: { dispute: Dispute; onDone: () => void }) {
  const { t } = useWords();
  const { today } = useFormat();
  const posts = usePosts(dispute).filter(({ role }) => (appointable as readonly string[]).includes(role));
  const [chosen, choose] = useState("");
  const [toOn, setTo] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "appointments", onDone);
  const postId = chosen || posts[0]?.id;
  return (
    <div className="stack">
      <p className="s mut">{t("dispute.trusted.line")}</p>
      <SelectField
        name="postId"
        label={t("dispute.trusted.whom")}
        value={postId ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
        data={posts.map(({ id, name, role }) => ({
          value: id,
          label: `${name} ${t(`people.role.${role}`)}`,
        }))}
        problem={problem}
      />
      <DateField
        name="toOn"
        label={t("dispute.trusted.until")}
        min={today}
        value={toOn}
        onChange={(event) => setTo(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "postId", "toOn") && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() => postId && void act({ postId, toOn: toOn === "" ? null : toOn })}
      >
        {t("dispute.trusted.appoint")}
      </Button>
    </div>
  );
}
function Keep({ dispute, onDone }: { dispute: Dispute; onDone: () => void }) {
  const { t } = useWords();
  const [words, setWords] = useState("");
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "kept-from", onDone);
  return (
    <div className="stack">
      <p className="s mut">{t("dispute.kept.help")}</p>
      <TextField
        name="words"
        label={t("dispute.form.kept_from")}
        maxLength={60}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        problem={problem}
      />
      <TextField
        name="reason"
        label={t("dispute.kept.reason")}
        maxLength={120}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "words", "reason") && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() => void act({ words: words.trim() || null, reason: reason.trim() })}
      >
        {t("dispute.kept.add")}
      </Button>
    </div>
  );
}
function End({ dispute, id, name }: { dispute: Dispute; id: string; name: string }) {
  const { t } = useWords();
  const { act, pending, problem } = useDisputeAct(dispute, `appointments/${id}/end`);
  return (
    <span>
      <Button
        kind="link"
        pending={pending}
        aria-label={t("dispute.trusted.end_of", { name })}
        onClick={() => void act({ reason: t("dispute.trusted.ended") })}
      >
        {t("dispute.trusted.end")}
      </Button>
      {problem && <Failure error={problem} />}
    </span>
  );
}
