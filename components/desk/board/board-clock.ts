/** By which time the board is read: the moment it was drawn, and the zone of the house. */
export interface BoardClock {
  now: Date;
  timeZone: string;
}
