import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Programme } from "../../modules/programme/contract.ts";
import { useAct } from "../act.ts";
import { send } from "../api.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Failure } from "../kit/failure.tsx";

/** Throwing the basket away cannot be taken back, so it asks once. */
export function DiscardBasket({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const later = programme.revision > 1;
  const { act, pending, problem } = useAct({
    run: async () => {
      await send("DELETE", `/api/programmes/${programme.id}`, undefined, { version: programme.version });
    },
    refreshes: ["/api/baskets", "/api/pages", "/api/programmes"],
    onDone: () =>
      void (later
        ? navigate({ to: "/programmes/$id", params: { id: programme.id } })
        : navigate({ to: "/shelf", search: { community: programme.communityId } })),
  });
  if (programme.may.discard !== null) return null;
  return (
    <>
      <p>
        <Button kind="link" onClick={() => setOpen(true)}>
          {t(later ? "page.basket.give_up" : "page.basket.discard")}
        </Button>
      </p>
      <Dialog
        open={open}
        title={t(later ? "page.basket.give_up_title" : "page.basket.discard_title", {
          n: programme.revision,
        })}
        onClose={() => setOpen(false)}
      >
        <div className="stack">
          <p>
            {later ? t("page.basket.give_up_line") : t("page.basket.discard_line", { code: programme.code })}
          </p>
          {problem && <Failure error={problem} />}
          <div className="row">
            <Button kind="danger" pending={pending} onClick={() => void act()}>
              {t(later ? "page.basket.give_up_act" : "page.basket.discard_act")}
            </Button>
            <Button onClick={() => setOpen(false)}>{t("page.basket.discard_keep")}</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
