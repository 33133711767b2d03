import {
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  PictureOutlined,
  SoundOutlined,
  VideoCameraOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Attachment } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { type FileKind, fileKind, isShownPicture } from "#shared/rules/file-type";
import { useWords } from "../../ui/use-words";
import { readFile } from "./file-transfer";
import { smallPicture } from "./pictures";

/** Above this many bytes a picture is not unpacked for the list. */
const LARGEST_SHOWN = 40 << 20;

const ICONS: Partial<Record<FileKind, ReactNode>> = {
  picture: <PictureOutlined />,
  pdf: <FilePdfOutlined />,
  word: <FileWordOutlined />,
  text: <FileTextOutlined />,
  video: <VideoCameraOutlined />,
  audio: <SoundOutlined />,
};

/** True once the element has come near the window. */
function useSeen() {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), {
      rootMargin: "300px",
    });
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return { ref, seen };
}

/** A small picture of a file, made when it comes into sight; an icon for what is no picture. */
export function Thumbnail({ caseId, file }: { readonly caseId: CaseId; readonly file: Attachment }) {
  const t = useWords();
  const { ref, seen } = useSeen();
  const picture = isShownPicture(file.type);
  const small = useQuery({
    queryKey: ["small-picture", caseId, file.hash],
    queryFn: () => smallPicture(() => readFile(caseId, file.hash)),
    enabled: seen && picture && file.size <= LARGEST_SHOWN,
  });
  const said = !picture
    ? null
    : file.size > LARGEST_SHOWN
      ? t("evidence.tooBig")
      : small.isError
        ? t("evidence.damaged")
        : small.data === null
          ? t("evidence.corrupt")
          : null;
  return (
    <div ref={ref} className={file.sensitive ? "file-picture file-sensitive" : "file-picture"}>
      {small.data ? <img src={small.data} alt={file.name} /> : null}
      {small.data ? null : <span className="file-icon">{ICONS[fileKind(file.type)] ?? <FileOutlined />}</span>}
      {said ? <p className="file-said">{said}</p> : null}
    </div>
  );
}
