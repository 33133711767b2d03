import { agreements } from "./agreements";
import { app } from "./app";
import { backups } from "./backups";
import { cases } from "./cases";
import { dictionary } from "./dictionary";
import { folder } from "./folder";
import { lists } from "./lists";
import { room } from "./room";
import { views } from "./views";

/** Everything the screen may ask of the core. Client, preload, HTTP paths and dispatch are made from it. */
export const contract = { app, room, folder, cases, lists, views, agreements, dictionary, backups } as const;
export type AppContract = typeof contract;
