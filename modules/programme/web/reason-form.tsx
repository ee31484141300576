/** A dialog that asks for a reason and does one thing with it: revising, suspending, closing, declining. */
import { type ReactNode, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextArea, isAbout } from "../../../web/kit/field.tsx";
import type { Programme } from "../contract.ts";

export const refreshes = ["/api/programmes", "/api/pages", "/api/baskets", "/api/duties"];

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, before the reason is asked. */
  children?: ReactNode;
  label: string;
  act: string;
  /** Stands in the field already; may be changed. */
  begin?: string | undefined;
  danger?: boolean;
  /** Goes along with the reason. */
  also?: Record<string, string>;
  path: string;
  /** Asks for a day too: its name in the body, its label, the earliest one. */
  day?: { name: string; label: string; min: string };
  onDone?: (answer: Programme) => void;
};

export function ReasonDialog(props: Props) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({
  children,
  label,
  act: said,
  begin = "",
  danger = false,
  also = {},
  path,
  day,
  onClose,
  onDone,
}: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState(begin);
  const [on, setOn] = useState("");
  const [tried, setTried] = useState(false);
  const { act, pending, problem } = useAct<Record<string, string>, Programme>({
    run: (body, key) => send("POST", path, body, { key }),
    refreshes,
    onDone: (answer) => {
      onClose();
      onDone?.(answer);
    },
  });
  const short = reason.trim().length < 2;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!short) void act({ ...also, reason: reason.trim(), ...(day && on ? { [day.name]: on } : {}) });
      }}
    >
      {children}
      <TextArea
        name="reason"
        problem={problem}
        label={label}
        maxLength={600}
        value={reason}
        {...(tried && short ? { error: t("programme.reason_short") } : {})}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {day && (
        <DateField
          name={day.name}
          problem={problem}
          label={day.label}
          min={day.min}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      )}
      {problem && !isAbout(problem, "reason", day?.name ?? "reason") && <Failure error={problem} />}
      <Button type="submit" kind={danger ? "danger" : "pri"} big pending={pending}>
        {said}
      </Button>
    </form>
  );
}
