import { Button, type ButtonKind } from "../../../../web/kit/button.tsx";
import { isProblem } from "../../../../web/api.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import { RefusedButton } from "../../../../web/kit/refusal.tsx";
import { useWords } from "../../../../web/i18n.ts";
import type { Refused } from "../../mediation/contract.ts";

type Props = {
  may: Refused | null | undefined;
  label: string;
  pending?: boolean;
  kind?: ButtonKind;
  onClick: () => void;
};
/** A step, or the same place with why not and the article below it. */
export function StepButton({ may, label, ...rest }: Props) {
  if (may === null || may === undefined) return <Button {...rest}>{label}</Button>;
  return <RefusedButton label={label} reason={<Because refused={may} />} />;
}
export function Because({ refused }: { refused: Refused }) {
  const { refusal, pick, t } = useWords();
  return (
    <>
      {refusal(refused.code, refused.details)}
      <small className="mut block">
        {pick(refused.basis)}
        {refused.yields && t("dispute.mediation.yields")}
      </small>
    </>
  );
}
/** Why it was refused, with the article where the machine said so. */
export function Refusal({ error }: { error: unknown }) {
  const { pick } = useWords();
  const basis = isProblem(error) ? (error.details as Partial<Refused> | undefined)?.basis : undefined;
  return (
    <>
      <Failure error={error} />
      {basis && <p className="s mut">{pick(basis)}</p>}
    </>
  );
}
