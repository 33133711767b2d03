import { type ReactNode, useState } from "react";

type MorePartProps = {
  readonly label: string;
  /** Something stands in it: it opens by itself. */
  readonly filled: boolean;
  /** Fields in it that are led to from elsewhere, by their ids. */
  readonly holds?: readonly string[];
  readonly children: ReactNode;
};

/** Rarely used fields, folded away until they are wanted or hold something. Not drawn while folded, so that many cards stay quick. */
export function MorePart({ label, filled, holds = [], children }: MorePartProps) {
  const [chosen, choose] = useState<boolean | null>(null);
  const open = chosen ?? filled;
  return (
    <details
      className="more-part"
      open={open}
      data-holds={holds.join(" ")}
      onToggle={({ currentTarget }) => choose(currentTarget.open)}
    >
      <summary
        onClick={(event) => {
          // By our own hand: the browser tells of its toggle only later, and the next key may come first.
          event.preventDefault();
          choose(!open);
        }}
      >
        {label}
      </summary>
      {open || filled ? children : null}
    </details>
  );
}
