import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { comparedIn, most } from "./compared.ts";

type Props = {
  /** As in the address. */
  compare: string | undefined;
  community: string | undefined;
  nameOf: (code: string) => string;
  onTake: (code: string) => void;
};

/** What was put aside to compare, at the foot of shelf and product page, with the way there. */
export function CompareTray({ compare, community, nameOf, onTake }: Props) {
  const { t } = useWords();
  const codes = comparedIn(compare);
  if (codes.length === 0) return null;
  const search = { products: codes.join(","), ...(community && { community }) };
  return (
    <section className="tray" aria-label={t("page.compare.tray")}>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <span>{nameOf(code)}</span>
            <button
              type="button"
              className="btn link icon"
              aria-label={t("page.compare.take_out", { product: nameOf(code) })}
              onClick={() => onTake(code)}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <p className="s mut" role="status" id="tray-full">
        {t(
          codes.length === 1
            ? "page.compare.one_more"
            : codes.length >= most
              ? "page.compare.full"
              : "page.compare.may_add",
        )}
      </p>
      {codes.length > 1 && (
        <Link to="/compare" search={search} className={btn("pri")}>
          <Icon name="scales" />
          {t("page.compare.go", { count: codes.length })}
        </Link>
      )}
    </section>
  );
}
