import { z } from "zod";
import { Room } from "#shared/domain/room";
import { command, query } from "./define";

export const room = {
  /** The room of this folder; null before the first set-up. */
  get: query(z.void(), Room.nullable(), "room"),
  save: command(Room, Room, "room"),
} as const;
