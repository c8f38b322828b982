/** Whether a click on a link changes what this tab shows, and not only the place on the page. */
export function leadsAway(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
  const { href, target, hash, pathname, search } = link
  const isHere = hash !== '' && pathname === location.pathname && search === location.search
  const saves = link.hasAttribute('download') || /^(mailto|tel):/.test(href)
  return href !== '' && !elsewhere && target !== '_blank' && !isHere && !saves
}
