import { Button, Flex } from "antd";
import { useEffect, useId, useRef, type ReactNode } from "react";

type DialogProps = {
  readonly title: string;
  readonly go: string;
  readonly cancel: string;
  readonly running: boolean;
  /** What is about to be done cannot be taken back. */
  readonly danger?: boolean;
  readonly onGo: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A question that must be answered before anything else: the browser's own dialog, which keeps the focus in itself and closes with Escape. */
export function Dialog({ title, go, cancel, running, danger = false, onGo, onCancel, children }: DialogProps) {
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
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children}
        <Flex gap="small" justify="end" wrap>
          <Button onClick={onCancel}>{cancel}</Button>
          <Button type="primary" htmlType="submit" danger={danger} loading={running}>
            {go}
          </Button>
        </Flex>
      </form>
    </dialog>
  );
}
