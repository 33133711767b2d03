import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useWords } from "../../ui/use-words";

type CaseSearchProps = {
  /** What is searched for now. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
};

/** True where a key press writes into something. */
function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/**
 * The search field above the list: searches with every key, but never while an input method is composing;
 * Esc clears it, “/” and Ctrl+F lead to it.
 */
export function CaseSearch({ text, onSearch }: CaseSearchProps) {
  const t = useWords();
  const field = useRef<InputRef>(null);
  const composing = useRef(false);
  const [typed, setTyped] = useState(text);
  // The address follows the keys a little later. Only what was not sent from here came by itself: back, forward, or a link to all cases.
  const [address, setAddress] = useState<{ readonly text: string; readonly sent: readonly string[] }>({ text, sent: [] });
  if (text !== address.text) {
    const at = address.sent.lastIndexOf(text);
    setAddress({ text, sent: at < 0 ? [] : address.sent.slice(at + 1) });
    if (at < 0) setTyped(text);
  }

  const search = (next: string) => {
    setTyped(next);
    if (composing.current || next === (address.sent.at(-1) ?? address.text)) return;
    setAddress({ ...address, sent: [...address.sent, next] });
    onSearch(next);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return;
    const find = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !writes(event.target);
    if (!find && !slash) return;
    event.preventDefault();
    field.current?.focus({ cursor: "all" });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);

  return (
    <Input
      ref={field}
      className="case-search"
      role="searchbox"
      allowClear
      maxLength={200}
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t("cases.search")}
      placeholder={t("cases.searchHint")}
      value={typed}
      onChange={(event) => search(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        search(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing && typed !== "") search("");
      }}
    />
  );
}
