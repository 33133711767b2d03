import { useState, type ReactNode } from "react";

type FoldProps = { readonly summary: ReactNode; readonly className?: string; readonly children: ReactNode };

/** Something to be opened when it is wanted; while it is closed nothing of it is drawn. */
export function Fold({ summary, className = "", children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children : null}
    </details>
  );
}
