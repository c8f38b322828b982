/**
 * Fills the markers of a built page: `<!--foyer:KEY-->` with `texts[KEY]`, and `<!--foyer:door-data-->` with
 * `data` as JSON in the element `foyer-door`, so that the first view takes no request.
 */
export function fillPage(html: string, texts: Record<string, string>, data: object): string {
  const json = jsonForHtml(data)
  const filled = html.replace(
    '<!--foyer:door-data-->',
    // Functions, because a replacement string would give `$&` in a company's name a meaning.
    () => `<script type="application/json" id="foyer-door">${json}</script>`,
  )
  return filled.replaceAll(/<!--foyer:([\w-]+)-->/g, (_, key: string) =>
    escapeHtml(texts[key] ?? ''),
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
