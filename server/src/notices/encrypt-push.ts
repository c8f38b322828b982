import { createCipheriv, createECDH, ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** Bytes of text that fit: push services take 4096, the header has 86, the record's end 17. */
export const PUSH_TEXT_MAX = 4096 - 86 - 17

/** A browser's keys from its `PushSubscription`, base64url. */
export interface PushKeys {
  /** Its public key, an uncompressed P-256 point. */
  p256dh: string
  /** A secret that only the browser and the server know. */
  auth: string
}

/**
 * Encrypts a text so that only the browser can read it (RFC 8291 over RFC 8188, `aes128gcm`): one record.
 *
 * @param chance for tests: the salt of 16 bytes and the private key of this message
 * @throws when the browser's key is no point on the curve
 */
export function encryptPush(
  text: string,
  keys: PushKeys,
  chance: { salt: Buffer; privateKey?: Buffer } = { salt: randomBytes(16) },
): Buffer {
  const { salt, privateKey } = chance
  const curve = createECDH('prime256v1')
  if (privateKey) curve.setPrivateKey(privateKey)
  else curve.generateKeys()
  const ownKey = curve.getPublicKey()
  const browserKey = Buffer.from(keys.p256dh, 'base64url')
  const shared = curve.computeSecret(browserKey)
  const derive = (key: Uint8Array, saltOf: Buffer, info: Buffer, bytes: number) =>
    new Uint8Array(hkdfSync('sha256', key, saltOf, info, bytes))

  const secret = derive(
    shared,
    Buffer.from(keys.auth, 'base64url'),
    Buffer.concat([Buffer.from('WebPush: info\0'), browserKey, ownKey]),
    32,
  )
  const contentKey = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce)
  const LAST_RECORD = Buffer.of(2)

  const header = Buffer.alloc(16 + 4 + 1)
  salt.copy(header)
  header.writeUInt32BE(4096, 16) // size of a record
  header.writeUInt8(ownKey.length, 20)
  return Buffer.concat([
    header,
    ownKey,
    cipher.update(Buffer.concat([Buffer.from(text), LAST_RECORD])),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** Whether a browser's public key is a point on the curve. */
export function isPushKey(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url')
    return true
  } catch {
    return false
  }
}
