import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { IMAGE_LIMITS } from '@foyer/shared/uploads/image-limits.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What the picture needs; times, texts, places and whatever else is in a file are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'IDAT', 'IEND'])
/** Samples of a pixel by colour type (PNG specification, table 11.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Chunk {
  type: string
  data: Buffer
  /** With length and check sum, as it stands in the file. */
  whole: Buffer
}

/** A PNG with only what its picture needs; refused with `image-broken` when it is none, cut off, or too large. */
export async function readPng(bytes: Buffer): Promise<Result<Buffer>> {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    return refuse('image-broken', 'this is no PNG file')
  }
  const chunks = splitChunks(bytes)
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) {
    return refuse('image-broken', 'the PNG file is damaged or cut off')
  }
  const width = header.data.readUInt32BE(0)
  const height = header.data.readUInt32BE(4)
  const { smallest, largest } = IMAGE_LIMITS
  if (Math.min(width, height) < smallest || Math.max(width, height) > largest) {
    return refuse(
      'image-broken',
      `${width} x ${height} pixels: each side must be ${smallest} to ${largest}`,
    )
  }
  const bits = header.data[8]! * (SAMPLES[header.data[9]!] ?? 0)
  // Interlaced pictures have up to seven passes, each with a byte more a row.
  const most = (Math.ceil((width * bits) / 8) + 1) * height * 2
  if (!(await isPacked(chunks, most))) {
    return refuse('image-broken', 'the picture in the PNG file is damaged')
  }
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole)
  return succeed(Buffer.concat([SIGNATURE, ...kept]))
}

/** Its chunks with right check sums, ending with IEND and nothing behind; null for anything else. */
function splitChunks(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return end === bytes.length ? chunks : null
    at = end
  }
  return null
}

/** Whether the pixels can be unpacked, and are not more than the header says. */
async function isPacked(chunks: readonly Chunk[], most: number): Promise<boolean> {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  try {
    const pixels = await promisify(inflate)(packed, { maxOutputLength: Math.max(1, most) })
    return pixels.length > 0
  } catch {
    return false
  }
}
