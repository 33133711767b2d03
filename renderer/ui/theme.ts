import type { ThemeConfig } from "antd";

/** Calm, large and with contrast: the screens are old and so are many eyes. Colours keep 4.5 : 1 on white and on the page. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#14655a",
    colorPrimaryHover: "#0f4f46",
    colorPrimaryActive: "#0b3d36",
    colorLink: "#14655a",
    colorLinkHover: "#0f4f46",
    colorLinkActive: "#0b3d36",
    colorError: "#b42318",
    colorWarning: "#92500b",
    colorSuccess: "#1a6b3c",
    colorText: "#1b2523",
    colorTextSecondary: "#4a5653",
    colorTextTertiary: "#5b6764",
    colorTextQuaternary: "#66716e",
    colorTextPlaceholder: "#68736f",
    colorTextDescription: "#4a5653",
    colorBorder: "#a9b5b1",
    colorBgLayout: "#f3f5f4",
    fontSize: 16,
    borderRadius: 6,
    controlHeight: 38,
    fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    motion: false,
    // Said outright: antd would mix them from the dark text colours and make mud of them.
    colorErrorBg: "#fdf0ee",
    colorErrorBorder: "#e5aaa4",
    colorWarningBg: "#fff7e6",
    colorWarningBorder: "#e0c48f",
    colorSuccessBg: "#ecf7f0",
    colorSuccessBorder: "#a5d0b4",
    colorInfoBg: "#eaf4f8",
    colorInfoBorder: "#a8cbd8",
    colorInfo: "#0b5f7d",
  },
  // The names of mediators are read after the agreement stands, too, when nothing of it can be changed.
  components: { Select: { colorTextDisabled: "#4a5653" } },
};
