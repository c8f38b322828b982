/** Limits of an uploaded image. */
export const IMAGE_LIMITS = {
  bytes: 256 * 1024,
  /** Pixels of a side. */
  smallest: 16,
  largest: 2048,
} as const

/** What may be uploaded, by its media type. */
export const IMAGE_TYPES = { 'image/svg+xml': 'svg', 'image/png': 'png' } as const
export type ImageType = keyof typeof IMAGE_TYPES

export function isImageType(type: string): type is ImageType {
  return Object.hasOwn(IMAGE_TYPES, type)
}
