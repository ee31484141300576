import { useWords } from "../../../web/i18n.ts";
import type { Preference } from "../wish/contract.ts";
import { AddAddress } from "./add-address.tsx";
import { AddressRow } from "./address-row.tsx";
import { PushDevice } from "./push-device.tsx";

/** Where one is reached, each verified by a code that came there. */
export function Addresses({ preference }: { preference: Preference }) {
  const { t } = useWords();
  const { addresses, ways } = preference;
  return (
    <section className="sheet stack">
      <h2>{t("notice.mine.addresses")}</h2>
      {addresses.length === 0 ? (
        <p className="mut">{t("notice.mine.addresses_none")}</p>
      ) : (
        <ul className="ruled">
          {addresses.map((address) => (
            <AddressRow key={address.id} address={address} />
          ))}
        </ul>
      )}
      <PushDevice ways={ways} />
      <AddAddress ways={ways} />
      <p className="s mut">{t("notice.mine.address_note")}</p>
    </section>
  );
}
