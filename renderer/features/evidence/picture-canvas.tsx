import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { drawPicture, type Lie } from "./pictures";
import type { Loaded } from "./use-picture";

type PictureCanvasProps = {
  readonly loaded: Loaded;
  readonly lie: Lie;
  readonly name: string;
  /** Longest side that is drawn, in pixels. */
  readonly longest: number;
  /** How wide it stands, in percent of its place; null to fit in it. */
  readonly zoom: number | null;
};

/** A picture as it is to lie, or why it cannot be shown. */
export function PictureCanvas({ loaded, lie, name, longest, zoom }: PictureCanvasProps) {
  const t = useWords();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (loaded.kind === "shown" && ref.current) drawPicture(ref.current, loaded.picture, lie, longest);
  }, [loaded, lie, longest]);
  if (loaded.kind === "failed") return <ProblemAlert problem={loaded.problem} />;
  if (loaded.kind === "corrupt") return <Alert type="warning" showIcon title={t("evidence.corrupt")} />;
  if (loaded.kind === "loading") return <p role="status">{t("evidence.viewer.loading")}</p>;
  return (
    <div className="picture-place" tabIndex={0} role="group" aria-label={name}>
      <canvas
        ref={ref}
        role="img"
        aria-label={name}
        className={zoom === null ? "picture-fit" : ""}
        style={zoom === null ? {} : { width: `${zoom}%` }}
      />
    </div>
  );
}
