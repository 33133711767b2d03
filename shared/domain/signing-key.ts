import { z } from "zod";
import { LineText } from "./text";

/** Least length of a passphrase in UTF-16 units. */
export const LEAST_PASSPHRASE = 8;

const Base64 = z.string().max(20_000);

/**
 * The room's own key for signing exported files: a certificate, and the private key encrypted with a passphrase that is kept nowhere
 * (scrypt, AES-256-GCM). Off until somebody turns it on.
 */
export const SigningKey = z.strictObject({
  on: z.boolean(),
  key: z
    .strictObject({
      name: LineText,
      createdAt: z.iso.datetime(),
      certificate: Base64,
      scrypt: z.strictObject({
        n: z
          .int()
          .min(2)
          .max(1 << 20),
        r: z.int().min(1).max(32),
        p: z.int().min(1).max(16),
      }),
      salt: Base64,
      iv: Base64,
      tag: Base64,
      encrypted: Base64,
    })
    .nullable(),
});
export type SigningKey = z.infer<typeof SigningKey>;

export const NO_SIGNING_KEY: SigningKey = { on: false, key: null };
