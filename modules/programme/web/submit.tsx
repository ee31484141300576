/** Submitting a basket: the act, or the same place with what is missing and the ways out. */
import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { hours } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { keyOf, queries } from "../../../web/query.ts";
import type { Capacity, Programme } from "../contract.ts";
import type { Unsaved } from "./choice-draft.ts";
import { TermsWays } from "./terms/ways.tsx";
import { WaysOut } from "./ways-out.tsx";
import type { Write } from "./writes.ts";

/** The role that lacks most, with the numbers the refusal names. */
export function worstOf(capacity: Capacity) {
  const worst = capacity.lines.toSorted((a, b) => b.over - a.over)[0];
  return worst && worst.over > 0 ? worst : null;
}

type Props = { programme: Programme; write: Write; unsaved: Unsaved | null };

export function Submit({ programme, write, unsaved }: Props) {
  const { t, pick, refusal } = useWords();
  const navigate = useNavigate();
  const { act, pending, problem } = useAct<void, Programme>({
    run: (_, key) => send("POST", `/api/programmes/${programme.id}/submission`, undefined, { key }),
    refreshes: ["/api/baskets", "/api/pages", "/api/programmes"],
    onDone: (answer) => {
      // A later revision has a page of its own; the programme's shows the one in force.
      if (answer.revision === 1) {
        queries.setQueryData(keyOf(`/api/programmes/${answer.id}`), answer);
        void navigate({ to: "/programmes/$id", params: { id: answer.id } });
      } else
        void navigate({
          to: "/programmes/$id/revisions/$number",
          params: { id: answer.id, number: String(answer.revision) },
        });
    },
  });
  const worst = worstOf(programme.capacity);
  const said = (minutes: number) => (minutes / 60).toFixed(1);
  const details = worst && {
    role: t(`people.role.${worst.role}`),
    need: said(worst.planned + worst.used),
    declared: said(worst.declared ?? 0),
    // Never "0.0 hours missing": what rounds away is shown as the smallest tenth.
    over: hours(Math.max(worst.over, 6)).value,
  };
  const over = programme.may.submit === "programme.over_capacity";
  return (
    <div className="stack">
      {over ? (
        // The sentence says "cannot be submitted" itself.
        <RefusedButton
          act
          heading=""
          label={t("programme.submit")}
          reason={refusal("programme.over_capacity", details)}
        />
      ) : unsaved === "stuck" ? (
        <RefusedButton act label={t("programme.submit")} reason={t("programme.submit_stuck")} />
      ) : (
        <MayButton
          may={programme.may.submit}
          details={{ n: programme.contract.baseline }}
          act={["programme.basket_empty", "programme.undecidable"].includes(programme.may.submit ?? "")}
          label={unsaved ? t("programme.submit_waits") : t("programme.submit")}
          kind="pri"
          big
          pending={pending || unsaved !== null}
          onClick={() => void act()}
        />
      )}
      {programme.missingRoles.length > 0 && (
        <ul className="s">
          {programme.missingRoles.map((need) => {
            const product = programme.choices.find((choice) => choice.productCode === need.productCode);
            return (
              <li key={`${need.productCode}-${need.role}`}>
                {t("programme.missing_role", {
                  product: product ? pick(product.content.name) : need.productCode,
                  role: t(`people.role.${need.role}`),
                  n: need.atLeast,
                  have: need.have,
                })}
              </li>
            );
          })}
        </ul>
      )}
      {problem && <Failure error={problem} />}
      {programme.may.submit === "programme.undecidable" && <TermsWays programme={programme} write={write} />}
      {!programme.capacity.fits && <WaysOut programme={programme} write={write} />}
    </div>
  );
}
