/** What the lobby itself tells somebody, whatever features it has. */
export interface LobbyAnnouncements {
  /** First message after joining and after every reconnection. */
  welcome: Welcome
  /** The server is going down; the connection closes shortly after. */
  closing: { seconds: number }
}

export interface Welcome {
  personId: string
  /** The own avatar's index in snapshots. */
  index: number
  /** Where the server has put the avatar. */
  x: number
  z: number
  /** Radians. */
  yaw: number
  /** The server's clock, milliseconds since 1970. */
  now: number
}
