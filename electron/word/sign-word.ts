import { createHash, type KeyObject, sign, X509Certificate } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";

type Attributes = Readonly<Record<string, string>>;
type Parts = Record<string, Uint8Array>;

const DS = "http://www.w3.org/2000/09/xmldsig#";
const MDSSI = "http://schemas.openxmlformats.org/package/2006/digital-signature";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.microsoft.com/office/2006/digsig";
const XADES = "http://uri.etsi.org/01903/v1.3.2#";
const C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const TYPES = "[Content_Types].xml";
// The earliest day a zip file can tell.
const ZIP_DATE = new Date(1980, 0, 1);

// Word signs neither the properties of a file nor the signatures themselves.
const UNSIGNED_RELATIONS = [
  `${RELATIONS}/digital-signature/`,
  `${RELATIONS}/metadata/`,
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
];

const sha = (data: Uint8Array | string) => createHash("sha256").update(data).digest("base64");
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;",
}; // prettier-ignore
const attribute = (text: string) => text.replace(/[&<"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
const escaped = (text: string) => text.replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
const digest = (value: string) =>
  `<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod><DigestValue>${value}</DigestValue>`;

/** Every element of that name with its attributes. */
function elements(xml: string, name: string): Attributes[] {
  const found: Attributes[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    if (tag.name === name)
      found.push(Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [key, String(value)])));
  });
  parser.write(xml).close();
  return found;
}

