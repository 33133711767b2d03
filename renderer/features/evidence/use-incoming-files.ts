import { useEffect, useEffectEvent, useState } from "react";
import { useWords } from "../../ui/use-words";
import type { Wanted } from "./upload-line";

const two = (value: number) => String(value).padStart(2, "0");

/** The time of day as a part of a file name, by the clock of this computer. */
function timeForName(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
}

/**
 * Takes files that are dropped anywhere on the page or pasted; true while some are held over it.
 * Without `taking` a drop is only kept from leading the window away to the file.
 */
export function useIncomingFiles(taking: boolean, onFiles: (files: readonly Wanted[]) => void): boolean {
  const t = useWords();
  const [over, setOver] = useState(false);

  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (taking) onFiles([...(event.dataTransfer?.files ?? [])].map((data) => ({ name: data.name, data })));
  });
  const hold = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    if (taking) setOver(true);
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!taking || files.length === 0) return;
    event.preventDefault();
    const pasted = t("evidence.pasted", { at: timeForName(new Date()) });
    // A picture from the clipboard is always called the same; a copied file keeps its name.
    const nameOf = (file: File) => (/^image\.\w+$/.test(file.name) ? `${pasted}${file.name.slice(5)}` : file.name);
    onFiles(files.map((data) => ({ name: nameOf(data), data })));
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("dragover", (event) => hold(event), { signal });
    window.addEventListener("drop", (event) => drop(event), { signal });
    window.addEventListener("paste", (event) => paste(event), { signal });
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    return () => stop.abort();
  }, []);
  return over;
}
