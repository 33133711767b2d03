import { MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import type { usePageZoom } from "./page-zoom";
import { useWords } from "./use-words";

type PageToolsProps = { readonly zoom: ReturnType<typeof usePageZoom>; readonly count: number };

/** How many pages there are, and how large they are shown. */
export function PageTools({ zoom, count }: PageToolsProps) {
  const t = useWords();
  const percent = Math.round(zoom.scale * 100);
  return (
    <Flex className="page-tools" gap={4} align="center" role="group" aria-label={t("pages.tools")}>
      <span className="page-count">{t("pages.count", { count })}</span>
      <Button size="small" type="text" icon={<MinusOutlined />} aria-label={t("pages.smaller")} onClick={zoom.smaller} />
      <span className="page-percent" role="status" aria-label={t("pages.size")}>
        {t("pages.percent", { percent })}
      </span>
      <Button size="small" type="text" icon={<PlusOutlined />} aria-label={t("pages.larger")} onClick={zoom.larger} />
      <Button size="small" type="text" aria-pressed={zoom.zoom === 1} onClick={() => zoom.choose(1)}>
        {t("pages.trueSize")}
      </Button>
      <Button size="small" type="text" aria-pressed={zoom.zoom === "fit"} onClick={() => zoom.choose("fit")}>
        {t("pages.fit")}
      </Button>
    </Flex>
  );
}
