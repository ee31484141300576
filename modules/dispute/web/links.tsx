import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { Dispute } from "../contract.ts";
import { useDisputeChange } from "./use-dispute-act.ts";
import { useDisputeWords } from "./use-words.ts";

/** 连着的: what belongs to it, with what they have in common. */
export function Links({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { standing } = useDisputeWords();
  const { act, pending, problem } = useDisputeChange<string>(dispute, "DELETE", (otherId) => ({
    path: `/links/${otherId}`,
  }));
  if (dispute.links.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="links">
      <h2 id="links">{t("dispute.links")}</h2>
      {dispute.links.map((other) => (
        <div key={other.id} className="stack t">
          <Link to="/disputes/$id" params={{ id: other.id }}>
            {other.line}
          </Link>
          <p className="s mut">
            <Dotted>
              {[
                other.number,
                standing(other),
                ...other.because.map((reason) => t(`dispute.alike.${reason}`)),
              ]}
            </Dotted>
          </p>
          {dispute.may.link === null && (
            <div>
              <Button
                kind="link"
                pending={pending}
                aria-label={t("dispute.unlink_of", { number: other.number })}
                onClick={() => void act(other.id)}
              >
                {t("dispute.unlink")}
              </Button>
            </div>
          )}
        </div>
      ))}
      {problem && <Failure error={problem} />}
    </section>
  );
}
