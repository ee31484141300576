import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useNamed } from "../../../web/kit/marks.tsx";
import { useGet } from "../../../web/query.ts";
import type { DutyDetail, HandOver, HandOverPosts } from "../contract.ts";

type Props = { duty: DutyDetail; onClose: () => void };

/** 转交给别人: to whom, a word, and the clock said before it runs. */
export function OfferTo({ duty, onClose }: Props) {
  const { t } = useWords();
  const query = useGet<HandOverPosts>(`/api/duties/${duty.id}/takers`);
  return (
    <Dialog open title={t("duty.hand.act")} onClose={onClose}>
      <Wait for={query} rows={2}>
        {(posts) => <Choice duty={duty} posts={posts} onClose={onClose} />}
      </Wait>
    </Dialog>
  );
}

function Choice({ duty, posts, onClose }: Props & { posts: HandOverPosts }) {
  const { t } = useWords();
  const named = useNamed();
  const { day } = useFormat();
  const [postId, setPostId] = useState(posts.items[0]?.id ?? "");
  const [note, setNote] = useState("");
  const { act, pending, problem } = useAct({
    run: (input: { postId: string; note: string }, key) =>
      send<HandOver>("POST", `/api/duties/${duty.id}/hand-over`, input, { key }),
    // Not who may be asked: once offered, nobody else may, and this list is still open.
    refreshes: [`/api/duties/${duty.id}/life`, "/api/waiting", "/api/pages"],
    onDone: onClose,
  });
  if (posts.items.length === 0) return <Note>{t("duty.hand.none")}</Note>;
  return (
    <div className="stack">
      <SelectField
        name="postId"
        label={t("duty.hand.to")}
        problem={problem}
        value={postId}
        onChange={(event) => setPostId(event.currentTarget.value)}
        data={posts.items.map((post) => ({
          value: post.id,
          label: `${named(post.name, post.sample)} · ${t(`people.role.${post.role}`)} · ${post.organisationName}`,
        }))}
      />
      <TextField
        name="note"
        label={t("duty.hand.note")}
        description={t("duty.hand.note_help")}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        problem={problem}
      />
      <p className="mut">{t("duty.hand.clock", { day: day(posts.answerBy) })}</p>
      {problem && !isAbout(problem, "postId", "note") && <Failure error={problem} />}
      <Button kind="pri" big pending={pending} onClick={() => void act({ postId, note: note.trim() })}>
        {t("duty.hand.save")}
      </Button>
    </div>
  );
}