/** The relationship transform (ECMA-376-2, 13.2.4.24): the chosen ones by their ids, the target mode written out, in canonical form. */
function transformed(relations: readonly Attributes[]): string {
  const lines = relations.map(
    ({ Id = "", Target = "", TargetMode = "Internal", Type = "" }) =>
      `<Relationship Id="${attribute(Id)}" Target="${attribute(Target)}" TargetMode="${TargetMode}" Type="${attribute(Type)}"></Relationship>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${lines.join("")}</Relationships>`;
}

function reference(name: string, part: Uint8Array, type: string): string {
  const uri = attribute(`/${name}?ContentType=${type}`);
  if (!name.endsWith(".rels")) return `<Reference URI="${uri}">${digest(sha(part))}</Reference>`;
  const relations = elements(strFromU8(part), "Relationship")
    .filter(({ Type = "" }) => !UNSIGNED_RELATIONS.some((unsigned) => Type.startsWith(unsigned)))
    .toSorted(({ Id: one = "" }, { Id: other = "" }) => (one < other ? -1 : 1));
  if (relations.length === 0) return "";
  const chosen = relations.map(
    ({ Id = "" }) =>
      `<mdssi:RelationshipReference xmlns:mdssi="${MDSSI}" SourceId="${attribute(Id)}"></mdssi:RelationshipReference>`,
  );
  const transform = `<Transform Algorithm="http://schemas.openxmlformats.org/package/2006/RelationshipTransform">${chosen.join("")}</Transform>`;
  const transforms = `<Transforms>${transform}<Transform Algorithm="${C14N}"></Transform></Transforms>`;
  return `<Reference URI="${uri}">${transforms}${digest(sha(transformed(relations)))}</Reference>`;
}

function references(parts: Parts): string {
  const xml = strFromU8(parts[TYPES] ?? new Uint8Array());
  const defaults = new Map(elements(xml, "Default").map((each) => [each["Extension"]?.toLowerCase(), each["ContentType"]]));
  const overrides = new Map(elements(xml, "Override").map((each) => [each["PartName"], each["ContentType"]]));
  return Object.entries(parts)
    .filter(([name]) => name !== TYPES && !/^(_xmlsignatures|docProps)\/|\/$/.test(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) =>
      reference(name, part, overrides.get(`/${name}`) ?? defaults.get(name.split(".").at(-1)?.toLowerCase()) ?? ""),
    )
    .join("");
}

function officeBody(comments: string): string {
  const fields = Object.entries({
    SetupID: "", SignatureText: "", SignatureImage: "", SignatureComments: escaped(comments), WindowsVersion: "10.0", OfficeVersion: "16.0",
    ApplicationVersion: "16.0", Monitors: "1", HorizontalResolution: "1920", VerticalResolution: "1080", ColorDepth: "32",
    SignatureProviderId: "{00000000-0000-0000-0000-000000000000}", SignatureProviderUrl: "", SignatureProviderDetails: "9", SignatureType: "1",
  }).map(([name, value]) => `<${name}>${value}</${name}>`); // prettier-ignore
  const info = `<SignatureInfoV1 xmlns="${OFFICE}">${fields.join("")}</SignatureInfoV1>`;
  return `<SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#idPackageSignature">${info}</SignatureProperty></SignatureProperties>`;
}

function packageBody(parts: Parts, at: string): string {
  const value = `<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>${at}</mdssi:Value>`;
  const signed = `<mdssi:SignatureTime xmlns:mdssi="${MDSSI}">${value}</mdssi:SignatureTime>`;
  const property = `<SignatureProperty Id="idSignatureTime" Target="#idPackageSignature">${signed}</SignatureProperty>`;
  return `<Manifest>${references(parts)}</Manifest><SignatureProperties>${property}</SignatureProperties>`;
}

function signedProperties(certificate: X509Certificate, at: string, namespaces: string): string {
  const issuer = certificate.issuer.split("\n").toReversed().join(", ");
  const serial = BigInt(`0x${certificate.serialNumber}`).toString();
  const names = `<X509IssuerName>${escaped(issuer)}</X509IssuerName><X509SerialNumber>${serial}</X509SerialNumber>`;
  const cert = `<xd:Cert><xd:CertDigest>${digest(sha(certificate.raw))}</xd:CertDigest><xd:IssuerSerial>${names}</xd:IssuerSerial></xd:Cert>`;
  const policy =
    "<xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied></xd:SignaturePolicyImplied></xd:SignaturePolicyIdentifier>";
  const body = `<xd:SigningTime>${at}</xd:SigningTime><xd:SigningCertificate>${cert}</xd:SigningCertificate>${policy}`;
  return `<xd:SignedProperties${namespaces} Id="idSignedProperties"><xd:SignedSignatureProperties>${body}</xd:SignedSignatureProperties></xd:SignedProperties>`;
}

type Signing = { readonly key: KeyObject; readonly certificate: Uint8Array; readonly at: Date; readonly comments: string };

// All is written in its canonical form at once, so that nothing needs to be canonicalised before it is hashed.
function signatureXml(parts: Parts, { key, certificate: raw, at, comments }: Signing): string {
  const certificate = new X509Certificate(raw);
  const instant = at.toISOString().replace(/\.\d+Z$/, "Z");
  const own = ` xmlns="${DS}"`;
  const object = (id: string, body: string, namespaces = "") => `<Object${namespaces} Id="${id}">${body}</Object>`;
  const [bodyOfPackage, bodyOfOffice] = [packageBody(parts, instant), officeBody(comments)];
  const part = (id: string, type: string, value: string, transforms = "") =>
    `<Reference Type="${type}" URI="#${id}">${transforms}${digest(value)}</Reference>`;
  const canonical = `<Transforms><Transform Algorithm="${C14N}"></Transform></Transforms>`;
  const properties = sha(signedProperties(certificate, instant, `${own} xmlns:xd="${XADES}"`));
  const info = (namespaces: string) =>
    `<SignedInfo${namespaces}><CanonicalizationMethod Algorithm="${C14N}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></SignatureMethod>${[
      part("idPackageObject", `${DS}Object`, sha(object("idPackageObject", bodyOfPackage, own))),
      part("idOfficeObject", `${DS}Object`, sha(object("idOfficeObject", bodyOfOffice, own))),
      part("idSignedProperties", "http://uri.etsi.org/01903#SignedProperties", properties, canonical),
    ].join("")}</SignedInfo>`;
  const value = sign("sha256", Buffer.from(info(own), "utf8"), key).toString("base64");
  const chain = `<KeyInfo><X509Data><X509Certificate>${certificate.raw.toString("base64")}</X509Certificate></X509Data></KeyInfo>`;
  const qualifying = `<Object><xd:QualifyingProperties xmlns:xd="${XADES}" Target="#idPackageSignature">${signedProperties(certificate, instant, "")}</xd:QualifyingProperties></Object>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Signature${own} Id="idPackageSignature">${info("")}<SignatureValue>${value}</SignatureValue>${chain}${object("idPackageObject", bodyOfPackage)}${object("idOfficeObject", bodyOfOffice)}${qualifying}</Signature>`;
}

const withRelation = (xml: string, id: string, type: string, target: string) =>
  xml.replace(
    /<\/Relationships>\s*$/,
    `<Relationship Id="${id}" Type="${RELATIONS}/digital-signature/${type}" Target="${target}"/></Relationships>`,
  );

/**
 * A Word file with a digital signature over all of its parts but the properties (ECMA-376 part 2, XAdES-EPES, RSA with SHA-256).
 * Word, WPS and LibreOffice say that it is invalid once a part was changed.
 */
export function signedWord(file: Uint8Array, signing: Signing): Uint8Array {
  const parts = unzipSync(file);
  const kinds = `<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/>`;
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const all = {
    ...parts,
    [TYPES]: strToU8(text(TYPES).replace(/<\/Types>\s*$/, `${kinds}</Types>`)),
    "_rels/.rels": strToU8(withRelation(text("_rels/.rels"), "rIdSignatureOrigin", "origin", "_xmlsignatures/origin.sigs")),
    "_xmlsignatures/_rels/origin.sigs.rels": strToU8(withRelation(empty, "rId1", "signature", "sig1.xml")),
    "_xmlsignatures/origin.sigs": new Uint8Array(0),
    "_xmlsignatures/sig1.xml": strToU8(signatureXml(parts, signing)),
  };
  return zipSync(all, { mtime: ZIP_DATE });
}
