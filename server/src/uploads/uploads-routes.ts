import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { addressOf } from '@foyer/shared/http/endpoint.ts'
import { IMAGE_TYPES, isImageType } from '@foyer/shared/uploads/image-limits.ts'
import * as endpoints from '@foyer/shared/uploads/uploads-endpoints.ts'
import { type Route, route } from '../http/route.ts'
import { IMAGE_POLICY } from '../http/security-headers.ts'
import type { Uploads } from './create-uploads.ts'

/** What the address names never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Uploading images, for who designs the place, and their addresses for everybody. */
export function createUploadsRoutes(uploads: Uploads): Route[] {
  return [
    route(endpoints.uploadImage, {
      async handle({ actor, body }) {
        const type = body.type.split(';', 1)[0]!.trim()
        if (!isImageType(type)) {
          return refuse('image-broken', `must be of type ${Object.keys(IMAGE_TYPES).join(' or ')}`)
        }
        return uploads.store(type, Buffer.from(await body.arrayBuffer()), actor.id)
      },
    }),
    route(endpoints.readImage, {
      async handle({ params }, beside) {
        const image = await uploads.read(addressOf(endpoints.readImage, { params }))
        if (!image) return refuse('not-found')
        beside
          .set('Content-Type', image.type)
          .set('Cache-Control', FOR_EVER)
          .set('Content-Security-Policy', IMAGE_POLICY)
          .set('X-Content-Type-Options', 'nosniff')
        return succeed(image.bytes)
      },
    }),
  ]
}
