import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openApp } from "../../electron/core/app.ts";

// A program of its own, which the test kills: opens the core on a folder and does one thing.
const [root = "", call = "", input = "{}"] = process.argv.slice(2);
const nothing = () => Promise.resolve(null);
const app = await openApp({
  dataFolder: join(root, "data"),
  appFolder: join(root, "app"),
  surroundings: {
    now: () => new Date(),
    newId: randomUUID,
    host: "browser",
    version: "0.0.0",
    shell: {
      chooseSavePath: nothing,
      chooseFolder: nothing,
      openPath: () => Promise.resolve(),
      showInFolder: () => Promise.resolve(),
      makePdf: () => Promise.reject(new Error("no PDF here")),
      hasPrinter: () => Promise.resolve(null),
      can: { chooseFolder: false, saveDialog: false },
    },
  },
});
process.stdout.write("begins\n");
const reply = await app.dispatch(call, JSON.parse(input));
process.stdout.write(reply.ok ? "done\n" : `${reply.problem.code}\n`);
await app.close();
