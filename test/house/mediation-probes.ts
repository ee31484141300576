/** How each operation of a mediation is asked for. */
import type { Ids, Probe } from "./probes.ts";

const at = (of: Ids) => `/api/disputes/${of.dispute}/mediation`;
const party = (of: Ids) => ({ partyId: of.disputeParty });
const bodies: Record<string, (of: Ids) => { noun: string; body: object }> = {
  acceptance: (of) => ({ noun: "acceptance", body: { askedPartyIds: [of.disputeParty] } }),
  steps: (of) => ({ noun: "steps", body: { type: "party_refuses", ...party(of) } }),
  "routes-told": () => ({ noun: "routes-told", body: { routes: ["court"] } }),
  marks: () => ({ noun: "marks", body: { complex: true } }),
  findings: () => ({
    noun: "findings",
    body: { act: "damage", circumstance: null, fromPrivateDispute: true, minor: true },
  }),
  "guardians/{partyId}": (of) => ({ noun: `guardians/${of.disputeParty}`, body: {} }),
  "mediator-checks": (of) => ({ noun: "mediator-checks", body: { postId: of.appointable } }),
  mediators: (of) => ({ noun: "mediators", body: { postId: of.appointable } }),
  "mediators/{mediatorId}/recusal": (of) => ({
    noun: `mediators/${of.disputeMediator}/recusal`,
    body: party(of),
  }),
  words: (of) => ({ noun: "words", body: { ...party(of), about: "open", yes: true } }),
  invitees: () => ({ noun: "invitees", body: { name: "示例长辈", kind: "relative" } }),
  "invitees/{inviteeId}/removal": (of) => ({ noun: `invitees/${of.disputeInvitee}/removal`, body: {} }),
  sessions: () => ({ noun: "sessions", body: { joint: true, place: "调解室" } }),
  "sessions/{sessionId}/holding": (of) => ({
    noun: `sessions/${of.disputeSession}/holding`,
    body: { present: [] },
  }),
  "sessions/{sessionId}/cancellation": (of) => ({
    noun: `sessions/${of.disputeSession}/cancellation`,
    body: { because: "改天" },
  }),
  notes: () => ({ noun: "notes", body: { text: "谈了一次" } }),
  "caucus-notes": (of) => ({ noun: "caucus-notes", body: { ...party(of), text: "单独说的" } }),
  "caucus-notes/{noteId}/opening": (of) => ({ noun: `caucus-notes/${of.disputeCaucus}/opening`, body: {} }),
  surveys: () => ({ noun: "surveys", body: { place: "楼下", text: "看了现场" } }),
  proposals: () => ({ noun: "proposals", body: { text: "修好水管" } }),
  "proposals/{proposalId}/answers": (of) => ({
    noun: `proposals/${of.disputeProposal}/answers`,
    body: { ...party(of), answer: "yes" },
  }),
  conferences: (of) => ({
    noun: "conferences",
    body: { organisationIds: [of.disputeReceiver], about: "会商" },
  }),
  "conferences/{conferenceId}/meeting": (of) => ({
    noun: `conferences/${of.disputeParty}/meeting`,
    body: { metOn: "2026-11-20" },
  }),
  opinions: () => ({ noun: "opinions", body: { policy: "政策", law: "法律", responsibilities: [] } }),
};
export const mediationProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "post /api/disputes/{id}/mediation": (of) => ({ path: at(of), body: {} }),
  "get /api/disputes/{id}/mediation": (of) => ({ path: at(of) }),
  "post /api/disputes/{id}/mediation/surveys/{surveyId}/photos": (of) => ({
    path: `${at(of)}/surveys/${of.disputeSurvey}/photos`,
    body: Buffer.from("字"),
  }),
  "get /api/survey-photos/{id}/content": (of) => ({ path: `/api/survey-photos/${of.surveyPhoto}/content` }),
  "get /api/survey-photos/{id}/thumbnail": (of) => ({
    path: `/api/survey-photos/${of.surveyPhoto}/thumbnail`,
  }),
  "post /api/survey-photos/{id}/removal": (of) => ({
    path: `/api/survey-photos/${of.surveyPhoto}/removal`,
    body: { reason: "拍到人" },
  }),
  ...Object.fromEntries(
    Object.entries(bodies).map(([noun, asked]) => [
      `post /api/disputes/{id}/mediation/${noun}`,
      (of: Ids) => ({ path: `${at(of)}/${asked(of).noun}`, body: asked(of).body }),
    ]),
  ),
};
