import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { TextField, Tick } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Suggestions } from "./suggest.tsx";
import { type TypedParty, newParty } from "./typed.ts";

type Props = {
  communityId: string;
  parties: TypedParty[];
  onChange: (next: TypedParty[]) => void;
};
const partiesMost = 8;

/** 谁和谁: two sides to begin with; whoever is of the register is chosen, anybody else is typed. */
export function FormParties({ communityId, parties, onChange }: Props) {
  const { t } = useWords();
  const change = (at: number, part: Partial<TypedParty>) =>
    onChange(parties.map((party, i) => (i === at ? { ...party, ...part } : party)));
  return (
    <fieldset className="field stack">
      <legend>{t("dispute.form.who")}</legend>
      {parties.map((party, at) => (
        <One
          key={at}
          at={at}
          party={party}
          communityId={communityId}
          onChange={(part) => change(at, part)}
          {...(at > 1 ? { onRemove: () => onChange(parties.filter((_, i) => i !== at)) } : {})}
        />
      ))}
      {parties.length < partiesMost && (
        <Button icon="plus" onClick={() => onChange([...parties, newParty("a")])}>
          {t("dispute.form.one_more")}
        </Button>
      )}
    </fieldset>
  );
}

type OneProps = {
  at: number;
  party: TypedParty;
  communityId: string;
  onChange: (part: Partial<TypedParty>) => void;
  onRemove?: () => void;
};
function One({ at, party, communityId, onChange, onRemove }: OneProps) {
  const { t } = useWords();
  const label = t(
    at === 0 ? "dispute.form.party_a" : at === 1 ? "dispute.form.party_b" : "dispute.form.party_more",
  );
  return (
    <div className="stack t party">
      {party.chosen ? (
        <div className="field">
          <span>{label}</span>
          <div className="row b">
            <b>{party.chosen.label}</b>
            <Button
              kind="link"
              icon="cross"
              aria-label={t("dispute.form.another", { name: party.chosen.label })}
              onClick={() => onChange({ chosen: null })}
            >
              {t("dispute.form.change")}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <TextField
            name={`party-${at}`}
            label={label}
            value={party.name}
            maxLength={60}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <Suggestions
            typed={party.name}
            kinds={["resident", "unit"]}
            by={t("dispute.form.of_register")}
            communityId={communityId}
            onChoose={({ kind, id, label: said }) =>
              onChange({
                chosen: { kind: kind === "unit" ? "unit" : "resident", id, label: said },
                name: "",
                phone: "",
              })
            }
          />
        </>
      )}
      {at > 1 && (
        <Seg
          label={t("dispute.form.side")}
          value={party.side}
          onChange={(side) => onChange({ side })}
          options={(["a", "b", "c"] as const).map((value) => ({ value, label: t(`dispute.side.${value}`) }))}
        />
      )}
      {party.chosen === null && party.name.trim() !== "" && (
        <details className="rarer">
          <summary>
            <Icon name="down" />
            {t("dispute.form.beside")}
          </summary>
          <div className="stack t">
            <TextField
              name={`phone-${at}`}
              label={t("dispute.form.phone")}
              inputMode="tel"
              maxLength={20}
              value={party.phone}
              onChange={(event) => onChange({ phone: event.currentTarget.value })}
            />
            <Tick
              name={`organisation-${at}`}
              label={t("dispute.form.organisation")}
              checked={party.organisation}
              onChange={(event) => onChange({ organisation: event.currentTarget.checked })}
            />
            {!party.organisation && (
              <Tick
                name={`minor-${at}`}
                label={t("dispute.form.minor")}
                checked={party.minor}
                onChange={(event) => onChange({ minor: event.currentTarget.checked })}
              />
            )}
          </div>
        </details>
      )}
      {onRemove && (
        <Button kind="link" icon="minus" onClick={onRemove}>
          {t("dispute.form.remove")}
        </Button>
      )}
    </div>
  );
}
