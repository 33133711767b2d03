import { ConfigProvider } from "antd";
import type { ReactNode } from "react";

type DisabledProps = { readonly when: boolean; readonly children: ReactNode };

/** Fields that are seen and cannot be changed, those of the library that a disabled fieldset does not reach too. */
export function Disabled({ when, children }: DisabledProps) {
  return <ConfigProvider {...(when ? { componentDisabled: true } : {})}>{children}</ConfigProvider>;
}
