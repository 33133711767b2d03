import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { HostEvents } from "#shared/contract/define";
import { transport } from "./transport";

/** Reads again whatever the core says has changed; to be used once, at the top. */
export function useChangedSubjects(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      transport.on("changed", ({ subjects }) => {
        for (const subject of subjects) void client.invalidateQueries({ queryKey: [subject] });
      }),
    [client],
  );
}

/** Calls back when an item of the native menu is chosen. */
export function useMenu(callback: (item: HostEvents["menu"]["item"]) => void): void {
  const latest = useEffectEvent(callback);
  useEffect(() => transport.on("menu", ({ item }) => latest(item)), []);
}
