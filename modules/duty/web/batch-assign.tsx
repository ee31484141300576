import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useNamed } from "../../../web/kit/marks.tsx";
import { useGet } from "../../../web/query.ts";
import type { Role } from "../../people/contract.ts";

type Posts = {
  items: { id: string; name: string; sample: boolean; role: Role; organisationName: string }[];
};
export function Assign({
  communityId,
  save,
  pending,
}: {
  communityId: string;
  save: (postId: string | null) => void;
  pending: boolean;
}) {
  const { t } = useWords();
  const named = useNamed();
  const [postId, setPostId] = useState("");
  const query = useGet<Posts>(`/api/communities/${communityId}/posts`);
  return (
    <Wait for={query} rows={1}>
      {({ items }) => (
        <>
          <SelectField
            name="postId"
            label={t("duty.who")}
            value={postId}
            onChange={(event) => setPostId(event.currentTarget.value)}
            data={[
              { value: "", label: t("duty.assign_nobody") },
              ...items.map((post) => ({
                value: post.id,
                label: `${named(post.name, post.sample)} · ${t(`people.role.${post.role}`)} · ${post.organisationName}`,
              })),
            ]}
          />
          <Button kind="pri" big pending={pending} onClick={() => save(postId === "" ? null : postId)}>
            {t("duty.assign_save")}
          </Button>
        </>
      )}
    </Wait>
  );
}
