import { createHash, generateKeyPair, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto";
import { promisify } from "node:util";

// DER by hand: a certificate of ours has one fixed shape, and a library for all shapes would be larger than the program's own code.
const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const long = length.toString(16);
  const bytes = Buffer.from(long.padStart(long.length + (long.length % 2), "0"), "hex");
  const head = length < 0x80 ? Buffer.from([length]) : Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
  return Buffer.concat([Buffer.from([tag]), head, content]);
};

const sequence = (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts);
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, "hex"));
const bits = (unused: number, bytes: Uint8Array) => tagged(0x03, Buffer.from([unused]), bytes);
const octets = (bytes: Uint8Array) => tagged(0x04, bytes);
const time = (at: Date) => tagged(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`, "latin1"));

// sha256WithRSAEncryption (RFC 4055), commonName (X.520), keyUsage and basicConstraints (RFC 5280).
const RSA_SHA256 = sequence(oid("2a864886f70d01010b"), tagged(0x05));
const COMMON_NAME = oid("550403");
const KEY_USAGE = oid("551d0f");
const BASIC_CONSTRAINTS = oid("551d13");
const TRUE = tagged(0x01, Buffer.from([0xff]));
const YEARS = 20;

const RSA_BITS = 3072;

function positive(bytes: Buffer): Buffer {
  const first = (bytes[0] ?? 0) & 0x7f;
  return tagged(0x02, Buffer.from([first === 0 ? 1 : first]), bytes.subarray(1));
}

/** A new RSA key with a certificate that it signed itself, for signing documents only. `name`: whose key it is. */
export async function newCertificate(
  name: string,
  now: Date,
): Promise<{ readonly key: KeyObject; readonly certificate: Buffer }> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)("rsa", { modulusLength: RSA_BITS });
  const subject = sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0c, Buffer.from(name, "utf8")))));
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const extensions = sequence(
    sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence())),
    // digitalSignature and nonRepudiation
    sequence(KEY_USAGE, TRUE, octets(bits(6, Buffer.from([0xc0])))),
  );
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    positive(randomBytes(16)),
    RSA_SHA256,
    subject,
    sequence(time(now), time(until)),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, extensions),
  );
  const certificate = sequence(body, RSA_SHA256, bits(0, sign("sha256", body, privateKey)));
  return { key: privateKey, certificate };
}

/** SHA-256 of a certificate, as other programs show it: pairs with colons. */
export function fingerprintOf(certificate: Uint8Array): string {
  const hash = createHash("sha256").update(certificate).digest("hex").toUpperCase();
  return hash.match(/../g)?.join(":") ?? "";
}

/** A certificate as a text file (PEM), the form in which it is given to others. */
export function pemOf(certificate: Uint8Array): string {
  return new X509Certificate(certificate).toString();
}
