import { type Chapter, press, arrive, here, xinyu } from "./step.ts";

export const shelf: Chapter = {
  title: "The shelf",
  steps: [
    {
      name: "shelf",
      login: "officer",
      to: (at) => `/shelf?community=${xinyu(at)}`,
      english: true,
      says: "The shelf for one community: what fits stands in front, with reasons for and against.",
    },
    {
      name: "product",
      login: "officer",
      to: (at) => `/shelf/P15?community=${xinyu(at)}`,
      english: true,
      says: "One product: package, hours a week as its price, and how it fits here.",
    },
    {
      name: "product-evidence",
      login: "officer",
      to: (at) => `/shelf/P15?community=${xinyu(at)}`,
      down: ".pack",
      says: "Its evidence, printed like a nutrition table: nobody has read a study yet, and it says so.",
    },
    {
      name: "compare",
      login: "officer",
      to: (at) => `/compare?community=${xinyu(at)}&products=P15,P19,P27`,
      says: "Three products side by side; what is alike is said once.",
    },
    {
      name: "own-products",
      login: "officer",
      to: () => "/shelf/own",
      says: "Products the station writes itself, from scratch or after one of the shelf.",
    },
    {
      login: "officer",
      to: () => "/shelf/own?copy=P03",
      does: async (page) => {
        await press(page, "照它编一件");
        await arrive(page, /\/shelf\/own\/[0-9a-f-]{36}/);
      },
    },
    {
      name: "own-editor",
      login: "officer",
      to: (at) => `${at.url}?part=stages`,
      says: "Writing one, part by part; the next days and hours are worked out beside it.",
    },
    {
      name: "own-publish",
      login: "chief",
      to: (at) => `${at.url}?part=publish`,
      says: "A chief who wrote nothing in it puts it on the shelf.",
    },
  ],
};
