import { useEffect, useRef, useState } from "react";

/** The value once it has stood still for so many milliseconds and no input method is composing: half a name is no name. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, settle] = useState(value);
  const composing = useRef(false);
  useEffect(() => {
    const begin = () => (composing.current = true);
    const end = () => (composing.current = false);
    document.addEventListener("compositionstart", begin);
    document.addEventListener("compositionend", end);
    return () => {
      document.removeEventListener("compositionstart", begin);
      document.removeEventListener("compositionend", end);
    };
  }, []);
  useEffect(() => {
    let timer = 0;
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!composing.current) settle(() => value);
      }, milliseconds);
    };
    wait();
    document.addEventListener("compositionend", wait);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("compositionend", wait);
    };
  }, [value, milliseconds]);
  return settled;
}
