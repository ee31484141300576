import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import type { Db } from "../../server/db.ts";
import { persons } from "./cast.ts";

type Account = { login: string; name: string; role: string; password: string };

/** Names and passwords of everybody, made side by side: one after another they would be a quarter of the first start. */
export function openAccounts(
  db: Db,
  stationId: string,
  whos: ReadonlyMap<string, Who>,
  now: Date,
): Promise<Account[]> {
  return Promise.all(
    persons.map(async (person) => {
      const { personId } = whos.get(person.login)!;
      const { secret } = await people.addLogin(
        db.directory,
        { login: person.login, stationId, personId, mustChange: false },
        now,
      );
      const role = person.posts.map((post) => post.role).join(", ");
      return { login: person.login, name: `${person.name}（示例）`, role, password: secret };
    }),
  );
}

/** For printing at every start; only the owner of the folder reads them. */
export function keepAccounts(folder: string, accounts: readonly Account[]): void {
  writeFileSync(join(folder, "sample-accounts.json"), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  });
}
