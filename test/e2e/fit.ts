import type { Page } from "@playwright/test";

/**
 * What on the page as it stands does not fit: it sticks out sideways, is cut off by a box around it, or lies on other words.
 * Each with its words. What a person typed into a field may be longer than the field, and a paper has a look of its own.
 */
export async function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    const shown = (text: string) => text.trim().replace(/\s+/g, " ").slice(0, 40);
    const faults: string[] = [];
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) faults.push(`the page is ${over} px too wide`);

    /** The part of a rectangle that can be seen, or scrolled to, in the boxes around it; null where it is hidden on purpose. */
    const boxesOf = (element: Element) => {
      const boxes: { readonly box: DOMRect; readonly cutsX: boolean; readonly cutsY: boolean }[] = [];
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        const style = getComputedStyle(each);
        const cuts = (value: string) => value === "hidden" || value === "clip";
        const scrolls = (value: string) => value === "auto" || value === "scroll";
        if (scrolls(style.overflowX)) break;
        if (cuts(style.overflowX) || cuts(style.overflowY)) {
          boxes.push({ box: each.getBoundingClientRect(), cutsX: cuts(style.overflowX), cutsY: cuts(style.overflowY) });
        }
        if (style.position === "fixed") break;
      }
      return boxes;
    };

    type Line = { readonly text: string; readonly rect: DOMRect; readonly floats: boolean; readonly owner: Element };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = shown(node.textContent ?? "");
      if (!owner || text === "" || owner.closest(".paper, .skip-link, script, style, textarea, .ant-message, [aria-hidden=true]"))
        continue;
      if (!owner.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const own = owner.getBoundingClientRect();
      // Words for screen readers only stand in a box of one pixel.
      if (own.width <= 1 || own.height <= 1) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = boxesOf(owner);
      if (boxes.some(({ box }) => box.width <= 1 || box.height <= 1)) continue;
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        for (const { box, cutsX, cutsY } of boxes) {
          if (cutsX && (rect.right > box.right + SLACK || rect.left < box.left - SLACK)) faults.push(`cut off: ${text}`);
          if (cutsY && (rect.bottom > box.bottom + 6 || rect.top < box.top - 6)) faults.push(`cut off: ${text}`);
        }
        lines.push({ text, rect, floats: owner.closest(".case-toolbar, .case-side, .phrases") !== null, owner });
      }
      if (owner.scrollWidth > owner.clientWidth + SLACK && getComputedStyle(owner).textOverflow === "ellipsis") {
        faults.push(`shortened: ${text}`);
      }
    }
    for (const table of document.querySelectorAll(".case-table")) {
      const wide = table.scrollWidth - table.clientWidth;
      if (wide > SLACK) faults.push(`a table is ${wide} px too wide`);
    }
    for (const field of document.querySelectorAll("input")) {
      if (field.value !== "" || field.placeholder === "" || field.clientWidth === 0) continue;
      const pen = document.createElement("canvas").getContext("2d");
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      if (!pen) continue;
      pen.font = font;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(field.placeholder).width > room + SLACK) faults.push(`hint cut off: ${shown(field.placeholder)}`);
    }
    lines.forEach((one, at) => {
      for (const other of lines.slice(at + 1)) {
        if (one.owner === other.owner || one.floats !== other.floats) continue;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        if (wide > 4 && high > 8) faults.push(`overlapping: ${one.text} / ${other.text}`);
      }
    });
    return [...new Set(faults)];
  });
}
