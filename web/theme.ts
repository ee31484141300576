/** Mantine in our tokens: what its inputs compute in JavaScript. What they read from CSS is look/mantine.css. */
import { createTheme } from "@mantine/core";
import { mantine, radii, spacing, type } from "./look/tokens.json";

type Ten = [string, string, string, string, string, string, string, string, string, string];
const px = (n: number) => `${n / 16}rem`;

export const theme = createTheme({
  primaryColor: mantine.primaryColor,
  primaryShade: 7,
  colors: { song: mantine.colors.song as Ten, hong: mantine.colors.hong as Ten },
  autoContrast: mantine.autoContrast,
  cursorType: "pointer",
  focusRing: "auto",
  defaultRadius: "md",
  respectReducedMotion: true,
  fontFamily: type.families.sans,
  fontFamilyMonospace: type.families.mono,
  spacing: {
    xs: px(spacing.xs),
    sm: px(spacing.sm),
    md: px(spacing.md),
    lg: px(spacing.lg),
    xl: px(spacing.xl),
  },
  radius: { sm: px(radii.sm), md: px(radii.md), lg: px(radii.lg) },
});
