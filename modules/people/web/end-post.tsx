import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Person, Post } from "../contract.ts";
import { mayAppoint } from "../rules.ts";

type Props = { person: Person; post: Person["posts"][number] | null; onClose: () => void };

/** Asked once more, because access is gone the same moment and what was done stays. */
export function EndPost({ person, post, onClose }: Props) {
  const { t, refusal } = useWords();
  const me = useMe();
  const { act, pending, problem } = useAct({
    run: (id: string, key) => send<Post>("POST", `/api/posts/${id}/end`, undefined, { key }),
    refreshes: ["/api/people", "/api/pages/communities"],
    onDone: onClose,
  });
  const role = post ? t(`people.role.${post.role}`) : "";
  const may = !post
    ? null
    : person.id === me.person.id
      ? "people.own_post"
      : mayAppoint(whoOf(me), post.role);
  return (
    <Dialog open={post !== null} title={t("people.end.title", { name: person.name, role })} onClose={onClose}>
      <div className="stack">
        <p>
          <b>{t("people.end.at_once")}</b> {t("people.end.stays")}
        </p>
        {problem && <Failure error={problem} />}
        {may === null ? (
          <div className="row">
            <Button kind="danger" pending={pending} onClick={() => post && void act(post.id)}>
              {t("people.end.act")}
            </Button>
            <Button onClick={onClose}>{t("people.end.keep")}</Button>
          </div>
        ) : (
          <RefusedButton label={t("people.end.act")} reason={refusal(may)} />
        )}
      </div>
    </Dialog>
  );
}
