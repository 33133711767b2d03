import { HolidayTable } from "#shared/domain/calendar";
import stored from "./holidays.json" with { type: "json" };

/** The holiday table as it comes with the program, 2024 to 2026; the notice of the State Council it was taken from is in each year. */
export const USUAL_HOLIDAYS: HolidayTable = HolidayTable.parse(stored);
