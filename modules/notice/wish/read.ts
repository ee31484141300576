import type { Tx } from "../../../server/db.ts";
import { listChannels } from "../channel/rows.ts";
import type { Kinds } from "../contract.ts";
import type { PersonalChannel, Preference } from "./contract.ts";
import { findPreference, listAddresses } from "./rows.ts";
import { codeTriesMost, usual } from "./rules.ts";

export async function readWishes(tx: Tx, personId: string, kinds: Kinds): Promise<Preference> {
  const [row, addresses, channels] = [
    await findPreference(tx, personId),
    await listAddresses(tx, [personId]),
    await listChannels(tx),
  ];
  const wayOf = (channel: PersonalChannel) => {
    if (!channels.some((each) => each.channel === channel && each.enabled)) return "off" as const;
    const reached = addresses.some((each) => each.channel === channel && each.verifiedAt !== null);
    return reached ? ("open" as const) : ("no_address" as const);
  };
  const { personId: _, version, ...chosen } = row ?? { ...usual, personId, version: 0 };
  return {
    ...chosen,
    version,
    ways: { mail: wayOf("mail"), sms: wayOf("sms"), push: wayOf("push") },
    addresses: addresses.map(({ id, channel, shown, verifiedAt, madeAt, codeTries }) => ({
      id,
      channel,
      shown,
      verified: verifiedAt !== null,
      triesLeft: verifiedAt === null ? codeTriesMost - codeTries : null,
      madeAt: madeAt.toISOString(),
    })),
    kinds: Object.entries(kinds).map(([code, { label, priority, protects }]) => ({
      code,
      label,
      priority,
      protects: protects === true,
    })),
  };
}
