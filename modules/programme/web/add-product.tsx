/** Putting a product into the open revision, without going round by the shelf. */
import { useState } from "react";
import type { ProductSummary } from "../../shelf/contract.ts";
import { type Problem, send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Programme } from "../contract.ts";
import { type Write, toldProblem } from "./writes.ts";

type Props = { programme: Programme; write: Write };

export function AddProduct({ programme, write }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t("programme.add_product")}
      </Button>
      <Dialog open={open} title={t("programme.add_product")} onClose={() => setOpen(false)}>
        <AddForm programme={programme} write={write} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function AddForm({ programme, write, onDone }: Props & { onDone: () => void }) {
  const { t, pick } = useWords();
  const query = useGet<{ items: ProductSummary[] }>("/api/products");
  const [chosen, setChosen] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = async (productCode: string) => {
    setPending(true);
    setProblem(null);
    try {
      await write((now) => send<Programme>("POST", `/api/programmes/${now.id}/choices`, { productCode }));
      onDone();
    } catch (error) {
      setProblem(toldProblem(error));
    }
    setPending(false);
  };
  return (
    <Wait for={query} rows={2}>
      {({ items }) => {
        const left = items.filter(
          (each) =>
            (each.kinds as readonly string[]).includes(programme.communityKind) &&
            !programme.choices.some((choice) => choice.productCode === each.code),
        );
        if (left.length === 0) return <p>{t("programme.add_product_none")}</p>;
        const code = chosen || left[0]!.code;
        return (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void add(code);
            }}
          >
            <SelectField
              name="productCode"
              label={t("programme.add_product_which")}
              value={code}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={left.map((each) => ({ value: each.code, label: pick(each.name) }))}
            />
            {problem && <Failure error={problem} />}
            <Button type="submit" kind="pri" big pending={pending}>
              {t("programme.add_product_act")}
            </Button>
          </form>
        );
      }}
    </Wait>
  );
}
