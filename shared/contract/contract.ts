import { agreements } from "./agreements";
import { app } from "./app";
import { backups } from "./backups";
import { calendar } from "./calendar";
import { cases } from "./cases";
import { dictionary } from "./dictionary";
import { folder } from "./folder";
import { room } from "./room";
import { todo } from "./todo";

/** Everything the screen may ask of the core. Client, preload, HTTP paths and dispatch are made from it. */
export const contract = { app, room, folder, cases, agreements, dictionary, backups, calendar, todo } as const;
export type AppContract = typeof contract;
