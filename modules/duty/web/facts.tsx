import "../../../web/look/closing.css";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, useNamed } from "../../../web/kit/marks.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import { mayReadRegister } from "../../registry/rules.ts";
import type { DutyDetail } from "../contract.ts";
import { MapLink } from "./map-link.tsx";
import { useDutyWords } from "./reasons.ts";

/** Where, when, who, and what it asks for. */
export function Facts({ duty }: { duty: DutyDetail }) {
  const { t, pick, oneLine } = useWords();
  const named = useNamed();
  const { day, span } = useFormat();
  const { rolesOf } = useDutyWords();
  const roles = rolesOf(duty.roles);
  const lines = [
    {
      term: t("duty.where"),
      text: (
        <div className="row b">
          <span>
            <Link to="/communities/$id" params={{ id: duty.communityId }}>
              {pick(duty.communityName)}
            </Link>{" "}
            <Door duty={duty} />
          </span>
          <MapLink duty={duty} />
        </div>
      ),
    },
    {
      term: t("duty.when"),
      text: (
        <Dotted>
          {[
            `${day(duty.dueOn)}${duty.at ? ` ${duty.at}` : ""}`,
            duty.opensOn !== duty.closesOn && t("duty.window", { span: span(duty.opensOn, duty.closesOn) }),
          ]}
        </Dotted>
      ),
    },
    {
      term: t("duty.who"),
      text: (
        <Dotted>
          {[
            duty.roles.length > 1 ? t("duty.who_together", { roles }) : roles,
            duty.assigneeName &&
              t("duty.assigned", {
                name: named(duty.assigneeName, duty.assigneeSample),
              }),
          ]}
        </Dotted>
      ),
    },
    {
      term: t("duty.proof"),
      text: oneLine([
        t(duty.asks.includes("count") ? "duty.proof_count" : "duty.proof_none"),
        ...(duty.roles.length > 1 ? [t("duty.proof_signed")] : []),
      ]),
    },
    ...(duty.appointedOnly ? [{ term: t("duty.appointed.term"), text: t("duty.appointed.duty_line") }] : []),
    {
      term: t("duty.programme"),
      text: (
        <p>
          <Dotted>
            {[
              <Link key="programme" to="/programmes/$id" params={{ id: duty.programmeId }}>
                {duty.programmeCode}
              </Link>,
              <Link
                key="instructions"
                to="/programmes/$id/products/$code"
                params={{ id: duty.programmeId, code: duty.productCode }}
              >
                {t("duty.instructions")}
              </Link>,
            ]}
          </Dotted>
        </p>
      ),
    },
  ];
  return (
    <section className="sheet facts">
      <Lines lines={lines} />
    </section>
  );
}

/** The door, and the way to its household for whoever may read the register. */
function Door({ duty }: { duty: DutyDetail }) {
  const reads = mayReadRegister(whoOf(useMe()), duty.communityId) === null;
  if (duty.place === null) return null;
  if (!reads || duty.subjectKind !== "household") return <span className="nw">{duty.place}</span>;
  return (
    <Link
      className="nw"
      to="/communities/$id/doors"
      params={{ id: duty.communityId }}
      search={{ household: duty.subjectId }}
    >
      {duty.place}
    </Link>
  );
}
