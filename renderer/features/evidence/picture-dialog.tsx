import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { DialogFrame } from "../../ui/dialog-frame";
import { useWords } from "../../ui/use-words";

type PictureDialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A large dialog for a picture, with a button that closes it. */
export function PictureDialog({ title, onClose, children }: PictureDialogProps) {
  const t = useWords();
  const close = <Button icon={<CloseOutlined />} aria-label={t("evidence.viewer.close")} onClick={onClose} />;
  return (
    <DialogFrame className="picture-dialog" title={title} beside={close} onClose={onClose}>
      {children}
    </DialogFrame>
  );
}
