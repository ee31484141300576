/** What Mantine's typed fields stand on; it comes with the first page that may hold one. */
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { theme } from "./theme.ts";

/** No <style> from Mantine: its variables stand in look/mantine.css, so style-src 'self' holds. */
export function Typed({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
