import type { Tx } from "../../../server/db.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as appointments from "./appointment.ts";
import * as contract from "../life/contract.ts";

type Reading = {
  who: Who;
  tx: Tx;
  look(kind: string, subjects: readonly string[], fields: readonly string[]): void;
};

export function appointmentRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = async ({ who, tx, look }: Reading, id: string) => {
    const { appointment, personId } = await appointments.readAppointment(tx, who, id);
    look("person", [personId], ["name", "posts"]);
    return appointment;
  };

  http.get(
    {
      path: "/api/programmes/{id}/appointments",
      summary: "Posts appointed to products whose duties only they, the officer and the chief see",
      params: IdParams,
      answer: contract.Appointments,
    },
    async ({ who, tx, params, look }) => {
      const { personIds, ...answer } = await appointments.readAppointments(db, tx, who, params.id);
      look("person", personIds, ["name", "posts"]);
      return answer;
    },
  );
  http.get(
    {
      path: "/api/programmes/{id}/appointable-posts",
      summary: "Posts that can be appointed to such a product",
      params: IdParams,
      query: contract.AppointableQuery,
      answer: contract.AppointablePosts,
    },
    async ({ who, tx, params, query, look }) => {
      const { personIds, ...answer } = await appointments.listAppointable(
        db,
        tx,
        who,
        params.id,
        query.productCode,
      );
      look("person", personIds, ["name", "posts"]);
      return answer;
    },
  );
  http.post(
    {
      path: "/api/programmes/{id}/appointments",
      summary: "Appoint a post: it sees the duties of the product from now on",
      params: IdParams,
      body: contract.AppointmentInput,
      answer: contract.Appointment,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      const { id, personId } = await appointments.appoint(db, tx, who, params.id, body);
      const about = { subjects: [personId], subjectKind: "person" };
      record({
        verb: "appoint",
        kind: "duty_appointment",
        targetId: id,
        fields: [body.productCode],
        ...about,
      });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duty-appointments/{id}/end",
      summary: "End an appointment: sight ends at once, what was named or offered goes back",
      params: IdParams,
      answer: contract.Appointment,
    },
    async ({ who, tx, params, record }) => {
      const { personId } = await appointments.endAppointment(tx, who, params.id);
      const about = { subjects: [personId], subjectKind: "person" };
      record({ verb: "end", kind: "duty_appointment", targetId: params.id, ...about });
      return params.id;
    },
    read,
  );
}
