import { addressFrom } from './address-from.ts'

/** Characters of a half-day's id. */
const ID_MAX = 16

/** The id of a new half-day, after its name: shifts keep it when the name is another one day. */
export function halfDayId(name: string, taken: readonly string[]): string {
  const wanted = addressFrom(name, ID_MAX - 2) || 'part'
  const ids = [wanted, ...Array.from({ length: taken.length + 1 }, (_, i) => `${wanted}-${i + 2}`)]
  return ids.find((id) => !taken.includes(id))!
}
