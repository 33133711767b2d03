import { call, expect, test } from "./fixtures.ts";

test("shows the page and answers calls", async ({ app, host, folders }) => {
  await expect(app.page).toHaveTitle(/./);
  const info = await call(app.page, "app.info");
  expect(info).toMatchObject({ ok: true, value: { host, dataFolder: folders.data, folderProblem: null, lockedBy: null } });
});
