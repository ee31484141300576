import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import type { ChannelState, Channels } from "../channel/contract.ts";
import { ChannelForm } from "./channel-form.tsx";
import { SendTest } from "./send-test.tsx";

type Props = { channel: ChannelState; groupKinds: Channels["groupKinds"] };

/** One way: how it stands, its settings behind a button, a test. */
export function ChannelSheet({ channel, groupKinds }: Props) {
  const { t } = useWords();
  const { moment } = useFormat();
  const [open, setOpen] = useState(false);
  const { channel: code, enabled, settings, lastOkAt, lastError, lastErrorAt } = channel;
  const stands = settings === null ? "none" : enabled ? "on" : "off";
  return (
    <section className="sheet stack" aria-labelledby={`way-${code}`}>
      <div className="row b">
        <h2 id={`way-${code}`}>{t(`notice.channel.${code}`)}</h2>
        <b>{t(`notice.channel.stands.${stands}`)}</b>
      </div>
      <p className="s mut">{t(`notice.channel.${code}.line`)}</p>
      {lastError !== null && (
        <p className="why act">
          {t("notice.channel.last_error", { when: moment(lastErrorAt!), error: lastError })}
        </p>
      )}
      {lastError === null && lastOkAt !== null && (
        <p className="s mut">{t("notice.channel.last_ok", { when: moment(lastOkAt) })}</p>
      )}
      <div className="row">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(settings === null ? "notice.channel.set_up" : "notice.channel.change")}
        </Button>
      </div>
      {open && <ChannelForm channel={channel} groupKinds={groupKinds} />}
      {settings !== null && code !== "push" && <SendTest code={code} />}
    </section>
  );
}
