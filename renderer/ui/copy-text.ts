/**
 * Copies a text, true when it lies on the clipboard. By the old command, which needs no permission: the program's pages are given none,
 * and `navigator.clipboard` asks for one. Works only while a click or key of the person is being answered.
 */
export function copyText(text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener("copy", put, { capture: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else copies without a permission.
    return document.execCommand("copy") && taken;
  } finally {
    document.removeEventListener("copy", put, { capture: true });
  }
}
