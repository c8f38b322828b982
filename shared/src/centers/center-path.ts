/** The center that every installation has; its lobby is at `/`. */
export const MAIN_CENTER = 'main'

/** The address of a center's lobby on this site. */
export function pathOfCenter(id: string): string {
  return id === MAIN_CENTER ? '/' : `/c/${id}`
}

/** The id in the address of a center's lobby; the server knows whether there is such a center. */
export function centerOfPath(path: string): string {
  return /^\/c\/([a-z0-9-]+)\/?$/.exec(path)?.[1] ?? MAIN_CENTER
}
