import { type FormEvent, useRef, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { AddressParts, Household } from "../contract.ts";
import { cleanParts, doorOf } from "../doors.ts";

type Part = keyof AddressParts;
const parts: readonly { part: Part; max: number }[] = [
  { part: "building", max: 20 },
  { part: "unit", max: 20 },
  { part: "floor", max: 10 },
  { part: "room", max: 20 },
];

/** One household at one door. What is typed is read back as the door it will be; the building stays for the next. */
export function OneDoor({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Record<Part, string>>({ building: "", unit: "", floor: "", room: "" });
  const [done, setDone] = useState<string | null>(null);
  const room = useRef<HTMLInputElement>(null);
  const address: AddressParts = {
    building: typed.building.trim(),
    unit: typed.unit.trim() || null,
    floor: typed.floor.trim() || null,
    room: typed.room.trim(),
  };
  const { act, pending, problem } = useAct({
    run: (input: { address: AddressParts }, key) =>
      send<Household>("POST", `/api/communities/${communityId}/households`, input, { key }),
    refreshes: [`/api/communities/${communityId}/households`, "/api/pages/communities"],
    onDone: ({ door }) => {
      setDone(door);
      setTyped((before) => ({ ...before, floor: "", room: "" }));
      room.current?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ address });
  };
  const names = parts.flatMap(({ part }) => [part, `address.${part}`]);
  return (
    <form className="stack" onSubmit={submit}>
      <div className="fields close">
        {parts.map(({ part, max }) => (
          <TextField
            key={part}
            name={`address.${part}`}
            label={t(`registry.${part}`)}
            problem={problem}
            value={typed[part]}
            onChange={(event) => {
              setDone(null);
              setTyped({ ...typed, [part]: event.currentTarget.value });
            }}
            maxLength={max}
            required={part === "building" || part === "room"}
            withAsterisk={false}
            {...(part === "room" ? { ref: room } : {})}
          />
        ))}
      </div>
      <p className="mut" aria-live="polite">
        {address.building !== "" && address.room !== ""
          ? t("registry.one.reads", { door: doorOf(cleanParts(address)) })
          : t("registry.one.help")}
      </p>
      {problem && !isAbout(problem, ...names) && <Failure error={problem} />}
      {done && <Note live>{t("registry.one.done", { door: done })}</Note>}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("registry.one.act")}
      </Button>
    </form>
  );
}
