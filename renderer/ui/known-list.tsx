import { memo } from "react";

type KnownListProps = { readonly id: string; readonly values: readonly string[] };

/** Values that a `TextField` offers while it is typed in; the system's own list, which neither takes Enter nor disturbs an input method. */
export const KnownList = memo(({ id, values }: KnownListProps) => (
  <datalist id={id}>
    {values.map((value) => (
      <option key={value} value={value} />
    ))}
  </datalist>
));
KnownList.displayName = "KnownList";

export const KNOWN_ADDRESSES = "known-addresses";
export const KNOWN_UNITS = "known-units";
