/** What of a name can stand in an address: "München Süd" becomes "munchen-sud". */
export function addressFrom(name: string, most: number): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replaceAll(/^-|-$/g, '')
}
