import type { ServerResponse } from "node:http";
import type { Reply } from "#shared/contract/define";
import type { ProblemCode } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { securityHeaders } from "../core/static-page";

/** A problem of the request itself. What the core refuses is an answer like any other: status 200. */
const STATUS: Partial<Record<ProblemCode, number>> = { badInput: 400, notAllowed: 403, unknownCall: 404, tooLarge: 413 };

/** Sends a reply of the core as JSON. An unknown call is a 404; anything else that the core says is a 200. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  send(response, !reply.ok && reply.problem.code === "unknownCall" ? 404 : 200, "application/json", JSON.stringify(reply));
}

/** Refuses a request before it reaches the core; `status` when the problem's usual one does not tell enough. */
export function refuse(response: ServerResponse, code: ProblemCode, status = STATUS[code] ?? 400): void {
  const reply: Reply = { ok: false, problem: { code, params: {} } };
  send(response, status, "application/json", JSON.stringify(reply));
}

/**
 * A page that a person can read, for a link that does not open: in both languages, as nobody's choice is known here.
 * `again` tries the page itself: when the visitor reloads the link before the page has begun, the browser still counts it as a way
 * from the file where it began and keeps the SameSite=Strict cookie back.
 */
export function sendLinkPage(response: ServerResponse, again: boolean): void {
  const sentences = [words("zh-CN"), words("en")].map((t) => `<h1>${t("host.linkUsedTitle")}</h1><p>${t("host.linkUsed")}</p>`);
  const refresh = again ? `<meta http-equiv="refresh" content="0;url=/">` : "";
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${refresh}<title>${words("zh-CN")("host.title")}</title>${sentences.join("")}</html>`;
  send(response, 403, "text/html", page);
}

/** Sends a few plain words for a program, not for a person. */
export function sendPlain(response: ServerResponse, status: number, text: string): void {
  send(response, status, "text/plain", text);
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...securityHeaders(), "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(text);
}
