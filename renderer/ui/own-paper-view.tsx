import { FORM_PAGE, type Paper } from "#shared/documents/model";
import type { Language, Room } from "#shared/domain/room";
import type { TemplatePreview } from "#shared/domain/template";
import { PaperView } from "./paper-view";

type OwnPaperViewProps = {
  readonly preview: TemplatePreview;
  readonly margins: Room["margins"];
  readonly language: Language;
  readonly label: string;
};

/** What a filled template says, on a page of the room's margins; its own layout is only seen in a word processor. */
export function OwnPaperView({ preview, margins, language, label }: OwnPaperViewProps) {
  const blocks = preview.map((block): Paper["blocks"][number] => {
    if (block.kind === "paragraph") {
      const runs = [{ text: block.text }];
      if (block.align === "right") return { kind: "rightLine", runs };
      return { kind: "paragraph", runs, indent: false, centred: block.align === "centre" };
    }
    const rows = block.rows.map((cells) => ({
      height: 8,
      cells: cells.map(({ text, span }) => ({ runs: [{ text }], span })),
    }));
    return { kind: "table", columns: block.columns, headerRows: 0, rows };
  });
  const fonts = { title: "", heading: "", body: "", latin: "" };
  const paper: Paper = { title: label, language, page: { ...FORM_PAGE, margins, fonts }, pageOf: "", blocks };
  return <PaperView paper={paper} label={label} />;
}
