import { ownZone } from './own-zone.ts'

/** Gives everybody who asks `Intl` for this machine's zone, libraries too, one that `Intl` then takes. */
export function settleZone(): void {
  const { prototype } = Intl.DateTimeFormat
  const { resolvedOptions } = prototype
  const zone = ownZone()
  const { timeZone: named } = new Intl.DateTimeFormat().resolvedOptions()
  if (named === zone) return
  prototype.resolvedOptions = function () {
    const options = resolvedOptions.call(this)
    return options.timeZone === named ? { ...options, timeZone: zone } : options
  }
}
