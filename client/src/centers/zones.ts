/** All zones that this browser knows, for a choice; `also` is among them even if it does not know it. */
export function zoneOptions(also: string): { value: string; text: string }[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', also])
  return [...zones].sort().map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }))
}
