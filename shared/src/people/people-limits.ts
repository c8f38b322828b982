/** Seconds that a cut connection may take to come back as the same avatar at the same place. */
export const RECONNECT_SECONDS = 30
