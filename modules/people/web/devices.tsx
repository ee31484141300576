import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { forgetEverything } from "../../../web/session.ts";
import type { Device, Devices as List } from "../device/contract.ts";

/** 我的手机: where this login is at work, and how to be rid of one that is lost. */
export function Devices() {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("people.devices")}</h2>
      <p className="s mut">{t("people.devices.line")}</p>
      <Rows path="/api/devices" />
    </section>
  );
}

/** Of somebody who lost theirs. */
export function DevicesOf({
  id,
  name,
  open,
  onClose,
}: {
  id: string;
  name: string;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Dialog open={open} title={t("people.devices.of", { name })} onClose={onClose}>
      {open && <Rows path={`/api/people/${id}/devices`} />}
    </Dialog>
  );
}

function Rows({ path }: { path: string }) {
  const { t } = useWords();
  const [lost, setLost] = useState<Device | null>(null);
  const query = useGet<List>(path);
  return (
    <>
      <Wait for={query} rows={1}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="mut">{t("people.devices.none")}</p>
          ) : (
            <ul className="ruled">
              {items.map((device) => (
                <Row key={device.id} device={device} onLost={() => setLost(device)} />
              ))}
            </ul>
          )
        }
      </Wait>
      <CutOff device={lost} path={path} onClose={() => setLost(null)} />
    </>
  );
}

function Row({ device, onLost }: { device: Device; onLost: () => void }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { label, cutAt, contactAt, createdAt, current } = device;
  const heard =
    cutAt !== null
      ? t("people.devices.cut_at", { at: moment(cutAt) })
      : t("people.devices.contact", { at: moment(contactAt ?? createdAt) });
  return (
    <li>
      <div className="row b">
        <span>
          <b>{label}</b>
          <span className="s mut block">
            <Dotted>{[current && t("people.devices.this"), heard]}</Dotted>
          </span>
        </span>
        {cutAt === null && (
          <Button onClick={onLost}>
            {t("people.devices.cut")}
            <span className="hush"> {label}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** Asked once more: it cannot be taken back. */
function CutOff({ device, path, onClose }: { device: Device | null; path: string; onClose: () => void }) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (of: Device, key) => send<Device>("POST", `/api/devices/${of.id}/cut-off`, undefined, { key }),
    refreshes: [path],
    onDone: (_, of) => {
      // The session that asked has ended with its own phone.
      if (of.current) forgetEverything();
      onClose();
    },
  });
  return (
    <Dialog
      open={device !== null}
      title={t("people.devices.cut_title", { label: device?.label ?? "" })}
      onClose={onClose}
    >
      <div className="stack">
        <ul className="plain stack t">
          <li>{t("people.devices.cut_sessions")}</li>
          <li>{t("people.devices.cut_key")}</li>
          <li>{t("people.devices.cut_unsent")}</li>
        </ul>
        {device?.current && (
          <p>
            <b>{t("people.devices.cut_this")}</b>
          </p>
        )}
        {problem && <Failure error={problem} />}
        <div className="row">
          <Button kind="danger" pending={pending} onClick={() => device && void act(device)}>
            {t("people.devices.cut_act")}
          </Button>
          <Button onClick={onClose}>{t("people.devices.cut_keep")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
