import { readFileSync } from "node:fs";
import { addSample } from "./sample.ts";
import * as community from "../../modules/community/api.ts";
import * as journal from "../../modules/journal/api.ts";
import * as people from "../../modules/people/api.ts";
import { LoginName, type OrganisationKind, type Role, roles } from "../../modules/people/contract.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { civilDateIn } from "../civil.ts";
import type { Db } from "../db.ts";
import { Outage } from "../errors.ts";
import { newId } from "../id.ts";
import { type Command, Misuse, readOptions, within } from "./command.ts";

const stationOf = async (db: Db, code: string) => {
  const station = await people.findStation(db.directory, code);
  if (station === undefined)
    throw new Outage(
      "station.missing",
      `there is no station ${code}: gongzhi station add --code ${code} --name …`,
    );
  return station;
};

export const operatorSet: Command = {
  usage: "operator set --name NAME --contact CONTACT [--filing NUMBER] [--privacy-contact CONTACT]",
  summary: "record who answers for this installation (county level or above)",
  run: async (run) => {
    const given = readOptions(
      run.args,
      { name: "one", contact: "one", filing: "one", "privacy-contact": "one" },
      ["name", "contact"],
    );
    await within(run, async ({ db }) => {
      const operator = {
        name: given.name,
        contact: given.contact,
        filing: given.filing ?? null,
        privacyContact: given["privacy-contact"] ?? null,
      };
      await people.setOperator(db.directory, operator, new Date());
      run.report.result({ operator }, `operator: ${operator.name}`);
    });
  },
};

export const stationAdd: Command = {
  usage: "station add --code CODE --name NAME [--time-zone Asia/Shanghai]",
  summary: "add a station and stock its shelf",
  run: async (run) => {
    const given = readOptions(run.args, { code: "one", name: "one", "time-zone": "one" }, ["code", "name"]);
    const timeZone = given["time-zone"] ?? "Asia/Shanghai";
    if (!/^[a-z0-9]{2,12}$/.test(given.code)) throw new Misuse("--code takes 2 to 12 of a–z and 0–9");
    if (!Intl.supportedValuesOf("timeZone").includes(timeZone))
      throw new Misuse(`--time-zone ${timeZone} is not known`);
    await within(run, async ({ db }) => {
      if ((await people.findStation(db.directory, given.code)) !== undefined)
        throw new Outage("station.taken", `the code ${given.code} is taken: choose another`);
      const now = new Date();
      const station = { id: newId(now), code: given.code, name: given.name, timeZone, sample: false };
      await people.insertStation(db.directory, station, now);
      const products = await db.station(station.id, now, async (tx) => {
        await people.addOrganisation(tx, { name: given.name, kind: "station" });
        journal.append(tx, null, [{ verb: "add", kind: "station", targetId: station.id }]);
        return shelf.stockShelf(tx, shelf.shipped);
      });
      run.report.result(
        { station: { id: station.id, code: station.code }, products },
        `station ${station.code} added, ${products} products on its shelf`,
      );
    });
  },
};

/** The organisation a role usually belongs to; found by its kind or made with a plain name. */
const homeOf: Partial<Record<Role, { kind: OrganisationKind; name: string }>> = {
  cadre: { kind: "committee", name: "社区居委会" },
  property_manager: { kind: "property", name: "物业" },
  guard: { kind: "property", name: "物业" },
  lawyer: { kind: "law_firm", name: "律师事务所" },
  elder: { kind: "committee", name: "社区居委会" },
  mediator: { kind: "committee", name: "社区居委会" },
  volunteer: { kind: "committee", name: "社区居委会" },
  department_officer: { kind: "department", name: "职能部门" },
  civil_affairs: { kind: "civil_affairs", name: "民政" },
  enterprise: { kind: "enterprise", name: "企业" },
  merchant: { kind: "merchant", name: "商户" },
  donor: { kind: "enterprise", name: "企业" },
};

