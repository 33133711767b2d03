import { z } from "zod";
import { LEAST_PASSPHRASE } from "#shared/domain/signing-key";
import { LineText } from "#shared/domain/text";
import { command, query } from "./define";

const Passphrase = z.string().min(LEAST_PASSPHRASE).max(1_000);

/** The key with which exported agreements can be signed digitally; the private part never leaves the core. */
export const SigningKeyState = z.strictObject({
  on: z.boolean(),
  unlocked: z.boolean(),
  key: z.strictObject({ name: z.string(), createdAt: z.iso.datetime(), fingerprint: z.string() }).nullable(),
});
export type SigningKeyState = z.infer<typeof SigningKeyState>;

export const signingKey = {
  get: query(z.void(), SigningKeyState, "room"),
  /** Makes a key, in the place of an earlier one, and unlocks it. */
  make: command(z.strictObject({ name: LineText.min(1), passphrase: Passphrase }), SigningKeyState, "room"),
  /** Whether agreements that were fixed are signed when they are exported. */
  turn: command(z.strictObject({ on: z.boolean() }), SigningKeyState, "room"),
  /** Opens the key until the program ends; throws `passphraseWrong`. */
  unlock: command(z.strictObject({ passphrase: z.string().max(1_000) }), SigningKeyState, "room"),
  /** Writes the public certificate to a place of the user's choice; null when none was chosen. */
  certificate: command(z.void(), z.strictObject({ path: z.string() }).nullable()),
} as const;
