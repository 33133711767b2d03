import { Flex } from "antd";
import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogFrameProps = {
  readonly title: string;
  readonly className: string;
  /** What stands beside the title, such as a button that closes it. */
  readonly beside?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The browser's own dialog, which keeps the focus in itself, closes with Escape and gives the focus back. */
export function DialogFrame({ title, className, beside, onClose, children }: DialogFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Flex justify="space-between" align="start" gap="middle">
        <h2 id={heading}>{title}</h2>
        {beside}
      </Flex>
      {children}
    </dialog>
  );
}
