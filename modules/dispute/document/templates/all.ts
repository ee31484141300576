/** Every paper a case can have, in the Ministry's order. One form each; see docs/DOCUMENTS.md for a station's own. */
import type { Dossier } from "../dossier.ts";
import type { Item } from "../items.ts";
import type { Paper } from "../paper.ts";
import {
  closingPaper,
  confirmationPaper,
  notePaper,
  oralPaper,
  performancePaper,
  visitPaper,
} from "./after.ts";
import { agreementPaper, policeAgreementPaper } from "./agreement.ts";
import { backPaper, coverPaper, directoryPaper } from "./binding.ts";
import { applicationPaper, intakePaper, rightsPaper } from "./opening.ts";
import { evidencePaper, identityPaper, mandatePaper, sessionPaper, surveyPaper } from "./records.ts";

function inside(dossier: Dossier): Paper[] {
  const { agreement, way, confirmation, ending } = dossier;
  const people = way === "people";
  const papers: Paper[] = [];
  const add = (when: boolean, make: () => Paper) => when && papers.push(make());
  add(people && dossier.appliedOn !== null, () => applicationPaper(dossier));
  add(people && dossier.acceptedOn !== null, () => intakePaper(dossier));
  papers.push(rightsPaper(dossier));
  add(dossier.identities.length > 0, () => identityPaper(dossier));
  papers.push(...dossier.mandates.map((mandate) => mandatePaper(dossier, mandate)));
  papers.push(...dossier.surveys.map(surveyPaper));
  add(dossier.evidence.length > 0, () => evidencePaper(dossier));
  papers.push(...dossier.sessions.map((session) => sessionPaper(dossier, session)));
  if (agreement !== null) {
    if (!people) papers.push(policeAgreementPaper(dossier, agreement));
    else
      papers.push(
        agreement.form === "oral" ? oralPaper(dossier, agreement) : agreementPaper(dossier, agreement),
      );
    add(dossier.performances.length > 0, () => performancePaper(dossier, agreement));
  }
  papers.push(...dossier.visits.map((visit) => visitPaper(dossier, visit)));
  if (people && agreement !== null && confirmation !== null)
    papers.push(confirmationPaper(dossier, agreement, confirmation));
  add(dossier.note !== null, () => notePaper(dossier));
  if (people && ending !== null) papers.push(closingPaper(dossier, ending));
  const seen = new Map<Item, number>();
  return papers.map((paper) => {
    const nth = seen.get(paper.item) ?? 0;
    seen.set(paper.item, nth + 1);
    return { ...paper, nth };
  });
}

/** The bound dossier: cover, directory, what the case has, back. */
export function papersOf(dossier: Dossier): Paper[] {
  const papers = inside(dossier);
  return [
    coverPaper(dossier),
    directoryPaper(
      dossier,
      papers.map(({ item, title, nth }, at) => {
        const many = papers.filter((paper) => paper.item === item).length > 1;
        return { title: many ? `${title}（${nth + 1}）` : title, at: at + 2 };
      }),
    ),
    ...papers,
    backPaper(dossier),
  ];
}
