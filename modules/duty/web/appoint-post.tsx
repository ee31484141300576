import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useNamed } from "../../../web/kit/marks.tsx";
import { useGet } from "../../../web/query.ts";
import type { AppointablePosts, Appointment } from "../contract.ts";

type Props = { programmeId: string; product: { code: string; name: string }; onClose: () => void };

/** 指定谁能看: one post among those the product has a part for. */
export function AppointPost({ programmeId, product, onClose }: Props) {
  const { t } = useWords();
  const query = useGet<AppointablePosts>(`/api/programmes/${programmeId}/appointable-posts`, {
    productCode: product.code,
  });
  return (
    <Dialog open title={t("duty.appointed.title", { product: product.name })} onClose={onClose}>
      <Wait for={query} rows={2}>
        {(posts) =>
          posts.items.length === 0 ? (
            <Note>{t("duty.appointed.nobody")}</Note>
          ) : (
            <Choice programmeId={programmeId} code={product.code} posts={posts.items} onClose={onClose} />
          )
        }
      </Wait>
    </Dialog>
  );
}

type ChoiceProps = {
  programmeId: string;
  code: string;
  posts: AppointablePosts["items"];
  onClose: () => void;
};
function Choice({ programmeId, code, posts, onClose }: ChoiceProps) {
  const { t } = useWords();
  const named = useNamed();
  const [postId, setPostId] = useState("");
  const { act, pending, problem } = useAct({
    run: (chosen: string, key) =>
      send<Appointment>(
        "POST",
        `/api/programmes/${programmeId}/appointments`,
        { productCode: code, postId: chosen },
        { key },
      ),
    refreshes: [`/api/programmes/${programmeId}`, "/api/duties", "/api/pages"],
    onDone: onClose,
  });
  return (
    <div className="stack">
      <SelectField
        name="postId"
        label={t("duty.appointed.whom")}
        description={t("duty.appointed.whom_help")}
        problem={problem}
        value={postId}
        onChange={(event) => setPostId(event.currentTarget.value)}
        data={[
          { value: "", label: t("people.appoint.choose") },
          ...posts.map((post) => ({
            value: post.id,
            label: `${named(post.name, post.sample)} · ${t(`people.role.${post.role}`)} · ${post.organisationName}`,
          })),
        ]}
      />
      {problem && !isAbout(problem, "postId") && <Failure error={problem} />}
      {postId !== "" && (
        <Button kind="pri" big pending={pending} onClick={() => void act(postId)}>
          {t("duty.appointed.save")}
        </Button>
      )}
    </div>
  );
}
