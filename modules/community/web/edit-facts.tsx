import "../../../web/look/place.css";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Community, Trait, TraitInput, TraitValue } from "../contract.ts";
import { type KnownTrait, traitsOfKind } from "../traits.ts";
import { FactField } from "./fact-field.tsx";
import { profileOf } from "./profile-readings.ts";
import { useFactWords } from "./fact-words.ts";

type Said = Partial<Record<KnownTrait, TraitValue>>;

/** Only facts that were touched are saved, all with the source and the day asked once at the end. */
export function EditFacts({ community }: { community: Community }) {
  const { t } = useWords();
  const { today, shortDay } = useFormat();
  const words = useFactWords();
  const [said, setSaid] = useState<Said>({});
  const [source, setSource] = useState("");
  const [asOf, setAsOf] = useState(today);
  const [saved, setSaved] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const touched = Object.entries(said) as [KnownTrait, TraitValue][];

  const { act, pending, problem } = useAct({
    run: async (facts: TraitInput[], key) => {
      for (const fact of facts) {
        await send<Trait>("POST", `/api/communities/${community.id}/traits`, fact, {
          key: `${key}:${fact.key}`,
        });
        // What is saved leaves the list, so that a refusal half-way keeps the rest and only the rest.
        setSaid((before) => {
          const { [fact.key as KnownTrait]: _, ...rest } = before;
          return rest;
        });
        setRound((before) => before + 1);
      }
      return facts.length;
    },
    refreshes: profileOf(community.id),
    onDone: (count) => setSaved(count),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(null);
    void act(touched.map(([key, value]) => ({ key, value, source: source.trim(), asOf })));
  };
  const say = (key: KnownTrait, value: TraitValue | undefined) => {
    setSaved(null);
    setSaid(({ [key]: _, ...rest }) => (value === undefined ? rest : { ...rest, [key]: value }));
  };
  return (
    <form className="sheet stack" id="facts" onSubmit={submit}>
      <div className="stack t">
        <h2>{t("community.facts")}</h2>
        <p className="mut">{t("community.edit.facts_line")}</p>
      </div>
      <ul className="ruled fact-rows">
        {traitsOfKind(community.kind).map((key) => {
          const held = community.traits.filter((trait) => trait.key === key);
          return (
            <li key={key} className={key in said ? "touched" : undefined}>
              <div className="said">
                <b id={`fact-${key}`}>{words.trait(key)}</b>
                <span className="s mut">
                  {held.length === 0
                    ? t("community.not_known")
                    : held
                        .map((trait) =>
                          t("community.edit.held", {
                            value: words.value(key, trait.value),
                            on: shortDay(trait.asOf),
                          }),
                        )
                        .join(" ")}
                </span>
              </div>
              <FactField
                key={round}
                traitKey={key}
                held={held[0]?.value}
                value={said[key]}
                onChange={(value) => say(key, value)}
              />
            </li>
          );
        })}
      </ul>
      {touched.length > 0 && (
        <div className="stack">
          <div className="fields">
            <TextField
              name="source"
              label={t("community.edit.source")}
              description={t("community.edit.source_help")}
              problem={problem}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
              maxLength={200}
              required
              withAsterisk={false}
            />
            <DateField
              name="asOf"
              label={t("community.edit.as_of")}
              description={t("community.edit.as_of_help")}
              problem={problem}
              value={asOf}
              onChange={(event) => setAsOf(event.currentTarget.value)}
              max={today}
              required
              withAsterisk={false}
            />
          </div>
          {problem && !isAbout(problem, "source", "asOf") && <Failure error={problem} />}
          <div className="row">
            <Button type="submit" kind="pri" pending={pending}>
              {t("community.edit.save_facts", { count: touched.length })}
            </Button>
            <Button
              kind="link"
              onClick={() => {
                setSaid({});
                setRound((before) => before + 1);
              }}
            >
              {t("community.edit.drop_facts")}
            </Button>
          </div>
        </div>
      )}
      {saved !== null && touched.length === 0 && (
        <Note live>{t("community.edit.facts_saved", { count: saved })}</Note>
      )}
    </form>
  );
}
