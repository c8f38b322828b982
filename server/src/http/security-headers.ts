import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The policy of an image: opened as a page it is a page, and may do nothing and load nothing. */
export const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** What no page of ours uses, no script that got into one may use either: it is refused without asking the visitor. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/**
 * The headers that keep a page to itself: nothing is loaded from elsewhere, no inline script runs, nobody
 * frames it.
 *
 * @param hstsSubdomains whether browsers are told that all subdomains, too, speak https: they may be others' sites
 */
export function securityHeaders(publicUrl: string, hstsSubdomains: boolean): RequestHandler {
  const https = publicUrl.startsWith('https:')
  const headers = helmet({
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
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: hstsSubdomains },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY)
    headers(request, response, next)
  }
}
