import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export type ButtonKind = "pri" | "plain" | "danger" | "link";

/** The classes of a button, for a Link that looks like one: `<Link className={btn("pri", true)}>`. */
export function btn(kind: ButtonKind = "plain", big = false): string {
  return ["btn", kind === "plain" ? "" : kind, big ? "big" : ""].filter(Boolean).join(" ");
}

type Props = Omit<ComponentProps<"button">, "className" | "disabled"> & {
  kind?: ButtonKind;
  big?: boolean;
  /** Busy: it says so, keeps its place and focus, and takes no second press. */
  pending?: boolean;
  icon?: IconName;
  children: ReactNode;
};

/** Says what happens. There is no `disabled`: a button that is refused is a RefusedButton with its reason. */
export function Button({
  kind,
  big,
  pending = false,
  icon,
  children,
  type = "button",
  onClick,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={btn(kind, big)}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
