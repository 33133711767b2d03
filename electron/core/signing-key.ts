import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes, scrypt } from "node:crypto";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { SigningKeyState } from "#shared/contract/signing-key";
import { ProblemError } from "#shared/domain/problem";
import type { SigningKey } from "#shared/domain/signing-key";
import { words } from "#shared/locales/words";
import { safeFileName } from "#shared/rules/file-name";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";
import { writeOut } from "./write-out";

type Kept = NonNullable<SigningKey["key"]>;
type Cost = Kept["scrypt"];

// About half a second on an old machine; 128 MB, above what Node allows unless told.
const COST: Cost = { n: 1 << 17, r: 8, p: 1 };

function keyFrom(passphrase: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 2 * 128 * n * r };
    scrypt(passphrase.normalize("NFKC"), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** The private key under a passphrase. */
async function locked(key: KeyObject, passphrase: string): Promise<Pick<Kept, "scrypt" | "salt" | "iv" | "tag" | "encrypted">> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", await keyFrom(passphrase, salt, COST), iv);
  const encrypted = Buffer.concat([cipher.update(key.export({ type: "pkcs8", format: "der" })), cipher.final()]);
  return { scrypt: COST, salt: base64(salt), iv: base64(iv), tag: base64(cipher.getAuthTag()), encrypted: base64(encrypted) };
}

/** The private key; throws `passphraseWrong`, which a damaged file is told as too. */
async function unlockedKey(kept: Kept, passphrase: string): Promise<KeyObject> {
  const from = (text: string) => Buffer.from(text, "base64");
  const secret = await keyFrom(passphrase, from(kept.salt), kept.scrypt);
  try {
    const decipher = createDecipheriv("aes-256-gcm", secret, from(kept.iv));
    decipher.setAuthTag(from(kept.tag));
    const der = Buffer.concat([decipher.update(from(kept.encrypted)), decipher.final()]);
    return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  } catch (error) {
    throw new ProblemError("passphraseWrong", {}, { cause: error });
  }
}

/** The unlocked key, in memory for this run and for its own certificate only. */
function openedKeys() {
  let open: { readonly certificate: string; readonly key: KeyObject } | null = null;
  return {
    of: (kept: Kept | null) => (kept !== null && open?.certificate === kept.certificate ? open.key : null),
    put: (certificate: string, key: KeyObject) => {
      open = { certificate, key };
    },
  };
}

type Opened = ReturnType<typeof openedKeys>;

async function stateOf(ws: Workspace, opened: Opened): Promise<SigningKeyState> {
  const { on, key } = ws.signingKey.value();
  if (key === null) return { on: false, unlocked: false, key: null };
  const { fingerprintOf } = await import("../word/certificate");
  const fingerprint = fingerprintOf(Buffer.from(key.certificate, "base64"));
  return { on, unlocked: opened.of(key) !== null, key: { name: key.name, createdAt: key.createdAt, fingerprint } };
}

function keptIn(ws: Workspace): Kept {
  const { key } = ws.signingKey.value();
  if (key === null) throw new ProblemError("keyMissing");
  return key;
}

function keyHandlers(
  workspace: () => Workspace,
  { now, shell }: Surroundings,
  opened: Opened,
): Handlers<AppContract>["signingKey"] {
  const writable = () => {
    const ws = workspace();
    ws.requireWritable();
    return ws;
  };
  return {
    get: () => stateOf(workspace(), opened),
    make: async ({ name, passphrase }) => {
      const ws = writable();
      const { newCertificate } = await import("../word/certificate");
      const made = await newCertificate(name, now());
      const certificate = base64(made.certificate);
      const key = { name, createdAt: now().toISOString(), certificate, ...(await locked(made.key, passphrase)) };
      await ws.signingKey.change((old) => ({ ...old, key }));
      opened.put(certificate, made.key);
      return await stateOf(ws, opened);
    },
    turn: async ({ on }) => {
      const ws = writable();
      keptIn(ws);
      await ws.signingKey.change((old) => ({ ...old, on }));
      return await stateOf(ws, opened);
    },
    unlock: async ({ passphrase }) => {
      const ws = workspace();
      const key = keptIn(ws);
      opened.put(key.certificate, await unlockedKey(key, passphrase));
      return await stateOf(ws, opened);
    },
    certificate: async () => {
      const { name, certificate } = keptIn(workspace());
      const path = await shell.chooseSavePath(`${safeFileName(name)}.cer`);
      if (path === null) return null;
      const { pemOf } = await import("../word/certificate");
      await writeOut(path, Buffer.from(pemOf(Buffer.from(certificate, "base64")), "latin1"));
      return { path };
    },
  };
}

/** The calls of the room's key, and signing with it. */
export function createSigningKey(workspace: () => Workspace, surroundings: Surroundings) {
  const opened = openedKeys();
  return {
    handlers: keyHandlers(workspace, surroundings, opened),
    /** Throws `keyLocked` when agreements are to be signed and the passphrase was not given in this run. */
    requireOpen: () => {
      const { on, key } = workspace().signingKey.value();
      if (on && key !== null && opened.of(key) === null) throw new ProblemError("keyLocked");
    },
    /** A Word file with the room's signature where that is turned on, else as it is. */
    sign: async (file: Uint8Array): Promise<Uint8Array> => {
      const ws = workspace();
      const { on, key: kept } = ws.signingKey.value();
      const key = opened.of(kept);
      if (!on || kept === null || key === null) return file;
      const { signedWord } = await import("../word/sign-word");
      const comments = words(ws.preferences.value().documentLanguage)("integrity.key.comment");
      return signedWord(file, { key, certificate: Buffer.from(kept.certificate, "base64"), at: surroundings.now(), comments });
    },
  };
}

export type SigningKeys = ReturnType<typeof createSigningKey>;
