/** The shipped products in shelf order; `station add` writes them to a station's shelf. */
import { ProductContent } from "../contract.ts";
import { p01 } from "./p01.ts";
import { p02 } from "./p02.ts";
import { p05 } from "./p05.ts";
import { p06 } from "./p06.ts";
import { p07 } from "./p07.ts";
import { p08 } from "./p08.ts";
import { p11 } from "./p11.ts";
import { p12 } from "./p12.ts";
import { p15 } from "./p15.ts";
import { p18 } from "./p18.ts";
import { p19 } from "./p19.ts";
import { p20 } from "./p20.ts";
import { p21 } from "./p21.ts";
import { p22 } from "./p22.ts";
import { p23 } from "./p23.ts";
import { p24 } from "./p24.ts";
import { p25 } from "./p25.ts";
import { p26 } from "./p26.ts";
import { p27 } from "./p27.ts";
import { p28 } from "./p28.ts";
import { p29 } from "./p29.ts";
import { p30 } from "./p30.ts";

export const shipped: ProductContent[] = [
  p01,
  p02,
  p05,
  p06,
  p07,
  p08,
  p11,
  p12,
  p15,
  p18,
  p19,
  p20,
  p21,
  p22,
  p23,
  p24,
  p25,
  p26,
  p27,
  p28,
  p29,
  p30,
].map((draft) => ProductContent.parse(draft));
