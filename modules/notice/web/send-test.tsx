import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField } from "../../../web/kit/field.tsx";
import type { ChannelCode, TestResult } from "../channel/contract.ts";

/** Sends one now and says how it went, in the other server's words. */
export function SendTest({ code }: { code: ChannelCode }) {
  const { t } = useWords();
  const toGroup = code === "wecom" || code === "dingtalk";
  const [to, setTo] = useState("");
  const [result, setResult] = useState<TestResult | null>(null);
  const { act, pending, problem } = useAct({
    run: (receiver: string | null, key) =>
      send<TestResult>("POST", `/api/notice-channels/${code}/test`, { to: receiver }, { key }),
    refreshes: ["/api/notice-channels"],
    onDone: setResult,
  });
  return (
    <form
      className="stack t"
      onSubmit={(event) => {
        event.preventDefault();
        setResult(null);
        void act(toGroup ? null : to);
      }}
    >
      {!toGroup && (
        <TextField
          name={`to-${code}`}
          label={t(`notice.channel.test_to.${code}`)}
          required
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <Button type="submit" pending={pending}>
          {t("notice.channel.test")}
        </Button>
      </div>
      <div role="status">
        {result?.ok && <p>{t("notice.channel.test_ok")}</p>}
        {result?.ok === false && (
          <p className="why act">{t("notice.channel.test_failed", { error: result.error ?? "" })}</p>
        )}
      </div>
      {problem && <Failure error={problem} />}
    </form>
  );
}
