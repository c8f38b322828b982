/** What `fillPage` puts into a page. */
export interface PageContent {
  /** The company's name. */
  title: string
  /** Readable by the page's scripts as JSON from the element `foyer-door`. */
  door: unknown
}

/**
 * Fills the markers of a built page: `<!--foyer:title-->` with the company's name and
 * `<!--foyer:door-data-->` with what the page's script needs, so that the first view takes no request.
 */
export function fillPage(html: string, content: PageContent): string {
  // Functions, because a replacement string would give `$&` in a company's name a meaning.
  return html
    .replaceAll('<!--foyer:title-->', () => escapeHtml(content.title))
    .replace(
      '<!--foyer:door-data-->',
      () => `<script type="application/json" id="foyer-door">${jsonForHtml(content.door)}</script>`,
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
