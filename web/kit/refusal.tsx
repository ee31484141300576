import { type ComponentProps, type ReactNode, useId } from "react";
import { useWords } from "../i18n.ts";
import { Button, type ButtonKind, btn } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

type RefusedProps = {
  label: ReactNode;
  /** One or two sentences: what is so, and the way out. */
  reason: ReactNode;
  /** Bold before the reason; 现在不能： unless said otherwise. */
  heading?: ReactNode;
  /** The reader can fix it now: red edge. Neutral where another person must. */
  act?: boolean;
  /** Under the reason: the control that would open it. */
  way?: ReactNode;
  icon?: IconName | undefined;
};

/** A grey button and its reason as one object. It keeps its place and takes focus; its reason is read with it. */
export function RefusedButton({ label, reason, heading, act = false, way, icon }: RefusedProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="refuse">
      <button type="button" className={btn("plain", true)} aria-disabled="true" aria-describedby={id}>
        {icon && <Icon name={icon} />}
        {label}
      </button>
      <p className={act ? "why act" : "why"} id={id}>
        <span>
          <b>{heading ?? t("web.refused_heading")}</b>
          {reason}
        </span>
      </p>
      {way}
    </div>
  );
}

type MayProps = Omit<ComponentProps<"button">, "className" | "disabled" | "children"> & {
  /** The code a rule gave, or null where it may be done. The server refuses by the same rule. */
  may: string | null;
  /** Numbers and names the refusal's text needs. */
  details?: unknown;
  label: ReactNode;
  kind?: ButtonKind;
  big?: boolean;
  pending?: boolean;
  icon?: IconName;
  /** See RefusedButton. */
  act?: boolean;
  way?: ReactNode;
};

/** A button that knows whether it may: the act, or the same place with the reason. */
export function MayButton({ may, details, label, act, way, icon, ...rest }: MayProps) {
  const { refusal } = useWords();
  if (may === null) {
    return (
      <Button {...rest} {...(icon ? { icon } : {})}>
        {label}
      </Button>
    );
  }
  return (
    <RefusedButton label={label} reason={refusal(may, details)} act={act ?? false} way={way} icon={icon} />
  );
}
