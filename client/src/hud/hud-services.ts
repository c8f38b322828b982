/** What the screen's own layer may ask of the composition root. */
export interface HudServices {
  /** Whether one came in to ask the desk. */
  toDesk: boolean
  /** Opens or closes the 3D view. */
  setView3d(open: boolean): void
  /** Enters anew with the same name and look, after the connection has ended. */
  rejoin(): void
  /** Leaves the lobby and shows the entry page. */
  leave(): void
}
