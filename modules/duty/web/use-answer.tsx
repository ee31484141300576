import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import type { HandOver } from "../contract.ts";
import { Asking } from "./asking.tsx";

export function useAnswer(offer: HandOver, leave: boolean) {
  const navigate = useNavigate();
  return useAct({
    run: ({ to, reason }: { to: string; reason?: string }, key) =>
      send<HandOver>(
        "POST",
        `/api/hand-overs/${offer.id}/${to}`,
        reason === undefined ? undefined : { reason },
        { key },
      ),
    // What was sent away may be out of sight: its page is left, not read again.
    refreshes: leave ? ["/api/waiting", "/api/pages"] : ["/api/duties", "/api/waiting", "/api/pages"],
    ...(leave ? { onDone: () => void navigate({ to: "/" }) } : {}),
  });
}

export function WithWhy({
  offer,
  to,
  onClose,
}: {
  offer: HandOver;
  to: "refusal" | "return";
  onClose: () => void;
}) {
  const { t } = useWords();
  const answer = useAnswer(offer, true);
  return (
    <Asking
      title={t(`duty.hand.${to}`)}
      label={t(`duty.hand.${to}_why`)}
      help={t(`duty.hand.${to}_help`)}
      save={t(`duty.hand.${to}_save`)}
      field="reason"
      act={{ ...answer, act: (reason) => answer.act({ to, reason }) }}
      onClose={onClose}
    />
  );
}
