import { inkRoom } from "#shared/documents/ink";
import { type Block, checkMark, type Run, type Table } from "#shared/documents/model";
import { InkPicture } from "./ink-picture";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) =>
    run.look === "blank" ? (
      <u key={at} className={run.text.trim() === "" ? "blank blank-empty" : "blank"}>
        {run.text}
      </u>
    ) : run.look === "bold" ? (
      <strong key={at}>{run.text}</strong>
    ) : (
      <span key={at}>{run.text}</span>
    ),
  );
}

/** One block of a paper as HTML. */
export function PaperBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return <p className={block.cover === true ? "paper-title paper-cover" : "paper-title"}>{block.text}</p>;
    case "rightLine":
      return (
        <p className="paper-right">
          <Runs runs={block.runs} />
        </p>
      );
    case "heading":
      return <p className="paper-heading">{block.text}</p>;
    case "paragraph":
      return <ParagraphView block={block} />;
    case "field":
      return (
        <p className="paper-field">
          <span>{block.label}</span>
          <u>{block.value}</u>
        </p>
      );
    case "choice":
      return <p>{`${block.label}${block.options.map((option) => `${checkMark(option)} ${option.text}`).join("  ")}`}</p>;
    case "dialogue":
      return <DialogueView block={block} />;
    case "lines":
      return <LinesView count={block.count} />;
    case "small":
      return <p className="paper-hint">{block.text}</p>;
    case "space":
      return <SpaceView height={block.height} />;
    case "pageBreak":
      return <hr className="paper-break" />;
    case "table":
      return <TableView block={block} />;
    case "signatures":
      return <SignaturesView block={block} />;
    case "seal":
      return (
        <div className="paper-seal">
          <p>{block.organisation}</p>
          <p className="paper-hint">{block.hint}</p>
          <p>{block.date}</p>
        </div>
      );
  }
}

function ParagraphView({ block: { runs, indent, centred } }: { readonly block: Of<"paragraph"> }) {
  const [only] = runs;
  if (runs.length === 1 && only?.look === "blank" && only.text === "") return <LinesView count={2} />;
  return (
    <p className={centred === true ? "paper-centre" : indent ? "paper-indent" : undefined}>
      <Runs runs={runs} />
    </p>
  );
}

function DialogueView({ block: { entries } }: { readonly block: Of<"dialogue"> }) {
  return entries.map(({ who, text }, at) => (
    <p key={at} className="paper-said">
      <strong>{who}</strong>
      {text}
    </p>
  ));
}

function LinesView({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, at) => <div key={at} className="paper-write" />);
}

function SpaceView({ height }: { readonly height: number }) {
  const style: Record<`--${string}`, number> = { "--height": height };
  return <div className="paper-space" style={style} />;
}

function TableView({ block: { columns, rows, headerRows } }: { readonly block: Table }) {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const line = (row: Table["rows"][number], at: number) => {
    const style: Record<`--${string}`, number> = { "--height": row.height };
    return (
      <tr key={at} style={style}>
        {row.cells.map((cell, column) => (
          <td key={column} colSpan={cell.span ?? 1} className={cell.centred === true ? "paper-centre" : undefined}>
            <Runs runs={cell.runs} />
          </td>
        ))}
      </tr>
    );
  };
  return (
    <table className="paper-table">
      <colgroup>
        {columns.map((width, at) => (
          <col key={at} style={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      {headerRows > 0 ? <thead>{rows.slice(0, headerRows).map(line)}</thead> : null}
      <tbody>{rows.slice(headerRows).map(line)}</tbody>
    </table>
  );
}

function SignaturesView({ block }: { readonly block: Of<"signatures"> }) {
  return (
    <div className="paper-signatures">
      {block.places.map((place, at) => {
        const style: Record<`--${string}`, number> = { "--height": place.height };
        return (
          <div key={at} className="paper-signature" style={style}>
            <p>
              {place.label} {place.name}
            </p>
            <div className="paper-line">
              {place.ink && place.ink.length > 0 ? (
                <InkPicture ink={place.ink} room={inkRoom(place.height)} title={`${place.label} ${place.name}`} />
              ) : null}
              {place.note === undefined ? null : <span className="paper-hint">{place.note}</span>}
            </div>
            <p className="paper-hint">{place.hint}</p>
          </div>
        );
      })}
    </div>
  );
}
