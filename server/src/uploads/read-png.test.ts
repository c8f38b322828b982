import { crc32, deflateSync } from 'node:zlib'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { describe, expect, test } from 'vitest'
import { readPng } from './read-png.ts'

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A grey picture, or what a liar says is one. */
function png({
  width = 16,
  height = 16,
  pixels = (16 + 1) * 16,
  extra = Buffer.alloc(0),
} = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    extra,
    chunk('IDAT', deflateSync(Buffer.alloc(pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a picture comes out as it was', async () => {
  expect(await readPng(png())).toEqual({ ok: true, value: png() })
})

test('what is not the picture is left out: texts, places, times', async () => {
  const extra = Buffer.concat([
    chunk('tEXt', Buffer.from('Author\0somebody')),
    chunk('eXIf', Buffer.from('place')),
  ])
  expect(await readPng(png({ extra }))).toEqual({ ok: true, value: png() })
})

describe('is refused, and says why', () => {
  const damaged = png()
  damaged[40] = damaged[40]! ^ 0xff
  test.each([
    ['nothing', Buffer.alloc(0), 'no PNG'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'no PNG'],
    ['the magic bytes alone', png().subarray(0, 8), 'damaged or cut off'],
    ['one cut off in the header', png().subarray(0, 20), 'damaged or cut off'],
    ['one cut off in the picture', png().subarray(0, 50), 'damaged or cut off'],
    ['one cut off before its end', png().subarray(0, -12), 'damaged or cut off'],
    ['one with something behind it', Buffer.concat([png(), Buffer.from('<script>')]), 'damaged'],
    ['one with a wrong check sum', damaged, 'damaged'],
    ['one too small', png({ width: 15 }), '16 to 2048'],
    ['one too large', png({ height: 2049 }), '16 to 2048'],
    ['a bomb: far more pixels than the header says', png({ pixels: 50_000_000 }), 'is damaged'],
  ])('%s', async (_, bytes, why) => {
    const result = await readPng(bytes)
    expect(result).toMatchObject({ ok: false, reason: 'image-broken' })
    expect(JSON.stringify(result)).toContain(why)
  })
})

/** What stands before the header's chunk, and the header itself. */
const SIGNATURE = png().subarray(0, 8)
const header = (width: number, height: number, bits: number, colour: number, interlaced = 0) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  data.set([bits, colour, 0, 0, interlaced], 8)
  return chunk('IHDR', data)
}
const END = chunk('IEND', Buffer.alloc(0))
const file = (...chunks: Buffer[]) => Buffer.concat([SIGNATURE, ...chunks, END])
const pixels = (bytes: number) => deflateSync(Buffer.alloc(bytes))
const reads = async (bytes: Buffer) => (await readPng(bytes)).ok

describe('pictures of every kind', () => {
  test.each([
    ['grey of one bit', 1, 0, 1],
    ['colours', 8, 2, 3],
    ['deep colours', 16, 2, 6],
    ['a palette of four', 2, 3, 1],
    ['grey that lets through', 8, 4, 2],
    ['deep colours that let through', 16, 6, 8],
  ])('%s', async (_, bits, colour, bytes) => {
    const row = 1 + (bits < 8 ? (20 * bits) / 8 : 20 * bytes)
    const picture = file(
      header(20, 16, bits, colour),
      chunk('PLTE', Buffer.alloc(12)),
      chunk('tRNS', Buffer.alloc(2)),
      chunk('IDAT', pixels(Math.ceil(row) * 16)),
    )
    expect(await readPng(picture)).toEqual({ ok: true, value: picture })
  })

  test('one of a colour type that there is not has no pixels', async () => {
    expect(await reads(file(header(16, 16, 8, 5), chunk('IDAT', pixels(17 * 16))))).toBe(false)
  })

  test('pixels in many pieces are one picture, and none of them is lost', async () => {
    const packed = pixels(17 * 16)
    const pieces = [...packed].map((byte) => chunk('IDAT', Buffer.of(byte)))
    const picture = file(header(16, 16, 8, 0), ...pieces)
    expect(await readPng(picture)).toEqual({ ok: true, value: picture })
    expect(await reads(file(header(16, 16, 8, 0), ...pieces.slice(0, -8)))).toBe(false)
    expect(await reads(file(header(16, 16, 8, 0)))).toBe(false)
  })

  test.each([
    [16, 16],
    [2048, 16],
    [16, 2048],
    [2048, 2048],
  ])('%i x %i pixels are within the limits, one less or more is not', async (width, height) => {
    const of = (x: number, y: number) =>
      reads(file(header(x, y, 8, 0), chunk('IDAT', pixels((x + 1) * y))))
    expect(await of(width, height)).toBe(true)
    expect(await of(width === 16 ? 15 : 2049, height)).toBe(false)
    expect(await of(width, height === 16 ? 15 : 2049)).toBe(false)
  })

  test('a side of billions takes no memory: it is refused by the header', async () => {
    const result = await readPng(file(header(0xffffffff, 0xffffffff, 16, 6)))
    expect(result).toMatchObject({ reason: 'image-broken', detail: /^4294967295 x 4294967295/ })
  })
})

describe('what is around the picture', () => {
  const picture = chunk('IDAT', pixels(17 * 16))
  const head = header(16, 16, 8, 0)

  test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'fcTL', 'fdAT', 'abCd', '\0\0\0\0'])(
    '%j goes, wherever it stands',
    async (type) => {
      const more = chunk(type, Buffer.from('<script>alert(1)</script>'))
      const read = await readPng(file(head, more, picture, more))
      expect(read).toEqual({ ok: true, value: file(head, picture) })
    },
  )

  test.each(['gAMA', 'cHRM', 'sRGB', 'iCCP'])('%s stays: colours hang on it', async (type) => {
    const whole = file(head, chunk(type, Buffer.alloc(4)), picture)
    expect(await readPng(whole)).toEqual({ ok: true, value: whole })
  })

  test('the header comes first and is whole', async () => {
    expect(await reads(file(picture, head))).toBe(false)
    expect(await reads(file(chunk('IHDR', Buffer.alloc(12)), picture))).toBe(false)
    expect(await reads(file(chunk('IHDR', Buffer.alloc(14)), picture))).toBe(false)
  })

  test('a length that reaches beyond the file, or to where a sign would be', async () => {
    for (const length of [1000, 0x7fffffff, 0x80000000, 0xffffffff]) {
      const lying = Buffer.from(picture)
      lying.writeUInt32BE(length)
      expect(await reads(file(head, lying)), String(length)).toBe(false)
    }
  })
})

test('a file cut off anywhere is refused', async () => {
  const whole = png()
  for (let end = 0; end < whole.length; end += 1) {
    expect(await readPng(whole.subarray(0, end)), `at ${end}`).toMatchObject({
      ok: false,
      reason: 'image-broken',
    })
  }
})

test('a file with one byte changed anywhere is refused: every byte counts', async () => {
  const random = seededRandom(21)
  const whole = png()
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole)
    changed[at] = changed[at]! ^ (1 + Math.floor(random() * 255))
    expect(await readPng(changed), `at ${at}`).toMatchObject({ reason: 'image-broken' })
  }
})
