import { crc32, deflateSync } from 'node:zlib'
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
