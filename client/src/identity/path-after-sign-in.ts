/** Where signing in leads: `?to=`, but only a path of our own, so that no link leads on to elsewhere. */
export function pathAfterSignIn({ search, origin }: Pick<Location, 'search' | 'origin'>): string {
  const wanted = new URLSearchParams(search).get('to')
  if (wanted === null || !URL.canParse(wanted, origin)) return '/settings'
  const url = new URL(wanted, origin)
  return url.origin === origin ? url.pathname + url.search + url.hash : '/settings'
}
