import { Notification } from "electron";
import { DEFAULT_PREFERENCES, Preferences } from "#shared/domain/room";
import { TodoCounts } from "#shared/domain/todo";
import type { App } from "../core/app";
import type { HostWords } from "./language";

/** Looks so often, in milliseconds, whether another day has begun: a timer for a whole day would sleep with the computer. */
const LOOK_EVERY = 10 * 60_000;

/** How many cases are overdue and due today; null when nobody wants to be told or nothing is due. */
async function pressing(core: App): Promise<TodoCounts | null> {
  const preferences = await core.dispatch("app.preferences", undefined);
  const wanted = Preferences.safeParse(preferences.ok ? preferences.value : undefined).data ?? DEFAULT_PREFERENCES;
  if (!wanted.systemReminders) return null;
  const reply = await core.dispatch("todo.counts", undefined);
  const { data } = TodoCounts.safeParse(reply.ok ? reply.value : undefined);
  return data && data.overdue + data.today > 0 ? data : null;
}

/**
 * Tells what is due by a notification of the system, at the start and then once a day, when the preferences say so.
 * Only numbers are told: a notification is read over shoulders. `clicked` runs when the person follows it.
 */
export function remindDaily(core: App, words: HostWords, clicked: () => void): void {
  let told = "";
  const look = async () => {
    const day = new Date().toDateString();
    if (day === told || !Notification.isSupported()) return;
    const counts = await pressing(core);
    if (!counts) return;
    told = day;
    const body = words()("clocks.reminder.body", { overdue: counts.overdue, today: counts.today });
    const notification = new Notification({ title: words()("host.title"), body });
    notification.on("click", clicked);
    notification.show();
  };
  const lookOrLeave = () => void look().catch(() => undefined);
  lookOrLeave();
  setInterval(lookOrLeave, LOOK_EVERY).unref();
}
