/** So that Excel reads it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table as CSV (RFC 4180), for download. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe instead (OWASP, CSV injection): names are what people call themselves.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
