import type { QueryClient } from "@tanstack/react-query";
import { FIRST_LIST, type FirstAnswers } from "#shared/contract/first-answers";
import { reads } from "./reads";

/**
 * Takes over what the host answered ahead, so that the first screen is drawn at once and whole.
 * What changed since is read again as soon as the host's events are listened to.
 */
export function takeFirstAnswers(client: QueryClient): FirstAnswers {
  const answers: FirstAnswers = JSON.parse(document.getElementById("first-answers")?.textContent ?? "{}");
  const put = <T>({ queryKey }: { readonly queryKey: readonly unknown[] }, answer: T | undefined) => {
    if (answer !== undefined) client.setQueryData(queryKey, answer);
  };
  put(reads.info(), answers["app.info"]);
  put(reads.preferences(), answers["app.preferences"]);
  put(reads.room(), answers["room.get"]);
  put(reads.views(), answers["views.get"]);
  put(reads.backupReminder(), answers["backups.reminder"]);
  put(reads.caseList(FIRST_LIST), answers["cases.list"]);
  return answers;
}
