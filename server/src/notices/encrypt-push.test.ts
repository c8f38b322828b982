import { expect, test } from 'vitest'
import { encryptPush, isPushKey, PUSH_TEXT_MAX } from './encrypt-push.ts'

const bytes = (text: string) => Buffer.from(text, 'base64url')

test('the example of RFC 8291, section 5', () => {
  const message = encryptPush(
    'When I grow up, I want to be a watermelon',
    {
      p256dh:
        'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    {
      salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
      privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
    },
  )
  expect(message.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz' +
      'AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

const KEYS = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
}

test('no two messages are alike, and the longest text fits', () => {
  const text = 'x'.repeat(PUSH_TEXT_MAX)
  const [one, other] = [encryptPush(text, KEYS), encryptPush(text, KEYS)]
  expect(one.length).toBe(4096)
  expect(one.equals(other)).toBe(false)
})

test('a key that is no point on the curve is refused', () => {
  const nowhere = Buffer.alloc(65, 4).toString('base64url')
  expect(() => encryptPush('x', { ...KEYS, p256dh: nowhere })).toThrow()
  expect(isPushKey(nowhere)).toBe(false)
  expect(isPushKey(KEYS.p256dh)).toBe(true)
})
