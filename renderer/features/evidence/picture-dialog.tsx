import { CloseOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../../ui/use-words";

type PictureDialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A large dialog: the browser's own, which keeps the focus in itself, closes with Escape and gives the focus back. */
export function PictureDialog({ title, onClose, children }: PictureDialogProps) {
  const t = useWords();
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
      className="picture-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Flex justify="space-between" align="start" gap="middle">
        <h2 id={heading}>{title}</h2>
        <Button icon={<CloseOutlined />} aria-label={t("evidence.viewer.close")} onClick={onClose} />
      </Flex>
      {children}
    </dialog>
  );
}
