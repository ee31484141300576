/**
 * Typed fields: Mantine's inputs, because they tie label, help and error to the input in one way everywhere.
 * Take `problem` of useAct and the field's name, and a refusal about this field stands under it.
 */
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/PasswordInput.css";
import "@mantine/core/styles/Checkbox.css";
import "../look/mantine.css";
import {
  Checkbox,
  type CheckboxProps,
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  TextInput,
  type TextInputProps,
  Textarea,
  type TextareaProps,
} from "@mantine/core";
import type { Problem } from "../api.ts";
import { useWords } from "../i18n.ts";

type Refusable = { name: string; problem?: Problem | null };

function errorOf(name: string, problem: Problem | null | undefined): string | undefined {
  return problem?.field === name ? problem.title : undefined;
}

/** Is the refusal about one of these fields, so that it stands there and not beside the button? */
export function isAbout(problem: Problem | null, ...names: string[]): boolean {
  return problem?.field !== undefined && names.includes(problem.field);
}

export function TextField({ name, problem, ...rest }: TextInputProps & Refusable) {
  return <TextInput name={name} error={errorOf(name, problem)} autoComplete="off" {...rest} />;
}

export function PasswordField({ name, problem, ...rest }: PasswordInputProps & Refusable) {
  const { t } = useWords();
  return (
    <PasswordInput
      name={name}
      error={errorOf(name, problem)}
      visibilityToggleButtonProps={{ "aria-label": t("web.show_password"), tabIndex: 0 }}
      {...rest}
    />
  );
}

export function TextArea({ name, problem, ...rest }: TextareaProps & Refusable) {
  return <Textarea name={name} error={errorOf(name, problem)} rows={3} {...rest} />;
}

/** The device's own list: the best one on a phone, and 25 KB lighter than a drawn one. */
export function SelectField({ name, problem, ...rest }: NativeSelectProps & Refusable) {
  return <NativeSelect name={name} error={errorOf(name, problem)} {...rest} />;
}

/** A date or a time by the device's own picker. */
export function DateField({
  type = "date",
  ...rest
}: TextInputProps & Refusable & { type?: "date" | "time" }) {
  return <TextField {...rest} type={type} />;
}

/** A typed number; for small ones with few steps take Steps. The value is the text, as typed. */
export function NumberField(props: TextInputProps & Refusable) {
  return <TextField inputMode="numeric" {...props} />;
}

export function Tick({ name, problem, ...rest }: CheckboxProps & Refusable) {
  return <Checkbox name={name} error={errorOf(name, problem)} {...rest} />;
}
