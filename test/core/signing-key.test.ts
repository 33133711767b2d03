import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { openDesk, removeFolders } from "../support/desk.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { signedCaseOn } from "../support/signed-case-on.ts";

afterEach(removeFolders);

const PASS = "一只老虎 8 条腿";

test("the room's key is made, kept encrypted, unlocked once a run, and signs what is exported", async () => {
  const { desk, file } = await signedCaseOn(await openDesk(), "C01");
  const wanted = { id: file.id, paper: "mediation-agreement" as const, about: null, blank: false };
  await expect(desk.api.signingKey.turn({ on: true })).rejects.toThrow("keyMissing");
  expect(await desk.api.signingKey.get()).toEqual({ on: false, unlocked: false, key: null });
  const name = roomOf(sampleCase("C01")).sealOrganisation;
  const made = await desk.api.signingKey.make({ name, passphrase: PASS });
  expect(made).toMatchObject({ on: false, unlocked: true, key: { name } });
  const plain = await desk.api.papers.export(wanted);
  expect(Object.keys(unzipSync(readFileSync(plain?.path ?? "")))).not.toContain("_xmlsignatures/sig1.xml");
  await desk.api.signingKey.turn({ on: true });

  const kept = readFileSync(join(desk.dataFolder, "signing-key.json"), "utf8");
  expect(kept).not.toContain(PASS);
  const next = await desk.reopen();
  await expect(next.api.papers.export(wanted)).rejects.toThrow("keyLocked");
  await expect(next.api.signingKey.unlock({ passphrase: `${PASS}.` })).rejects.toThrow("passphraseWrong");
  expect(await next.api.signingKey.unlock({ passphrase: PASS })).toMatchObject({ on: true, unlocked: true });
  const signed = await next.api.papers.export(wanted);
  const bytes = readFileSync(signed?.path ?? "");
  expect(Object.keys(unzipSync(bytes))).toContain("_xmlsignatures/sig1.xml");
  const data = bytes.toString("base64");
  expect(await next.api.integrity.checkFile({ data, id: null })).toMatchObject({ exact: true, lines: [], pictures: [] });
  // Papers that are no agreement, and blank ones, need no key.
  expect(await next.api.papers.export({ ...wanted, blank: true })).not.toBeNull();

  const given = await next.api.signingKey.certificate();
  const certificate = new X509Certificate(readFileSync(given?.path ?? ""));
  expect(certificate.fingerprint256).toBe(made.key?.fingerprint);
  expect(certificate.subject).toBe(`CN=${name}`);
  await next.close();
});
