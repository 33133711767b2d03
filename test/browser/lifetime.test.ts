import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchLifetime } from "../../electron/browser/lifetime.ts";

const end = vi.fn<() => void>();
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  end.mockReset();
});
const after = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000);

test("a window that is closed for good ends the program within seconds", () => {
  const lifetime = watchLifetime(end);
  lifetime.pages(1);
  lifetime.pages(0);
  after(5);
  expect(end).not.toHaveBeenCalled();
  after(2);
  expect(end).toHaveBeenCalledOnce();
});

test("a reload does not end it", () => {
  const lifetime = watchLifetime(end);
  for (let reload = 0; reload < 5; reload += 1) {
    lifetime.pages(1);
    lifetime.pages(0);
    after(4);
  }
  lifetime.pages(1);
  after(1_000);
  expect(end).not.toHaveBeenCalled();
});

test("it waits for the first visit as long as it takes", () => {
  watchLifetime(end);
  after(100_000);
  expect(end).not.toHaveBeenCalled();
});

test("a browser that goes away before it showed the page ends it after a minute", () => {
  const lifetime = watchLifetime(end);
  lifetime.browserExited();
  after(59);
  expect(end).not.toHaveBeenCalled();
  after(2);
  expect(end).toHaveBeenCalledOnce();
});

test("a browser that hands the page to another process of its own does not end it", () => {
  const lifetime = watchLifetime(end);
  lifetime.browserExited();
  after(2);
  lifetime.pages(1);
  after(1_000);
  expect(end).not.toHaveBeenCalled();
});
