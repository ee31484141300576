import { useRef, useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { refresh } from "../../../../web/query.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { DateField, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { addUploads, dropUpload, sendAgain, useUploads } from "../../../../web/uploads.ts";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import type { Survey } from "../../mediation/work-contract.ts";
import { Cover } from "./cover.tsx";
import { Fold } from "./fold.tsx";
import { Phrases } from "./phrases.tsx";
import { Refusal } from "./step-button.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 现场勘查: what was seen on the spot, with pictures on which faces and plates were covered. */
export function Surveys(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { day, today } = useFormat();
  const [place, setPlace] = useState(dispute.where);
  const [surveyedOn, setOn] = useState(today);
  const [text, setText] = useState("");
  const { act, pending, problem } = useMediationAct(dispute, "surveys", () => setText(""));
  const goesOn = mediation.works === null && mediation.endedAt === null;
  if (!goesOn && mediation.surveys.length === 0) return null;
  return (
    <Fold title={t("dispute.survey.title")} count={mediation.surveys.length}>
      {mediation.surveys.map((survey) => (
        <article key={survey.id} className="stack t">
          <p className="written">{survey.text}</p>
          <small className="mut">
            <Dotted>
              {[
                day(survey.surveyedOn),
                survey.place,
                <Name key="by" name={survey.by} sample={survey.bySample} />,
              ]}
            </Dotted>
          </small>
          <Photos panel={panel} survey={survey} goesOn={goesOn} />
        </article>
      ))}
      {goesOn && (
        <Fold title={t("dispute.survey.new")} open={mediation.surveys.length === 0}>
          <TextField
            name="surveyPlace"
            label={t("dispute.session.place")}
            maxLength={80}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <DateField
            name="surveyedOn"
            label={t("dispute.survey.on")}
            max={today}
            value={surveyedOn}
            onChange={(event) => setOn(event.currentTarget.value)}
            problem={problem}
          />
          <Phrases
            name="surveyText"
            label={t("dispute.survey.text")}
            value={text}
            onChange={setText}
            problem={problem}
          />
          {problem && !isAbout(problem, "surveyedOn") && <Refusal error={problem} />}
          <Button
            pending={pending}
            onClick={() => void act({ place: place.trim(), surveyedOn, text: text.trim() })}
          >
            {t("dispute.survey.add")}
          </Button>
        </Fold>
      )}
    </Fold>
  );
}

const pictures = "image/jpeg,image/png,image/webp";
type PhotosProps = { panel: Panel; survey: Survey; goesOn: boolean };
/** Each picture passes the tool that covers faces and plates before it is sent. */
function Photos({ panel, survey, goesOn }: PhotosProps) {
  const { t } = useWords();
  const path = `/api/disputes/${panel.dispute.id}/mediation/surveys/${survey.id}/photos`;
  const choice = useRef<HTMLInputElement>(null);
  const [file, cover] = useState<File | null>(null);
  const uploads = useUploads().filter((each) => each.path === path);
  return (
    <div className="stack t">
      <div className="photos">
        {survey.photos
          .filter(({ removedAt }) => removedAt === null)
          .map((photo) => (
            <Photo key={photo.id} photo={photo} goesOn={goesOn} />
          ))}
      </div>
      {uploads.map((each) => (
        <p key={each.id} className="row s" role="status">
          {each.file.name} {t(each.state === "failed" ? "dispute.photo.failed" : "dispute.photo.sending")}
          {each.problem && <span>{each.problem.title}</span>}
          {each.state === "failed" && (
            <>
              <Button kind="link" onClick={() => sendAgain(each.id)}>
                {t("web.try_again")}
              </Button>
              <Button kind="link" onClick={() => dropUpload(each.id)}>
                {t("dispute.photo.drop")}
              </Button>
            </>
          )}
        </p>
      ))}
      {goesOn && (
        <>
          <input
            ref={choice}
            type="file"
            hidden
            accept={pictures}
            capture="environment"
            aria-label={t("dispute.photo.add")}
            onChange={(event) => {
              cover(event.currentTarget.files?.[0] ?? null);
              event.currentTarget.value = "";
            }}
          />
          <Button icon="camera" onClick={() => choice.current?.click()}>
            {t("dispute.photo.add")}
          </Button>
          <small className="mut">{t("dispute.photo.line")}</small>
        </>
      )}
      <Dialog open={file !== null} title={t("dispute.photo.cover")} onClose={() => cover(null)}>
        {file !== null && (
          <Cover
            file={file}
            onDone={(covered) => {
              cover(null);
              addUploads(
                path,
                [covered],
                () => null,
                () => void refresh(["/api/disputes"]),
              );
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

function Photo({ photo, goesOn }: { photo: Survey["photos"][number]; goesOn: boolean }) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useAct<{ reason: string }>({
    run: (body, key) => send("POST", `/api/survey-photos/${photo.id}/removal`, body, { key }),
    refreshes: ["/api/disputes"],
  });
  const name = photo.name ?? "";
  return (
    <figure>
      <a href={`/api/survey-photos/${photo.id}/content`} download={name}>
        <img
          src={`/api/survey-photos/${photo.id}/thumbnail`}
          alt={t("dispute.photo.of", { name })}
          loading="lazy"
        />
      </a>
      {goesOn && (
        <Fold title={t("dispute.photo.remove")}>
          <TextField
            name={`remove-${photo.id}`}
            label={t("dispute.mediation.reason")}
            maxLength={120}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem && <Refusal error={problem} />}
          <Button kind="danger" pending={pending} onClick={() => void act({ reason: reason.trim() })}>
            {t("dispute.photo.remove")}
          </Button>
        </Fold>
      )}
    </figure>
  );
}
