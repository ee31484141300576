/** 谁能看: for each product of a programme that is for those appointed, who they are; appointed and ended here. */
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Programme } from "../../programme/contract.ts";
import type { Appointment, Appointments } from "../contract.ts";
import { AppointPost } from "./appoint-post.tsx";
import { EndAppointment } from "./end-appointment.tsx";

type Product = { code: string; name: string };

export function Appointed({ programme }: { programme: Programme }) {
  const { pick } = useWords();
  const products = programme.choices
    .filter(({ content }) => content.seenBy === "appointed")
    .map(({ content }) => ({ code: content.code, name: pick(content.name) }));
  const query = useGet<Appointments>(
    products.length > 0 ? `/api/programmes/${programme.id}/appointments` : null,
  );
  if (products.length === 0) return null;
  return (
    <Wait for={query} rows={1}>
      {(appointments) =>
        products.map((product) => (
          <WhoSees key={product.code} programme={programme} product={product} all={appointments} />
        ))
      }
    </Wait>
  );
}

type Props = { programme: Programme; product: Product; all: Appointments };
function WhoSees({ programme, product, all }: Props) {
  const { t } = useWords();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const may = all.may.appoint === null;
  const running = programme.state === "approved" || programme.state === "active";
  const here = all.items.filter((each) => each.productCode === product.code);
  const heading = `appointed-${product.code}`;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <div className="row b">
        <h2 id={heading}>{t("duty.appointed.title", { product: product.name })}</h2>
        {may && running && (
          <Button icon="plus" onClick={() => setAppointing(true)}>
            {t("duty.appointed.appoint")}
            <span className="hush"> {product.name}</span>
          </Button>
        )}
      </div>
      <p className="mut">{t("duty.appointed.line")}</p>
      {here.length > 0 ? (
        <ul className="ruled">
          {here.map((each) => (
            <Row key={each.id} appointment={each} onEnd={may ? () => setEnding(each) : null} />
          ))}
        </ul>
      ) : (
        <p>
          {t(may ? (running ? "duty.appointed.none" : "duty.appointed.none_over") : "duty.appointed.not_you")}
        </p>
      )}
      {appointing && (
        <AppointPost programmeId={programme.id} product={product} onClose={() => setAppointing(false)} />
      )}
      {ending && (
        <EndAppointment programmeId={programme.id} appointment={ending} onClose={() => setEnding(null)} />
      )}
    </section>
  );
}

function Row({ appointment, onEnd }: { appointment: Appointment; onEnd: (() => void) | null }) {
  const { t } = useWords();
  const { shortDay, dateOf } = useFormat();
  const { name, sample, role, organisationName, appointedAt, appointedBy, appointedBySample } = appointment;
  return (
    <li className="row b">
      <div>
        <b>
          <Name name={name} sample={sample} />
        </b>
        <span className="s mut block">
          <Dotted>
            {[
              t(`people.role.${role}`),
              organisationName,
              <span key="by">
                {t("duty.appointed.since", { day: shortDay(dateOf(appointedAt)) })}{" "}
                <Name name={appointedBy} sample={appointedBySample} />
              </span>,
            ]}
          </Dotted>
        </span>
      </div>
      {onEnd && (
        <Button onClick={onEnd}>
          {t("duty.appointed.end")}
          <span className="hush"> {name}</span>
        </Button>
      )}
    </li>
  );
}
