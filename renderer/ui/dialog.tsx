import { Button, Flex } from "antd";
import type { ReactNode } from "react";
import { DialogFrame } from "./dialog-frame";

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

/** A question that must be answered before anything else. */
export function Dialog({ title, go, cancel, running, danger = false, onGo, onCancel, children }: DialogProps) {
  return (
    <DialogFrame className="dialog" title={title} onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        {children}
        <Flex gap="small" justify="end" wrap>
          <Button onClick={onCancel}>{cancel}</Button>
          <Button type="primary" htmlType="submit" danger={danger} loading={running}>
            {go}
          </Button>
        </Flex>
      </form>
    </DialogFrame>
  );
}
