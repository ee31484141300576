import "../../../web/look/closing.css";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import type { DutyEvent, EventInput, EventProduct } from "../contract.ts";
import { Makes } from "./event-makes.tsx";

export function Form({ products }: { products: EventProduct[] }) {
  const { t, pick } = useWords();
  const { today } = useFormat();
  const navigate = useNavigate();
  const [chosen, choose] = useState(products.find(({ may }) => may === null) ?? products[0]!);
  const [what, setWhat] = useState("");
  const [door, setDoor] = useState("");
  const [on, setOn] = useState(today);
  const { act, pending, problem } = useAct({
    run: (input: EventInput, key) =>
      send<DutyEvent>("POST", `/api/programmes/${chosen.programmeId}/events`, input, { key }),
    refreshes: ["/api/pages", "/api/programmes", "/api/duties"],
    onDone: () =>
      void navigate({ to: "/programmes/$id", params: { id: chosen.programmeId }, hash: "events" }),
  });
  const several = new Set(products.map((product) => product.communityId)).size > 1;
  const label = t("duty.event.save", { count: chosen.stages.length });
  const primary =
    chosen.may === null && what.trim() === "" ? (
      <RefusedButton act label={label} reason={t("duty.event.what_needed")} />
    ) : (
      <MayButton
        kind="pri"
        big
        may={chosen.may}
        label={label}
        pending={pending}
        onClick={() =>
          void act({
            choiceId: chosen.choiceId,
            happenedOn: on,
            what: what.trim(),
            door: chosen.household && door.trim() !== "" ? door.trim() : null,
          })
        }
      />
    );
  return (
    <>
      <div className="two">
        <div className="stack l closing">
          {products.length > 1 && (
            <Chips
              by={t("duty.event.which")}
              chips={products.map((product) => ({
                key: product.choiceId,
                label: several ? `${pick(product.communityName)} ${pick(product.name)}` : pick(product.name),
                on: product === chosen,
                onPress: () => choose(product),
              }))}
            />
          )}
          <TextField
            name="what"
            label={t("duty.event.what")}
            description={t("duty.event.what_help")}
            maxLength={120}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
            problem={problem}
          />
          {chosen.household && (
            <TextField
              name="door"
              label={t("duty.event.door")}
              description={t("duty.event.door_help")}
              maxLength={60}
              value={door}
              onChange={(event) => setDoor(event.currentTarget.value)}
              problem={problem}
            />
          )}
          <DateField
            name="happenedOn"
            label={t("duty.event.on")}
            min={chosen.from}
            max={chosen.to}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value || today)}
            problem={problem}
          />
          {problem && !isAbout(problem, "what", "door", "happenedOn") && <Failure error={problem} />}
          <div className="only-desk">{primary}</div>
        </div>
        <Makes product={chosen} on={on} />
      </div>
      <div className="stick only-phone">{primary}</div>
    </>
  );
}
