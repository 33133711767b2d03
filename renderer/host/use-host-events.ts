import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { type HostEvents, type Subject, SUBJECTS } from "#shared/contract/define";
import { transport } from "./transport";

/** A first reading still under way may have been answered before the change, and invalidating alone would let it stand: it is begun anew. */
async function readAgain(client: QueryClient, subject: Subject): Promise<void> {
  const queryKey = [subject];
  await client.cancelQueries({ queryKey }, { silent: true });
  await client.invalidateQueries({ queryKey });
}

/** Reads again whatever the core says has changed; to be used once, at the top. */
export function useChangedSubjects(): void {
  const client = useQueryClient();
  useEffect(() => {
    const readAll = (subjects: readonly Subject[]) => subjects.forEach((subject) => void readAgain(client, subject));
    const ends = [transport.on("changed", ({ subjects }) => readAll(subjects)), transport.onBegin(() => readAll(SUBJECTS))];
    return () => ends.forEach((end) => end());
  }, [client]);
}

/** Calls back when an item of the native menu is chosen. */
export function useMenu(callback: (item: HostEvents["menu"]["item"]) => void): void {
  const latest = useEffectEvent(callback);
  useEffect(() => transport.on("menu", ({ item }) => latest(item)), []);
}
