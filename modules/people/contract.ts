/** What crosses the wire about people: posts, organisations, sign-in. */
import { z } from "zod";
import { CivilDate, Id, Instant, line } from "../../server/wire.ts";

/** The posts there are (ARCHITECTURE §4). A resident is no post. */
export const roles = [
  "officer",
  "chief",
  "cadre",
  "property_manager",
  "guard",
  "volunteer",
  "lawyer",
  "elder",
  "mediator",
  "department_officer",
  "civil_affairs",
  "enterprise",
  "merchant",
  "donor",
  "supervisor",
  "system_admin",
  "security_admin",
  "auditor",
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

const organisationKinds = [
  "station",
  "committee",
  "property",
  "department",
  "civil_affairs",
  "law_firm",
  "enterprise",
  "merchant",
  "school",
  "hospital",
  "association",
] as const;
export const OrganisationKind = z.enum(organisationKinds);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const Organisation = z.object({
  id: Id,
  name: z.string(),
  kind: OrganisationKind,
  sample: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;
export const OrganisationInput = z.strictObject({ name: line(80), kind: OrganisationKind });
export type OrganisationInput = z.infer<typeof OrganisationInput>;

/** A post: one person at one organisation in one role, for named communities or (null) all of the station. */
export const Post = z.object({
  id: Id,
  personId: Id,
  organisationId: Id,
  role: Role,
  communityIds: z.array(Id).nullable(),
  fromOn: CivilDate,
  toOn: CivilDate.nullable(),
  endedAt: Instant.nullable(),
});
export type Post = z.infer<typeof Post>;
export const PostInput = z.strictObject({
  personId: Id,
  organisationId: Id,
  role: Role,
  communityIds: z.array(Id).max(200).nullable(),
  fromOn: CivilDate.optional(),
  toOn: CivilDate.nullable().optional(),
});
export type PostInput = z.infer<typeof PostInput>;

/** Outbox: a post ended; whoever named it for something gives that back to the role. */
export const postEnded = "people.post_ended";
export const PostEnded = z.object({ postId: Id });
export type PostEnded = z.infer<typeof PostEnded>;

export const Person = z.object({
  id: Id,
  name: z.string(),
  sample: z.boolean(),
  login: z.string().nullable(),
  posts: z.array(Post.extend({ organisationName: z.string() })),
});
export type Person = z.infer<typeof Person>;

/** Lower-case letters, digits, dot and hyphen; unique in the installation. */
export const LoginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{1,30}[a-z0-9]$/);
export const PersonInput = z.strictObject({ name: line(40), login: LoginName.optional() });
export type PersonInput = z.infer<typeof PersonInput>;

/** At least 8 characters, 15 advised, up to 128 in any script, taken as typed (ASVS V6.2). */
const Password = z.string().min(8).max(128);
export const SignIn = z.strictObject({
  login: z.string().trim().max(64),
  password: z.string().max(512),
  stationId: Id.optional(),
});
export type SignIn = z.infer<typeof SignIn>;
export const PasswordChange = z.strictObject({ current: z.string().max(512), next: Password });

export const StationOfMe = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  timeZone: z.string(),
  sample: z.boolean(),
});
export type StationOfMe = z.infer<typeof StationOfMe>;

/** Who is asking: one person, in one station, with the posts in force now. Rules take this. */
export type Who = {
  loginId: string;
  personId: string;
  stationId: string;
  posts: Post[];
  scope: "all" | "read";
  /** Of a request: the session it came with. Rules never ask for it. */
  sessionId?: string;
  /** Another holds the phone (help/): the posts are what both may, and the acts stand with both names. */
  help?: { id: string; helperId: string; until: Date };
};

export const Me = z.object({
  login: z.string(),
  person: z.object({ id: Id, name: z.string(), sample: z.boolean() }),
  station: StationOfMe,
  stations: z.array(StationOfMe),
  posts: z.array(Post.extend({ organisationName: z.string() })),
  today: CivilDate,
  mustChangePassword: z.boolean(),
  /** True until an operator is recorded: a banner says "not for residents' data". */
  operatorMissing: z.boolean(),
  /** True while the station signs in with a password only. */
  passwordOnly: z.boolean(),
  /** True where a bearer token asks: another program, which is no device and gets no stream of news. */
  byToken: z.boolean(),
  /** The person above is helped by the one who is signed in, until then. */
  helping: z.object({ helper: z.string(), helperSample: z.boolean(), until: Instant }).nullable(),
});
export type Me = z.infer<typeof Me>;

export const Token = z.object({
  id: Id,
  label: z.string(),
  scope: z.enum(["all", "read"]),
  createdAt: Instant,
  expiresAt: Instant,
});
export type Token = z.infer<typeof Token>;
export const TokenInput = z.strictObject({
  label: line(60),
  scope: z.enum(["all", "read"]).default("all"),
  days: z.number().int().min(1).max(366).default(90),
});
