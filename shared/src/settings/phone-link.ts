/** The address that dials a number; empty for none. */
export function phoneLink(phone: string): string {
  return phone && `tel:${phone.replace(/[^+0-9]/g, '')}`
}
