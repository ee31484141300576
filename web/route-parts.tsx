import { lazyRouteComponent } from "@tanstack/react-router";
import { loadAllWords } from "./i18n.ts";

type Page = { default: React.ComponentType };

/** A page of its own file, and with the first of them the words of all and what typed fields stand on. */
export function later(load: () => Promise<Page>) {
  return lazyRouteComponent(async () => {
    const [page, { Typed }] = await Promise.all([load(), import("./typed.tsx"), loadAllWords()]);
    const Page = page.default;
    const typed = () => (
      <Typed>
        <Page />
      </Typed>
    );
    return { default: typed };
  });
}

/** Search parameters of an address: the named ones, and only as text. */
export function texts<Name extends string>(...names: Name[]) {
  return (search: Record<string, unknown>): { [key in Name]?: string } => {
    const found: { [key in Name]?: string } = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === "string" && value !== "") found[name] = value;
    }
    return found;
  };
}
