import { randomBytes, timingSafeEqual } from "node:crypto";

/** The one visitor of this server: let in once by a link, known by a cookie from then on. */
export type Session = {
  /** The secret part of the one-time link. */
  readonly key: string;
  /** The value for `set-cookie` when `key` is right and used for the first time, else null. */
  readonly redeem: (key: string) => string | null;
  /** Whether a `cookie` header carries our cookie. */
  readonly knows: (cookieHeader: string | undefined) => boolean;
};

const SECRET_BYTES = 32;

/** A session for the server on `port`. Cookies know no ports, so the port is part of the cookie's name. */
export function createSession(port: number): Session {
  const key = secret();
  const value = secret();
  const name = `heshi_${port}`;
  let used = false;
  return {
    key,
    redeem: (offered) => {
      if (used || !same(offered, key)) return null;
      used = true;
      return `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`;
    },
    knows: (header) => {
      const cookies = (header ?? "").split(";").map((cookie) => cookie.trim());
      return cookies.some((cookie) => cookie.startsWith(`${name}=`) && same(cookie.slice(name.length + 1), value));
    },
  };
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
