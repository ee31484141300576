import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { NumberField, isAbout } from "../../../web/kit/field.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { Address, Preference } from "../wish/contract.ts";

/** As the server counts (wish/rules.ts). */
const most = 5;
const refreshes = ["/api/notice-preferences"];

export function AddressRow({ address }: { address: Address }) {
  const { t } = useWords();
  const at = `/api/notice-addresses/${address.id}`;
  const end = useAct({
    run: (_: void, key) => send<Preference>("POST", `${at}/end`, undefined, { key }),
    refreshes,
  });
  return (
    <li className="stack t">
      <div className="row b">
        <span>
          <b>{address.shown}</b>
          <span className="s mut block">
            <Dotted>
              {[
                t(`notice.mine.way.${address.channel}`),
                t(address.verified ? "notice.mine.verified" : "notice.mine.unverified"),
              ]}
            </Dotted>
          </span>
        </span>
        <Button
          pending={end.pending}
          aria-label={t("notice.mine.remove_label", { address: address.shown })}
          onClick={() => void end.act()}
        >
          {t("notice.mine.remove")}
        </Button>
      </div>
      {end.problem && <Failure error={end.problem} />}
      {!address.verified && <Code at={at} triesLeft={address.triesLeft ?? 0} />}
    </li>
  );
}

function Code({ at, triesLeft }: { at: string; triesLeft: number }) {
  const { t } = useWords();
  const [code, setCode] = useState("");
  const verify = useAct({
    run: (digits: string, key) => send<Preference>("POST", `${at}/verification`, { code: digits }, { key }),
    refreshes,
  });
  const again = useAct({
    run: (_: void, key) => send<Preference>("POST", `${at}/code`, undefined, { key }),
    refreshes,
  });
  const problem = verify.problem ?? again.problem;
  const wrong = triesLeft < most && !problem ? t("notice.mine.code_wrong", { count: triesLeft }) : null;
  return (
    <form
      className="stack t"
      onSubmit={(event) => {
        event.preventDefault();
        void verify.act(code);
      }}
    >
      <NumberField
        name="code"
        label={t("notice.mine.code")}
        autoComplete="one-time-code"
        maxLength={6}
        required
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        problem={verify.problem}
        error={wrong}
      />
      <div className="row">
        <Button type="submit" kind="pri" pending={verify.pending}>
          {t("notice.mine.verify")}
        </Button>
        <Button pending={again.pending} onClick={() => void again.act()}>
          {t("notice.mine.code_again")}
        </Button>
      </div>
      {problem && !isAbout(problem, "code") && <Failure error={problem} />}
    </form>
  );
}
