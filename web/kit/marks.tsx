/** The smallest pieces: the door plate, the sample mark, the thin dot, a person's name. */
import { Fragment, type ReactNode } from "react";
import { useWords } from "../i18n.ts";

/** The sign 共治, like a door number. Only for the name of the product. */
export function Plate({ large = false }: { large?: boolean }) {
  return <span className={large ? "plate big" : "plate"}>共治</span>;
}

/** 示例 after each invented name. */
export function SampleMark() {
  const { t } = useWords();
  return <i className="eg">{t("web.sample")}</i>;
}

/** A name that never breaks away from its sample mark. */
export function Name({ name, sample = false }: { name: string; sample?: boolean }) {
  return (
    <span className="nw">
      {name}
      {sample && <SampleMark />}
    </span>
  );
}

/** The same where only text can stand: an option, an answer of a button. */
export function useNamed(): (name: string, sample: boolean) => string {
  const { t } = useWords();
  return (name, sample) => (sample ? t("web.sample_named", { name }) : name);
}

export function Dot() {
  return <i className="dt">·</i>;
}

/** Facts in one line, separated by a thin dot; empty ones are left out. */
export function Dotted({ children }: { children: ReactNode[] }) {
  const shown = children.filter(
    (child) => child !== null && child !== undefined && child !== false && child !== "",
  );
  return shown.map((child, at) => (
    <Fragment key={at}>
      {at > 0 && <Dot />}
      {child}
    </Fragment>
  ));
}
