/** What the module tells people: no name, for it may leave the house. */
export const peopleNotices = {
  "people.helped": {
    priority: "digest",
    label: { zh: "有人当面替我办了事", en: "Somebody acted for me, with me there" },
    text: {
      zh: "有同事当面替您办过事。点开看办了哪些，不对就告诉社区民警",
      en: "A colleague acted in your name, with you there. See what was done, and tell the officer if something is wrong",
    },
  },
} as const;
