import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { isProblem, send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useNamed } from "../../../web/kit/marks.tsx";
import { keyOf, queries, refresh, useGet } from "../../../web/query.ts";
import type { Role } from "../../people/contract.ts";
import type { Appointments, DutyDetail } from "../contract.ts";
import { isHead } from "../rules.ts";
import { useDutyWords } from "./reasons.ts";

type Posts = {
  items: {
    id: string;
    personId: string;
    name: string;
    sample: boolean;
    role: Role;
    organisationName: string;
  }[];
};
type Props = { duty: DutyDetail; onClose: () => void };

/** Names one post for a duty, or gives it back to everyone in its roles. */
export function Assign({ duty, onClose }: Props) {
  const { t } = useWords();
  const query = useGet<Posts>(`/api/communities/${duty.communityId}/posts`);
  return (
    <Dialog open title={t("duty.assign")} onClose={onClose}>
      <Wait for={query} rows={2}>
        {(posts) =>
          duty.appointedOnly ? (
            <AmongAppointed duty={duty} posts={posts} onClose={onClose} />
          ) : (
            <Choice duty={duty} posts={posts} onClose={onClose} />
          )
        }
      </Wait>
    </Dialog>
  );
}

/** Named is who may see it: by office, or appointed to its product. */
function AmongAppointed({ duty, posts, onClose }: Props & { posts: Posts }) {
  const query = useGet<Appointments>(`/api/programmes/${duty.programmeId}/appointments`);
  return (
    <Wait for={query} rows={2}>
      {({ items }) => {
        const appointed = items.filter((each) => each.productCode === duty.productCode);
        const may = posts.items.filter(
          (post) => isHead(post.role) || appointed.some((each) => each.postId === post.id),
        );
        return <Choice duty={duty} posts={{ items: may }} onClose={onClose} />;
      }}
    </Wait>
  );
}

function Choice({ duty, posts, onClose }: Props & { posts: Posts }) {
  const { t } = useWords();
  const named = useNamed();
  const { rolesOf } = useDutyWords();
  const [postId, setPostId] = useState(duty.assigneePostId ?? "");
  const address = `/api/duties/${duty.id}`;
  const { act, pending, problem } = useAct({
    run: async (chosen: string | null) => {
      try {
        const assigned = await send<DutyDetail>(
          "PUT",
          `${address}/assignment`,
          { postId: chosen },
          { version: duty.version },
        );
        queries.setQueryData(keyOf(address), assigned);
      } catch (error) {
        if (isProblem(error) && error.status === 412) await refresh([address]);
        throw error;
      }
    },
    refreshes: ["/api/pages"],
    onDone: onClose,
  });
  const fitting = posts.items.filter((post) => duty.roles.includes(post.role));
  if (fitting.length === 0 && duty.appointedOnly) return <Note>{t("duty.appointed.assign_none")}</Note>;
  if (fitting.length === 0) return <Note>{t("duty.assign_none", { roles: rolesOf(duty.roles) })}</Note>;
  return (
    <div className="stack">
      <SelectField
        name="postId"
        label={t("duty.who")}
        problem={problem}
        value={postId}
        onChange={(event) => setPostId(event.currentTarget.value)}
        data={[
          { value: "", label: t("duty.assign_nobody") },
          ...fitting.map((post) => ({
            value: post.id,
            label: `${named(post.name, post.sample)} · ${t(`people.role.${post.role}`)} · ${post.organisationName}`,
          })),
        ]}
      />
      {problem && !isAbout(problem, "postId") && <Failure error={problem} />}
      <Button kind="pri" big pending={pending} onClick={() => void act(postId === "" ? null : postId)}>
        {t("duty.assign_save")}
      </Button>
    </div>
  );
}
