import { RotateLeftOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { Button, Flex, Modal } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import type { Attachment } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { useWords } from "../../ui/use-words";
import { PictureCanvas } from "./picture-canvas";
import { AS_IT_IS } from "./pictures";
import { usePicture } from "./use-picture";

const SHARPEST = 4_000;
const STEP = 1.5;
const LEAST = 20;
const MOST = 800;

type PictureViewerProps = { readonly caseId: CaseId; readonly file: Attachment; readonly onClose: () => void };

/** A kept picture, large; looking at it changes nothing. */
export function PictureViewer({ caseId, file, onClose }: PictureViewerProps) {
  const t = useWords();
  const loaded = usePicture(caseId, file.hash);
  const [zoom, setZoom] = useState<number | null>(null);
  const [degrees, setDegrees] = useState(0);
  const lie = useMemo(() => ({ ...AS_IT_IS, degrees }), [degrees]);
  const scale = (by: number) => setZoom(Math.min(MOST, Math.max(LEAST, (zoom ?? 100) * by)));
  const button = (label: string, icon: ReactNode, act: () => void) => (
    <Button icon={icon} onClick={act} disabled={loaded.kind !== "shown"}>
      {label}
    </Button>
  );
  return (
    <Modal
      open
      width="94vw"
      centered
      title={file.name}
      onCancel={onClose}
      closable={{ "aria-label": t("evidence.viewer.close") }}
      footer={null}
    >
      <Flex gap="small" wrap className="picture-bar">
        {button(t("evidence.viewer.zoomIn"), <ZoomInOutlined />, () => scale(STEP))}
        {button(t("evidence.viewer.zoomOut"), <ZoomOutOutlined />, () => scale(1 / STEP))}
        {button(t("evidence.viewer.fit"), null, () => setZoom(null))}
        {button(t("evidence.viewer.left"), <RotateLeftOutlined />, () => setDegrees(degrees - 90))}
        {button(t("evidence.viewer.right"), <RotateRightOutlined />, () => setDegrees(degrees + 90))}
      </Flex>
      <PictureCanvas loaded={loaded} lie={lie} name={file.name} longest={SHARPEST} zoom={zoom} />
    </Modal>
  );
}
