import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { useGet } from "../../../web/query.ts";
import type { ProductDraft, ProductSummary } from "../contract.ts";
import { ownPath, showDraft } from "./own-draft.ts";

/** From scratch, or as a copy of a product on the shelf. */
export function BeginProduct({ copy }: { copy: string | undefined }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const [from, setFrom] = useState(copy ?? "");
  const { data } = useGet<{ items: ProductSummary[] }>("/api/products");
  const begin = useAct({
    run: (copyOf: string, key) =>
      send<ProductDraft>("POST", "/api/product-drafts", copyOf === "" ? {} : { copyOf }, { key }),
    refreshes: [ownPath],
    onDone: (draft) => {
      showDraft(draft);
      void navigate({ to: "/shelf/own/$id", params: { id: draft.id } });
    },
  });
  return (
    <section className="sheet stack">
      <h2>{t("shelf.own.begin")}</h2>
      <SelectField
        name="copyOf"
        label={t("shelf.own.begin_from")}
        value={from}
        data={[
          { value: "", label: t("shelf.own.from_scratch") },
          ...(data?.items ?? []).map((product) => ({
            value: product.code,
            label: `${product.code} ${pick(product.name)}`,
          })),
        ]}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <p>
        <Button kind="pri" pending={begin.pending} onClick={() => void begin.act(from)}>
          {t(from === "" ? "shelf.own.begin_new" : "shelf.own.begin_copy")}
        </Button>
      </p>
      {begin.problem && <Failure error={begin.problem} />}
    </section>
  );
}
