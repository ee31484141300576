import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { QrCode } from "../../../web/kit/qr-code.tsx";
import type { MadeFeed } from "../feed/contract.ts";

/** Shown once: to copy, to open in the calendar of this device, or to read from another. */
export function FeedAddress({ feed: { address, label } }: { feed: MadeFeed }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (address === null) return <p className="why act">{t("notice.feed.gone")}</p>;
  const copy = () => {
    // There is no clipboard on a page without a secure origin.
    const written = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard"));
    void written.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <section className="note stack" role="status">
      <p>
        <b>{label}</b>
      </p>
      <p>{t("notice.feed.once")}</p>
      <code className="secret" aria-label={t("notice.feed.address")}>
        {address}
      </code>
      <div className="row">
        <Button onClick={copy}>{t("notice.feed.copy")}</Button>
        {/* The scheme calendar programs listen to; it stands for http and https alike. */}
        <a className={btn()} href={address.replace(/^https?:/, "webcal:")}>
          {t("notice.feed.open")}
        </a>
      </div>
      <p className="s mut">
        {copied === true && t("notice.feed.copied")}
        {copied === false && t("notice.feed.not_copied")}
      </p>
      <QrCode text={address} label={t("notice.feed.qr")} />
    </section>
  );
}
