import { RotateLeftOutlined, RotateRightOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { useState } from "react";
import type { Attachment } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { NumberField } from "../../ui/number-field";
import { useWords } from "../../ui/use-words";
import { PictureCanvas } from "./picture-canvas";
import { PictureDialog } from "./picture-dialog";
import { AS_IT_IS, asJpeg, drawPicture, type Lie, SHRUNK } from "./pictures";
import { usePicture } from "./use-picture";
import type { Wanted } from "./upload-line";

/** Pixels of the picture that is looked at while it is being straightened. */
const PREVIEW = 900;
const EDGES = ["top", "right", "bottom", "left"] as const;

type StraightenDialogProps = {
  readonly caseId: CaseId;
  readonly file: Attachment;
  readonly onDone: (made: Wanted) => void;
  readonly onClose: () => void;
};

/** Turns, trims and shrinks a picture into a new file; the original stays as it is. */
export function StraightenDialog({ caseId, file, onDone, onClose }: StraightenDialogProps) {
  const t = useWords();
  const loaded = usePicture(caseId, file.hash);
  const [turns, setTurns] = useState(0);
  const [tilt, setTilt] = useState(0);
  const [crop, setCrop] = useState(AS_IT_IS.crop);
  const [making, setMaking] = useState(false);
  const lie: Lie = { degrees: turns * 90 + tilt, crop };

  async function save() {
    if (loaded.kind !== "shown") return;
    setMaking(true);
    const canvas = document.createElement("canvas");
    drawPicture(canvas, loaded.picture, lie, SHRUNK);
    const data = await asJpeg(canvas);
    const stem = file.name.replace(/\.\w{1,5}$/, "");
    onDone({ name: `${t("evidence.edit.name", { name: stem })}.jpg`, data, original: file });
  }

  return (
    <PictureDialog title={`${t("evidence.straighten")} · ${file.name}`} onClose={onClose}>
      <p className="muted">{t("evidence.edit.help", { most: SHRUNK })}</p>
      <div className="straighten">
        <PictureCanvas loaded={loaded} lie={lie} name={file.name} longest={PREVIEW} zoom={null} />
        <div className="fields">
          <Flex gap="small" wrap className="field">
            <Button icon={<RotateLeftOutlined />} onClick={() => setTurns(turns - 1)}>
              {t("evidence.viewer.left")}
            </Button>
            <Button icon={<RotateRightOutlined />} onClick={() => setTurns(turns + 1)}>
              {t("evidence.viewer.right")}
            </Button>
          </Flex>
          <NumberField
            id="straighten-tilt"
            label={t("evidence.edit.angle")}
            value={tilt}
            min={-45}
            max={45}
            step={0.5}
            onChange={(value) => setTilt(value ?? 0)}
          />
          <p className="field field-label">{t("evidence.edit.crop")}</p>
          {EDGES.map((edge) => (
            <NumberField
              key={edge}
              id={`straighten-${edge}`}
              span={6}
              label={t(`evidence.edit.${edge}`)}
              value={crop[edge]}
              min={0}
              max={45}
              onChange={(value) => setCrop({ ...crop, [edge]: value ?? 0 })}
            />
          ))}
        </div>
      </div>
      <Flex gap="small" justify="end" wrap className="picture-bar">
        <Button onClick={onClose}>{t("evidence.edit.cancel")}</Button>
        <Button type="primary" disabled={loaded.kind !== "shown"} loading={making} onClick={() => void save()}>
          {t("evidence.edit.save")}
        </Button>
      </Flex>
    </PictureDialog>
  );
}
