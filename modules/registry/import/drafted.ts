/** Batches with what can be made of them before the register is asked. */
import type { KeyStore } from "../../../server/keys.ts";
import { type Drafts, draftPeople } from "./people/draft.ts";
import type { Batch } from "./reading/plan.ts";

export type Drafted = { batch: Batch; drafts: Drafts };
/**
 * One ahead: while one is written the next is sealed. Where most rows were known so far it is not: a file that comes
 * again every month brings few who are new.
 */
export async function* drafted(
  of: { stationId: string; keys: KeyStore; mostlyNew: () => boolean },
  batches: AsyncGenerator<Batch>,
): AsyncGenerator<Drafted> {
  const next = async (): Promise<Drafted | null> => {
    const { value: batch, done } = await batches.next();
    if (done) return null;
    const drafts: Drafts = new Map();
    if (of.mostlyNew()) await draftPeople({ ...of, now: new Date() }, batch.people, drafts);
    return { batch, drafts };
  };
  try {
    for (let coming = next(); ;) {
      const here = await coming;
      if (here === null) return;
      coming = next();
      coming.catch(() => undefined);
      yield here;
    }
  } finally {
    await batches.return(undefined);
  }
}
