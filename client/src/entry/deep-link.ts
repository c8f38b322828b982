/** The spot that an address leads to (`/#desk`), or null when it names none. */
export function spotOfHash(hash: string): string | null {
  const id = hash.replace(/^#/, '')
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(id) ? id : null
}
