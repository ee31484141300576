import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import {
  NumberField,
  PasswordField,
  SelectField,
  TextArea,
  TextField,
  Tick,
} from "../../../web/kit/field.tsx";
import type { ChannelState, Channels } from "../channel/contract.ts";
import { forms, settingOf, typedOf } from "./channel-fields.ts";

type Props = { channel: ChannelState; groupKinds: Channels["groupKinds"] };
/** Said as they are typed. */
const gaps = { to: "{{to}}", text: "{{text}}", secret: "{{secret}}" };
type Input = { enabled: boolean; settings: Record<string, unknown>; secrets: Record<string, string> };

/** The settings of one way. A secret that is left empty stays as it is; it is shown to nobody. */
export function ChannelForm({ channel, groupKinds }: Props) {
  const { t, pick } = useWords();
  const { channel: code, version, secretNames } = channel;
  const form = forms[code];
  const stands = channel.settings ?? form.start;
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(form.fields.map((field) => [field.name, typedOf(field, stands[field.name])])),
  );
  const [kinds, setKinds] = useState((stands["kinds"] as string[] | undefined) ?? []);
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  const [enabled, setEnabled] = useState(channel.settings === null ? true : channel.enabled);
  const { act, pending, problem } = useAct({
    run: (input: Input) => send<ChannelState>("PUT", `/api/notice-channels/${code}`, input, { version }),
    refreshes: ["/api/notice-channels"],
  });
  const save = () =>
    act({
      enabled,
      settings: {
        ...Object.fromEntries(form.fields.map((field) => [field.name, settingOf(field, typed[field.name]!)])),
        ...(form.group && { kinds }),
      },
      secrets: Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== "")),
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {form.fields.map((field) => {
        const label = t(`notice.field.${code}.${field.name}`);
        const input = {
          name: field.name,
          label,
          value: typed[field.name]!,
          required: field.may !== "empty",
          description:
            code === "sms" && field.name === "body" ? t("notice.field.sms.body_help", gaps) : undefined,
          problem,
          onChange: (event: { currentTarget: { value: string } }) => {
            const { value } = event.currentTarget;
            setTyped((before) => ({ ...before, [field.name]: value }));
          },
        };
        if (field.kind === "choice")
          return (
            <SelectField
              key={field.name}
              {...input}
              data={field.options!.map((value) => ({ value, label: t(`notice.choice.${value}`) }))}
            />
          );
        if (field.kind === "lines") return <TextArea key={field.name} {...input} autosize={false} />;
        if (field.kind === "number") return <NumberField key={field.name} {...input} />;
        return <TextField key={field.name} {...input} />;
      })}
      {form.secrets.map((name) => (
        <PasswordField
          key={name}
          name={name}
          label={t(`notice.field.${code}.${name}`)}
          description={secretNames.includes(name) ? t("notice.channel.kept") : undefined}
          autoComplete="new-password"
          value={secrets[name] ?? ""}
          onChange={(event) => setSecrets({ ...secrets, [name]: event.currentTarget.value })}
        />
      ))}
      {form.group && (
        <fieldset className="field stack t">
          <legend>{t("notice.channel.kinds")}</legend>
          {groupKinds.map((kind) => (
            <Tick
              key={kind.code}
              name={kind.code}
              label={pick(kind.label)}
              description={pick(kind.text)}
              checked={kinds.includes(kind.code)}
              onChange={(event) =>
                setKinds(
                  event.currentTarget.checked
                    ? [...kinds, kind.code]
                    : kinds.filter((each) => each !== kind.code),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <Tick
        name="enabled"
        label={t("notice.channel.enabled")}
        checked={enabled}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
      />
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("notice.mine.save")}
        </Button>
      </div>
      {problem && <Failure error={problem} />}
    </form>
  );
}
