import { refuse } from '@foyer/shared/errors/result.ts'
import { IMAGE_LIMITS, IMAGE_TYPES, isImageType } from '@foyer/shared/uploads/image-limits.ts'
import express, { Router } from 'express'
import { sendRefusal } from '../http/answers.ts'
import { limitByAddress } from '../http/rate-limit.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { Uploads } from './create-uploads.ts'

/** Of one address in a minute. */
const UPLOADS = { points: 20, seconds: 60 }
/** Each comes from the database once for every browser, and a whole company may share an address. */
const READS = { points: 600, seconds: 60 }
/** What the address names never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** An image that is opened as a page is a page: it may do nothing and load nothing. */
const HARMLESS = "default-src 'none'; sandbox"

/** Uploading images, for who designs the place, and their addresses for everybody. */
export function createUploadsRoutes(uploads: Uploads, sessions: StaffSessions): Router {
  const router = Router()

  router.post(
    '/api/uploads',
    limitByAddress(UPLOADS),
    express.raw({ type: Object.keys(IMAGE_TYPES), limit: IMAGE_LIMITS.bytes }),
    staffRoute(sessions, 'layout-publish', async (member, request) => {
      const type = String(request.headers['content-type']).split(';', 1)[0]!.trim().toLowerCase()
      if (!isImageType(type) || !Buffer.isBuffer(request.body)) {
        return refuse('image-broken', `must be of type ${Object.keys(IMAGE_TYPES).join(' or ')}`)
      }
      return uploads.store(type, request.body, member.id)
    }),
  )

  router.get('/uploads/:file', limitByAddress(READS), async (request, response) => {
    const image = await uploads.read(request.path)
    if (!image) return sendRefusal(response, refuse('not-found'))
    response
      .type(image.type)
      .set('Cache-Control', FOR_EVER)
      .set('Content-Security-Policy', HARMLESS)
      .set('X-Content-Type-Options', 'nosniff')
      .send(Buffer.from(image.bytes))
  })

  return router
}
