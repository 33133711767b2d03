import { RotateLeftOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { Attachment } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { useWords } from "../../ui/use-words";
import { PictureCanvas } from "./picture-canvas";
import { PictureDialog } from "./picture-dialog";
import { AS_IT_IS } from "./pictures";
import { usePicture } from "./use-picture";

const SHARPEST = 4_000;
const STEP = 1.5;
const LEAST = 10;
const MOST = 800;

type PictureViewerProps = { readonly caseId: CaseId; readonly file: Attachment; readonly onClose: () => void };

/** A kept picture, large; looking at it changes nothing. */
export function PictureViewer({ caseId, file, onClose }: PictureViewerProps) {
  const t = useWords();
  const loaded = usePicture(caseId, file.hash);
  const [zoom, setZoom] = useState<number | null>(null);
  const [degrees, setDegrees] = useState(0);
  const lie = useMemo(() => ({ ...AS_IT_IS, degrees }), [degrees]);

  /** Zooms from how large the picture stands now. */
  function scale(by: number, dialog: Element | null) {
    const canvas = dialog?.querySelector("canvas");
    const now = zoom ?? (100 * (canvas?.clientWidth ?? 1)) / (canvas?.parentElement?.clientWidth ?? 1);
    setZoom(Math.min(MOST, Math.max(LEAST, now * by)));
  }

  const button = (label: string, icon: ReactNode, act: (dialog: Element | null) => void) => (
    <Button icon={icon} onClick={({ currentTarget }) => act(currentTarget.closest("dialog"))} disabled={loaded.kind !== "shown"}>
      {label}
    </Button>
  );
  return (
    <PictureDialog title={file.name} onClose={onClose}>
      <Flex gap="small" wrap className="picture-bar">
        {button(t("evidence.viewer.zoomIn"), <ZoomInOutlined />, (dialog) => scale(STEP, dialog))}
        {button(t("evidence.viewer.zoomOut"), <ZoomOutOutlined />, (dialog) => scale(1 / STEP, dialog))}
        {button(t("evidence.viewer.fit"), null, () => setZoom(null))}
        {button(t("evidence.viewer.left"), <RotateLeftOutlined />, () => setDegrees(degrees - 90))}
        {button(t("evidence.viewer.right"), <RotateRightOutlined />, () => setDegrees(degrees + 90))}
      </Flex>
      <PictureCanvas loaded={loaded} lie={lie} name={file.name} longest={SHARPEST} zoom={zoom} />
    </PictureDialog>
  );
}
