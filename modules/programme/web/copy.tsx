/** Copying to another community: where to, and what comes along. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CommunitySummary } from "../../community/contract.ts";
import { holds } from "../../people/rules.ts";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, isAbout } from "../../../web/kit/field.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Programme } from "../contract.ts";
import { refreshes } from "./reason-form.tsx";

export function Copy({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <MayButton may={programme.may.copy} label={t("programme.copy")} onClick={() => setOpen(true)} />
      <Dialog open={open} title={t("programme.copy")} onClose={() => setOpen(false)}>
        <CopyForm programme={programme} />
      </Dialog>
    </>
  );
}

function CopyForm({ programme }: { programme: Programme }) {
  const { t, pick } = useWords();
  const who = whoOf(useMe());
  const navigate = useNavigate();
  const query = useGet<{ items: CommunitySummary[] }>("/api/communities");
  const [to, setTo] = useState("");
  const { act, pending, problem } = useAct<string, Programme>({
    run: (communityId, key) =>
      send("POST", `/api/programmes/${programme.id}/copies`, { communityId }, { key }),
    refreshes,
    onDone: (answer) => void navigate({ to: "/baskets/$id", params: { id: answer.id } }),
  });
  return (
    <Wait for={query} rows={2}>
      {({ items }) => {
        const own = items.filter(({ id }) => id !== programme.communityId && holds(who, ["officer"], id));
        const chosen = to || own[0]?.id || "";
        return (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (chosen) void act(chosen);
            }}
          >
            <p className="mut">{t("programme.copy_line")}</p>
            <SelectField
              name="communityId"
              problem={problem}
              label={t("programme.copy_to")}
              value={chosen}
              onChange={(event) => setTo(event.currentTarget.value)}
              data={own.map((place) => ({ value: place.id, label: pick(place.name) }))}
            />
            {problem && !isAbout(problem, "communityId") && <Failure error={problem} />}
            <Button type="submit" kind="pri" big pending={pending}>
              {t("programme.copy_act")}
            </Button>
          </form>
        );
      }}
    </Wait>
  );
}
