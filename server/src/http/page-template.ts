/**
 * Fills the markers of a built page: `<!--foyer:title-->` with the company's name, and
 * `<!--foyer:door-data-->` with the name and `data` as JSON in the element `foyer-door`, so that the first
 * view takes no request.
 */
export function fillPage(html: string, name: string, data: object): string {
  const json = jsonForHtml({ name, ...data })
  // Functions, because a replacement string would give `$&` in a company's name a meaning.
  return html
    .replaceAll('<!--foyer:title-->', () => escapeHtml(name))
    .replace(
      '<!--foyer:door-data-->',
      () => `<script type="application/json" id="foyer-door">${json}</script>`,
    )
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** JSON that cannot end the script element it stands in. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
