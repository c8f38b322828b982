import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'

/** Seconds that a signature for a push service is good for; the standard allows a day. */
const GOOD_FOR = 12 * 3600

/** The server's own key pair for web push. */
export interface VapidKey {
  /** Uncompressed P-256 point, base64url: what browsers subscribe with. */
  publicKey: string
  privateKey: KeyObject
}

/**
 * The key pair that a secret stands for.
 *
 * @param secret 32 bytes in hex, the private number on P-256
 */
export function vapidKeyOf(secret: string): VapidKey {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(secret, 'hex')
  const point = curve.getPublicKey()
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: Buffer.from(secret, 'hex').toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  return { publicKey: point.toString('base64url'), privateKey }
}

/**
 * The `Authorization` header by which a push service knows the server (RFC 8292).
 *
 * @param subject where its operator can be reached, `mailto:` or `https:`
 * @param now milliseconds since 1970
 */
export function vapidHeader(
  key: VapidKey,
  { endpoint, subject, now }: { endpoint: string; subject: string; now: number },
): string {
  const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const expires = Math.floor(now / 1000) + GOOD_FOR
  const claims = { aud: new URL(endpoint).origin, exp: expires, sub: subject }
  const signed = `${json({ typ: 'JWT', alg: 'ES256' })}.${json(claims)}`
  const signature = sign('sha256', Buffer.from(signed), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${key.publicKey}`
}
