import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Preference } from "../wish/contract.ts";

type Typed = { channel: "mail" | "sms"; address: string };

/** Mail or a mobile number; a way the station has not set up says so in place of the button. */
export function AddAddress({ ways }: Pick<Preference, "ways">) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Typed>({ channel: "mail", address: "" });
  const { act, pending, problem } = useAct({
    run: (input: Typed, key) => send<Preference>("POST", "/api/notice-addresses", input, { key }),
    refreshes: ["/api/notice-preferences"],
    onDone: () => setTyped({ ...typed, address: "" }),
  });
  const off = ways[typed.channel] === "off";
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!off) void act(typed);
      }}
    >
      <Seg
        label={t("notice.mine.address_kind")}
        value={typed.channel}
        onChange={(channel) => setTyped({ channel, address: "" })}
        options={[
          { value: "mail", label: t("notice.mine.way.mail") },
          { value: "sms", label: t("notice.mine.way.sms") },
        ]}
      />
      <TextField
        name="address"
        type={typed.channel === "mail" ? "email" : "tel"}
        autoComplete={typed.channel === "mail" ? "email" : "tel"}
        label={t(`notice.mine.address.${typed.channel}`)}
        required
        value={typed.address}
        onChange={(event) => setTyped({ ...typed, address: event.currentTarget.value })}
        problem={problem}
      />
      {off ? (
        <MayButton may="notice.way_off" label={t("notice.mine.add")} />
      ) : (
        <div className="row">
          <Button type="submit" pending={pending}>
            {t("notice.mine.add")}
          </Button>
        </div>
      )}
      {problem && !isAbout(problem, "address") && <Failure error={problem} />}
    </form>
  );
}
