import type { Tx } from "../../server/db.ts";
import { type Field, type Wanted, pick } from "../../server/match.ts";
import { isProblem, problems } from "../community/problems.ts";
import type { Product } from "./contract.ts";
import { listProducts } from "./queries.ts";

type By = "code" | "name" | "line" | "problem";
const fieldsOf = ({ code, name, line, problems: codes }: Product): Field<By>[] => [
  { by: "code", text: code, way: "code" },
  ...[name.zh, name.en].map((text): Field<By> => ({ by: "name", text, way: "name" })),
  ...[line.zh, line.en].map((text): Field<By> => ({ by: "line", text, way: "said" })),
  ...codes
    .filter(isProblem)
    .flatMap((each) => [problems[each].zh, problems[each].en])
    .map((text): Field<By> => ({ by: "problem", text, way: "said" })),
];

/** Products on the shelf by code, name, pinyin, line and the problems they answer, in the order of the shelf. */
export const searchProducts = async (tx: Tx, wanted: Wanted, most: number) =>
  pick(wanted, await listProducts(tx), fieldsOf, most);
