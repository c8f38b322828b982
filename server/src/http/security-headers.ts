import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The policy of an image: opened as a page it is a page, and may do nothing and load nothing. */
export const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * The headers that keep a page to itself: nothing is loaded from elsewhere, no inline script runs, nobody
 * frames it.
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The decoder of compressed models is WebAssembly, which this keyword allows and 'unsafe-eval' not.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        // The decoder's workers are made from a blob.
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'"],
        // Textures inside models are handed to the browser as blobs; icons in style sheets are data.
        imgSrc: ["'self'", 'data:', 'blob:'],
        // 'self' includes the websocket of the same host (Content Security Policy level 3). GLTFLoader
        // fetches the blobs of embedded textures.
        connectSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  })
}
