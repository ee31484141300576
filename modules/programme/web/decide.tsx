/** Approving and returning, for the chief; everyone else sees the same place with the reason. */
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { keyOf, queries } from "../../../web/query.ts";
import type { Programme } from "../contract.ts";

/** Not the page that compares it with the one in force: once decided there is nothing to compare. */
const refreshed = (id: string) => [
  "/api/programmes",
  "/api/pages/today",
  "/api/pages/communities",
  "/api/pages/shelf",
  "/api/pages/products",
  `/api/pages/programmes/${id}/duties`,
  "/api/baskets",
  "/api/duties",
];

export function Decide({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const [returning, setReturning] = useState(false);
  const path = `/api/programmes/${programme.id}`;
  const refreshes = refreshed(programme.id);
  const keep = (answer: Programme) => {
    // Of a later revision the programme's own page shows the one in force: it reads that again.
    if (programme.revision === 1) queries.setQueryData(keyOf(path), answer);
  };
  const approval = useAct<void, Programme>({
    run: (_, key) => send("POST", `${path}/approval`, {}, { key }),
    refreshes,
    onDone: keep,
  });
  const may = programme.may.approve;
  return (
    <section className="stack t" aria-label={t("programme.decide")}>
      <MayButton
        may={may}
        label={t("programme.approve")}
        kind="pri"
        big
        pending={approval.pending}
        onClick={() => void approval.act()}
      />
      {approval.problem && <Failure error={approval.problem} />}
      {may === null && (
        <>
          <Button big onClick={() => setReturning(true)}>
            {t("programme.return")}
          </Button>
          <p className="why">
            <span>{t("programme.why_you", { name: programme.authorName })}</span>
          </p>
        </>
      )}
      <Dialog open={returning} title={t("programme.return_title")} onClose={() => setReturning(false)}>
        <ReturnForm
          path={path}
          refreshes={refreshes}
          onDone={(answer) => {
            keep(answer);
            setReturning(false);
          }}
        />
      </Dialog>
    </section>
  );
}

function ReturnForm({
  path,
  refreshes,
  onDone,
}: {
  path: string;
  refreshes: string[];
  onDone: (answer: Programme) => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { act, pending, problem } = useAct<string, Programme>({
    run: (text, key) => send("POST", `${path}/return`, { reason: text }, { key }),
    refreshes,
    onDone,
  });
  const short = reason.trim().length < 2;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short) void act(reason.trim());
      }}
    >
      <p className="mut">{t("programme.return_line")}</p>
      <TextArea
        name="reason"
        problem={problem}
        label={t("programme.return_reason")}
        maxLength={600}
        value={reason}
        {...(tried && short ? { error: t("programme.return_short") } : {})}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, "reason") && <Failure error={problem} />}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("programme.return_act")}
      </Button>
    </form>
  );
}
