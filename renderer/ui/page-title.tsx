import { useEffect, useRef, type ReactNode } from "react";

/** The heading of a page. It takes the focus when the page is reached, so that a screen reader says where one is. */
export function PageTitle({ children, takeFocus = true }: { readonly children: ReactNode; readonly takeFocus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className="page-title">
      {children}
    </h1>
  );
}
