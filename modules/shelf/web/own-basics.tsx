import { ProblemChips } from "../../community/web/problem-chips.tsx";
import type { CommunityKind } from "../../community/contract.ts";
import type { Role } from "../../people/contract.ts";
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField, Tick } from "../../../web/kit/field.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { PartnerNeed } from "../contract.ts";
import { type Editor, Found, TextPair, changedAt, without } from "./own-fields.tsx";
import { Items } from "./own-items.tsx";

const kinds: readonly CommunityKind[] = ["community", "village", "school", "hospital", "enterprise"];
const partnerRoles: readonly Role[] = [
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
];

/** What it is called, what it is for, where it is used. */
export function OwnBasics({ editor }: { editor: Editor }) {
  const { t } = useWords();
  const { content, put } = editor;
  return (
    <>
      <TextPair
        editor={editor}
        path="name"
        label={t("shelf.own.name")}
        value={content.name}
        onChange={(value) => put("name", value)}
      />
      <TextPair
        editor={editor}
        path="line"
        label={t("shelf.own.line")}
        help={t("shelf.own.line_help")}
        value={content.line}
        onChange={(value) => put("line", value)}
      />
      <TextPair
        editor={editor}
        path="about"
        label={t("shelf.own.about")}
        help={t("shelf.own.about_help")}
        long
        value={content.about}
        onChange={(value) => put("about", value)}
      />
      <Chips
        by={t("shelf.own.kinds")}
        chips={kinds.map((kind) => ({
          key: kind,
          label: t(`community.kind.${kind}`),
          on: content.kinds.includes(kind),
          onPress: () =>
            put(
              "kinds",
              kinds.filter((each) => content.kinds.includes(each) !== (each === kind)),
            ),
        }))}
      />
      <Found editor={editor} path="kinds" />
      <ProblemChips
        kinds={content.kinds.length > 0 ? content.kinds : kinds}
        chosen={content.problems}
        onChange={(problems) => put("problems", problems)}
      />
      <Found editor={editor} path="problems" />
    </>
  );
}

/** Who is needed, how many, and what each does. */
export function OwnPartners({ editor }: { editor: Editor }) {
  const { t } = useWords();
  const { content, put } = editor;
  const { partners } = content;
  const set = (at: number, need: Partial<PartnerNeed>) =>
    put("partners", changedAt(partners, at, { ...partners[at]!, ...need }));
  const free = partnerRoles.find((role) => !partners.some((need) => need.role === role));
  return (
    <>
      <Found editor={editor} path="partners" />
      <Items
        editor={editor}
        path="partners"
        items={partners}
        keyOf={(_, at) => String(at)}
        titleOf={({ role }) => t(`people.role.${role}`)}
        onRemove={(at) => put("partners", without(partners, at))}
        add={t("shelf.own.add_partner")}
        most={10}
        onAdd={() =>
          put("partners", [
            ...partners,
            { role: free ?? "officer", required: true, atLeast: 1, does: { zh: "", en: "" } },
          ])
        }
      >
        {(need, at) => (
          <>
            <div className="fields">
              <SelectField
                name={`partners.${at}.role`}
                label={t("shelf.own.role")}
                value={need.role}
                data={partnerRoles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
                onChange={(event) => set(at, { role: event.currentTarget.value as Role })}
              />
              <Steps
                label={t("shelf.own.at_least")}
                value={need.atLeast}
                min={1}
                max={20}
                onChange={(atLeast) => set(at, { atLeast })}
              />
            </div>
            <Found editor={editor} path={`partners.${at}.role`} />
            <Tick
              name={`partners.${at}.required`}
              label={t("shelf.own.partner_required")}
              checked={need.required}
              onChange={(event) => set(at, { required: event.currentTarget.checked })}
            />
            <TextPair
              editor={editor}
              path={`partners.${at}.does`}
              label={t("shelf.own.does")}
              value={need.does}
              onChange={(does) => set(at, { does })}
            />
          </>
        )}
      </Items>
      <Tick
        name="seenBy"
        label={t("shelf.own.seen_by")}
        description={t("shelf.own.seen_by_help")}
        checked={content.seenBy === "appointed"}
        onChange={(event) => put("seenBy", event.currentTarget.checked ? "appointed" : "partners")}
      />
      <Found editor={editor} path="seenBy" />
    </>
  );
}
