import { readSvg } from '@foyer/server/uploads/read-svg.ts'
import { expect, test } from '@playwright/test'
import { DRAWINGS, REFUSED } from './support/drawings.ts'

/** Of a colour, out of 255, and of a picture's points: what smoothing of edges may differ by. */
const SHADE = 24
const POINTS = 0.002

/** A drawing as it is written anew, or why it is refused. */
function rewrite(drawing: string): string {
  const read = readSvg(Buffer.from(drawing))
  return read.ok ? read.value.toString() : `refused: ${read.detail}`
}

test('a logo is drawn as its file is, whatever it is made of', async ({ page }) => {
  expect(Object.keys(DRAWINGS).length).toBeGreaterThanOrEqual(60)
  await page.emulateMedia({ colorScheme: 'light' })
  const pairs = Object.entries(DRAWINGS).map(([name, drawing]): [string, string, string] => [
    name,
    drawing,
    rewrite(drawing),
  ])
  expect(pairs.filter(([, , written]) => written.startsWith('refused'))).toEqual([])
  const compared = await page.evaluate(comparePictures, { pairs, shade: SHADE })
  expect(compared.filter(({ blank }) => blank)).toEqual([])
  expect(compared.filter(({ different }) => different > POINTS)).toEqual([])
})

test('the comparison finds what is drawn otherwise', async ({ page }) => {
  const [first, second] = ['a rule by id', 'a rule by element'].map((name) => DRAWINGS[name]!)
  const black = first!.replace(/<style>.*<\/style>/, '')
  const pairs: Parameters<typeof comparePictures>[0]['pairs'] = [
    ['black', first!, black],
    ['same', first!, second!],
    ['wide', first!, first!.replace('0 0 60 20', '0 0 60 30')],
  ]
  const compared = await page.evaluate(comparePictures, { pairs, shade: SHADE })
  expect(compared.map(({ different }) => different > POINTS)).toEqual([true, false, true])
})

test.describe('what we do not draw is refused, and named', () => {
  for (const [name, [drawing, names]] of Object.entries(REFUSED)) {
    test(name, () => {
      expect(rewrite(drawing)).toMatch(/^refused: /)
      expect(rewrite(drawing)).toContain(names)
    })
  }
})

/** Runs in the page: how much of each pair's pictures differs, from 0 to 1, and whether the first shows nothing. */
async function comparePictures({
  pairs,
  shade,
}: {
  pairs: [name: string, source: string, written: string][]
  shade: number
}): Promise<{ name: string; different: number; blank: boolean; written: string }[]> {
  const [width, height] = [240, 80]
  const draw = async (drawing: string): Promise<Uint8ClampedArray> => {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
    await image.decode()
    const context = new OffscreenCanvas(width, height).getContext('2d')!
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight)
    context.drawImage(image, 0, 0, image.naturalWidth * scale, image.naturalHeight * scale)
    return context.getImageData(0, 0, width, height).data
  }
  const compared = []
  for (const [name, source, written] of pairs) {
    const [before, after] = [await draw(source), await draw(written)]
    let points = 0
    for (let at = 0; at < before.length; at += 4) {
      const off = [0, 1, 2].map((part) => Math.abs(before[at + part]! - after[at + part]!))
      if (Math.max(...off) > shade) points += 1
    }
    const blank = before.every((value) => value === 255)
    compared.push({ name, different: points / (width * height), blank, written })
  }
  return compared
}
