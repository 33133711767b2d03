import { CheckCircleOutlined, EditOutlined, LoadingOutlined, WarningOutlined } from "@ant-design/icons";
import { showTime } from "../../ui/instants";
import { useWords } from "../../ui/use-words";
import type { SaveState } from "./autosaver";

/** One line that says whether the words on the screen are on the disk. */
export function SaveMark({ state, readOnly }: { readonly state: SaveState; readonly readOnly: boolean }) {
  const t = useWords();
  const text = readOnly
    ? t("save.readOnly")
    : state.kind === "saved"
      ? t("save.savedAt", { time: showTime(state.at) })
      : t(`save.${state.kind}`);
  const icons = {
    new: <EditOutlined />,
    dirty: <EditOutlined />,
    saving: <LoadingOutlined />,
    saved: <CheckCircleOutlined />,
    failed: <WarningOutlined />,
  };
  return (
    <span className={`save-mark save-${state.kind}`} role="status" data-save={state.kind}>
      <span aria-hidden="true">{icons[state.kind]}</span> {text}
    </span>
  );
}
