/**
 * Of which kind of place a page speaks: the post `volunteer` is 家长志愿者 at a school, `cadre` 村干部 in a
 * village. Inside, roles and venues are said by that kind (`people.role.volunteer_school`) where it has a word.
 */
import { createContext } from "react";
import type { CommunityKind } from "../modules/community/contract.ts";

export const PlaceKind = createContext<CommunityKind | null>(null);
const said = /^(people\.role|community\.venue)\./;
export const saidByKind = (key: string) => said.test(key);
