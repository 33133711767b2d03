import { contextBridge, ipcRenderer } from "electron";
import type { HostEvents, Reply } from "#shared/contract/define";

type SendCall = (input: unknown) => Promise<Reply>;
type HostEvent = keyof HostEvents;

const EVENTS: readonly HostEvent[] = ["changed", "menu"];

/** `call.cases.list(input)` for every call of the contract; the names are put in when this file is built. */
function callsByGroup(): Record<string, Record<string, SendCall>> {
  const calls: Record<string, Record<string, SendCall>> = {};
  for (const path of __CALL_NAMES__) {
    const [group = "", name = ""] = path.split(".");
    calls[group] = { ...calls[group], [name]: (input) => ipcRenderer.invoke("call", path, input) };
  }
  return calls;
}

/** Listens to one event of the host; gives back the function that ends it. */
function on(event: HostEvent, listener: (payload: unknown) => void): () => void {
  if (!EVENTS.includes(event)) throw new Error("unknown event");
  const receive = (_event: unknown, payload: unknown) => {
    listener(payload);
  };
  ipcRenderer.on(event, receive);
  return () => {
    ipcRenderer.off(event, receive);
  };
}

contextBridge.exposeInMainWorld("heshi", { call: callsByGroup(), on, host: "desktop" });
