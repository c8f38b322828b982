import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Of zxcvbn's 0 to 4: 3 stands for more than 10^8 guesses. Whoever tries here gets some hundred a day. */
const ENOUGH = 3
/** Characters looked at. The time that it takes grows faster than the length, and so many are hard to guess or never. */
const LOOKED_AT = 40

const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/**
 * Refuses a new password that is among those tried first: common ones, rows of keys, what repeats, and what is made of
 * the member's own name and address.
 */
export function checkPassword(password: string, member: { name: string; email: string }): Result {
  const own = [member.email, member.email.split('@')[0]!, member.name].map((text) =>
    text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
  )
  const words = ['foyer', member.email, ...own.flat(), ...own.map((parts) => parts.join(''))]
  const { score } = guesser.check(password.slice(0, LOOKED_AT), words)
  return score >= ENOUGH ? done : refuse('password-guessable', 'password: among those tried first')
}
