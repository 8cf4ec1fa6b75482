/** A channel that is open to the bot, as plan managers see it. */
export type Room = {
  channel: string; // Teams' id of it
  name?: string; // as it was called when it was opened; undefined: it was opened in the channel itself
  openedBy?: string; // who opened it, as the plan knows them; undefined: nobody whom it knows any more
  openedOn?: string; // ISO; undefined: before the service kept it
  guests?: number; // of its team, when the bot last looked; undefined: it has not looked
};

/** Answers `GET /api/plans/KEY/rooms`, by name and then by when they were opened. */
export type RoomsOpen = { rooms: readonly Room[] };
