/** SQL on `mediation_proposal` and `mediation_answer`. */
import type { Tx } from "../../../../server/db.ts";
import type { Proposal } from "../work-contract.ts";

export type ProposalRow = Pick<Proposal, "id" | "threadId" | "n" | "partyId" | "text"> & {
  byPersonId: string;
  at: Date;
};
const columns = `p.id, p.thread_id as "threadId", p.n, p.party_id as "partyId", p.text, p.by_person_id as "byPersonId", p.at`;
/** A thread after the other, its versions in their order. */
export const listProposals = (tx: Tx, mediationId: string) =>
  tx.many<ProposalRow>(
    `select ${columns} from mediation_proposal p where p.station_id = $1 and p.mediation_id = $2
     order by p.thread_id, p.n limit 200`,
    [tx.stationId, mediationId],
  );
export const insertProposal = (tx: Tx, mediationId: string, row: Omit<ProposalRow, "at">) =>
  tx.run(
    `insert into mediation_proposal (station_id, id, mediation_id, thread_id, n, party_id, text, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.stationId, row.id, mediationId, row.threadId, row.n, row.partyId, row.text, row.byPersonId, tx.now],
  );
export type AnswerRow = {
  proposalId: string;
  partyId: string;
  answer: Proposal["answers"][number]["answer"];
  at: Date;
};
/** The last answer of each party to each version. */
export const listAnswers = (tx: Tx, mediationId: string) =>
  tx.many<AnswerRow>(
    `select distinct on (a.proposal_id, a.party_id) a.proposal_id as "proposalId", a.party_id as "partyId", a.answer, a.at
     from mediation_answer a
     join mediation_proposal p on p.station_id = $1 and p.id = a.proposal_id
     where a.station_id = $1 and p.mediation_id = $2 order by a.proposal_id, a.party_id, a.at desc, a.id desc limit 2000`,
    [tx.stationId, mediationId],
  );
export const insertAnswer = (tx: Tx, id: string, row: Omit<AnswerRow, "at">, by: string) =>
  tx.run(
    `insert into mediation_answer (station_id, id, proposal_id, party_id, answer, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.stationId, id, row.proposalId, row.partyId, row.answer, by, tx.now],
  );
