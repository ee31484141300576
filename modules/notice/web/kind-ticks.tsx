import { useWords } from "../../../web/i18n.ts";
import { Tick } from "../../../web/kit/field.tsx";
import type { Preference } from "../wish/contract.ts";

type Props = { kinds: Preference["kinds"]; muted: readonly string[]; onChange: (muted: string[]) => void };

/** What leaves the house; what protects somebody always does, and says so. */
export function KindTicks({ kinds, muted, onChange }: Props) {
  const { t, pick } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("notice.mine.kinds")}</h2>
      <p className="s mut">{t("notice.mine.kinds_line")}</p>
      <ul className="stack t">
        {kinds.map(({ code, label, priority, protects }) => (
          <li key={code}>
            {protects ? (
              <p>
                {pick(label)} <span className="s mut">{t("notice.mine.protects")}</span>
              </p>
            ) : priority === "digest" ? (
              <p>
                {pick(label)} <span className="s mut">{t("notice.mine.in_digest")}</span>
              </p>
            ) : (
              <Tick
                name={code}
                label={pick(label)}
                checked={!muted.includes(code)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? muted.filter((each) => each !== code)
                      : [...muted, code].sort(),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