export const accountAdd: Command = {
  usage: "account add --station CODE --login LOGIN --name NAME --role ROLE [--community CODE …]",
  summary: "add a person with a post and a login; prints a one-time secret",
  run: async (run) => {
    const given = readOptions(
      run.args,
      { station: "one", login: "one", name: "one", role: "one", community: "many" },
      ["station", "login", "name", "role"],
    );
    const role = given.role as Role;
    if (!roles.includes(role)) throw new Misuse(`--role is one of ${roles.join(", ")}`);
    const login = LoginName.safeParse(given.login);
    if (!login.success) throw new Misuse("--login takes 3 to 32 of a–z, 0–9, dot and hyphen");
    await within(run, async ({ db }) => {
      const station = await stationOf(db, given.station);
      const now = new Date();
      if ((await people.findLogin(db.directory, login.data)) !== undefined)
        throw new Outage("account.taken", `the login ${login.data} is taken: choose another`);
      const personId = await db.station(station.id, now, async (tx) => {
        const places = await community.listCommunities(tx, null);
        const communityIds = given.community.map((code) => {
          const place = places.find((each) => each.code === code);
          if (place === undefined)
            throw new Outage("community.missing", `there is no community ${code} in ${station.code}`);
          return place.id;
        });
        const home = homeOf[role] ?? { kind: "station" as const, name: station.name };
        const organisationId =
          (await people.listOrganisations(tx)).find((each) => each.kind === home.kind)?.id ??
          (await people.addOrganisation(tx, home));
        const id = await people.addPerson(tx, { name: given.name });
        const post = await people.openPost(
          tx,
          { personId: id, organisationId, role, communityIds: communityIds.length > 0 ? communityIds : null },
          civilDateIn(station.timeZone, now),
        );
        journal.append(tx, null, [
          { verb: "appoint", kind: "post", targetId: post, subjects: [id], subjectKind: "person" },
        ]);
        return id;
      });
      const { secret } = await people.addLogin(
        db.directory,
        { login: login.data, stationId: station.id, personId },
        now,
      );
      run.report.result(
        { login: login.data, secret },
        `${login.data}  one-time password: ${secret}  (to be changed at first sign-in)`,
      );
    });
  },
};

export const accountReset: Command = {
  usage: "account reset --login LOGIN",
  summary: "give a login a new one-time password; its sessions and tokens end",
  run: async (run) => {
    const given = readOptions(run.args, { login: "one" }, ["login"]);
    await within(run, async ({ db }) => {
      const login = await people.findLogin(db.directory, given.login);
      if (login === undefined || login.endedAt !== null)
        throw new Outage("account.missing", `there is no account ${given.login}`);
      const secret = await people.renewSecret(db.directory, login, new Date());
      const now = new Date();
      for (const { id, personId } of await people.listStationsOfLogin(db.directory, login.id))
        await db.station(id, now, async (tx) =>
          journal.append(tx, null, [
            { verb: "reset_password", kind: "person", targetId: personId, subjects: [personId] },
          ]),
        );
      run.report.result(
        { login: login.login, secret },
        `${login.login}  one-time password: ${secret}  (to be changed at first sign-in)`,
      );
    });
  },
};

export const communityImport: Command = {
  usage: "community import --station CODE FILE.json [--code OLD=NEW …]",
  summary: "import communities and their facts",
  run: async (run) => {
    const given = readOptions(run.args, { station: "one", code: "many" }, ["station"], 1);
    const rename = new Map(
      given.code.map((pair) => {
        const [from, to] = pair.split("=");
        if (!from || !to) throw new Misuse("--code takes OLD=NEW");
        return [from, to] as const;
      }),
    );
    let file: unknown;
    try {
      file = JSON.parse(readFileSync(given.positionals[0]!, "utf8"));
    } catch (cause) {
      throw new Outage(
        "import.file",
        `${given.positionals[0]} cannot be read as JSON: ${(cause as Error).message}`,
        { cause },
      );
    }
    await within(run, async ({ db }) => {
      const station = await stationOf(db, given.station);
      const imported = await community.importCommunities(db, {
        stationId: station.id,
        file,
        rename,
        now: new Date(),
      });
      run.report.result(
        { imported },
        `${imported.length} communities imported: ${imported.map((each) => each.code).join(", ")}`,
      );
    });
  },
};

export const tokenCommand: Command = {
  usage: "token --account LOGIN [--station CODE]",
  summary: "make a bearer token for an account, for scripts; shown once",
  run: async (run) => {
    const given = readOptions(run.args, { account: "one", station: "one" }, ["account"]);
    await within(run, async ({ db }) => {
      const login = await people.findLogin(db.directory, given.account);
      if (login === undefined || login.endedAt !== null)
        throw new Outage("account.missing", `there is no account ${given.account}`);
      const stations = await people.listStationsOfLogin(db.directory, login.id);
      const station =
        given.station === undefined ? stations[0] : stations.find((each) => each.code === given.station);
      if (station === undefined)
        throw new Outage("account.station", `${given.account} does not belong to that station`);
      const now = new Date();
      const { secret } = await people.openSession(db.directory, now, {
        loginId: login.id,
        stationId: station.id,
        personId: station.personId,
        kind: "token",
        scope: "all",
        label: "command line",
        expiresAt: new Date(now.getTime() + 90 * 86_400_000),
      });
      await db.station(station.id, now, async (tx) =>
        journal.append(tx, null, [
          { verb: "make", kind: "token", subjects: [station.personId], subjectKind: "person" },
        ]),
      );
      run.report.result({ token: secret, station: station.code }, secret);
    });
  },
};

export const sampleCommand: Command = {
  usage: "sample",
  summary: "add the sample station 示例派出所 to this installation",
  run: async (run) => {
    readOptions(run.args, {}, []);
    await within(run, async (installation) => {
      const made = await addSample(installation, run.settings, (line) => run.report.say(line));
      run.report.result(
        { made },
        made ? "the sample station was added" : "the sample station is there already",
      );
    });
  },
};
