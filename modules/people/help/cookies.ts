import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { absoluteMs, cookieName } from "../sessions.ts";

/** The session's cookie, and beside it the own one of somebody who is helping: it comes back when that ends. */
export function sessionCookies(https: () => boolean) {
  const own = () => `${cookieName(https())}-own`;
  const set = (c: Context, name: string, secret: string) =>
    setCookie(c, name, secret, {
      httpOnly: true,
      sameSite: "Lax",
      secure: https(),
      path: "/",
      maxAge: absoluteMs / 1000,
    });
  const unset = (c: Context, name: string) => deleteCookie(c, name, { path: "/", secure: https() });
  return {
    keep: (c: Context, secret: string) => set(c, cookieName(https()), secret),
    /** Somebody signed in: what lay aside was another's. */
    keepAlone: (c: Context, secret: string) => {
      set(c, cookieName(https()), secret);
      if (getCookie(c, own()) !== undefined) unset(c, own());
    },
    drop: (c: Context) => {
      unset(c, cookieName(https()));
      if (getCookie(c, own()) !== undefined) unset(c, own());
    },
    /** Puts the own one aside. */
    putAside: (c: Context) => {
      const secret = getCookie(c, cookieName(https()));
      if (secret !== undefined) set(c, own(), secret);
    },
    aside: (c: Context) => getCookie(c, own()),
    takeBack: (c: Context, secret: string) => {
      set(c, cookieName(https()), secret);
      unset(c, own());
    },
  };
}
