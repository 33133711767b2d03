import type { ReactNode } from "react";

type FoldProps = {
  readonly id: string;
  readonly title: string;
  /** What stands behind the title, such as a count. */
  readonly extra?: ReactNode;
  /** Whether it stands open to begin with; the person may fold it. */
  readonly open: boolean;
  readonly children: ReactNode;
};

/** A card that can be folded up to its heading. */
export function Fold({ id, title, extra, open, children }: FoldProps) {
  return (
    <details className="card fold" open={open}>
      <summary id={id}>
        <h2>{title}</h2>
        {extra ? <span className="muted">{extra}</span> : null}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
