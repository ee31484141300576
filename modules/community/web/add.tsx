import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import type { Community, CommunityInput, CommunityKind } from "../contract.ts";

const kinds: readonly CommunityKind[] = ["community", "village", "school", "hospital", "enterprise"];

/** A new community needs a name in both languages, a kind and a code; the rest is said in its editor. */
export function AddCommunity({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog open={open} title={t("community.add.title")} onClose={onClose}>
      <Form />
    </Dialog>
  );
}

function Form() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [zh, setZh] = useState("");
  const [en, setEn] = useState("");
  const [code, setCode] = useState("");
  const [kind, setKind] = useState<CommunityKind>("community");
  const { act, pending, problem } = useAct({
    run: (input: CommunityInput, key) => send<Community>("POST", "/api/communities", input, { key }),
    refreshes: ["/api/communities", "/api/pages/communities"],
    onDone: ({ id }) => void navigate({ to: "/communities/$id/edit", params: { id } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act({ code: code.trim(), name: { zh: zh.trim(), en: en.trim() }, kind, problems: [] });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        name="name.zh"
        label={t("community.name_zh")}
        problem={problem}
        value={zh}
        onChange={(event) => setZh(event.currentTarget.value)}
        maxLength={200}
        required
        withAsterisk={false}
      />
      <TextField
        name="name.en"
        label={t("community.name_en")}
        problem={problem}
        value={en}
        onChange={(event) => setEn(event.currentTarget.value)}
        maxLength={200}
        required
        withAsterisk={false}
        lang="en"
      />
      <SelectField
        name="kind"
        label={t("community.kind_of")}
        problem={problem}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as CommunityKind)}
        data={kinds.map((each) => ({ value: each, label: t(`community.kind.${each}`) }))}
      />
      <TextField
        name="code"
        label={t("community.code")}
        description={t("community.code_help")}
        problem={problem}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toLowerCase())}
        pattern="[a-z0-9]{2,12}"
        title={t("community.code_help")}
        maxLength={12}
        required
        withAsterisk={false}
      />
      {problem && !isAbout(problem, "name.zh", "name.en", "kind", "code") && <Failure error={problem} />}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("community.add.act")}
      </Button>
    </form>
  );
}
