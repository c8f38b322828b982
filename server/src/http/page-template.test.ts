import { expect, test } from 'vitest'
import { fillPage } from './page-template.ts'

const PAGE = '<title><!--foyer:title--></title><!--foyer:door-data--><h1><!--foyer:title--></h1>'
const NAME = '<b>$& & "Söhne"</b>'

test('the company’s name and data are text, whatever they are', () => {
  const data = { name: NAME, hours: '</script><script>alert(1)</script><!--foyer:title-->' }
  const html = fillPage(PAGE, { title: NAME }, data)
  expect(html).toContain('<title>&lt;b&gt;$&amp; &amp; &quot;Söhne&quot;&lt;/b&gt;</title>')
  expect(html).toContain('<h1>&lt;b&gt;')
  expect(html.match(/<script/g)).toHaveLength(1)
  const json = html.match(/<script type="application\/json" id="foyer-door">(.*?)<\/script>/)![1]!
  expect(JSON.parse(json)).toEqual(data)
})

test('a marker without a text is empty', () => {
  expect(fillPage('<p><!--foyer:door-note--></p>', {}, {})).toBe('<p></p>')
})
