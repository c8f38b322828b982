import { type AvatarView, eyeHeight } from '../avatars/avatar-view.ts'

/** Who speaks is looked at from so far, metres. */
const REACH = 12
/** Speakers at a time that are looked at; in a louder crowd only the latest. */
const SPEAKERS = 12

/** Who looks at whom: people near somebody who speaks look there, and a greeter at who is greeted. */
export interface Attention {
  /**
   * Somebody begins to speak, until then (frame clock, seconds).
   *
   * @param listener whom the words are meant for alone: the speaker looks there
   */
  speak(speaker: AvatarView, listener: AvatarView | null, until: number): void
  /** Somebody left. */
  forget(view: AvatarView): void
  /** Writes `lookAt` of all views; of several speakers near somebody, the one who began last is looked at. */
  direct(views: readonly AvatarView[], now: number): void
}

interface Speech {
  listener: AvatarView | null
  until: number
  head: { x: number; y: number; z: number }
}

export function createAttention(): Attention {
  /** In the order in which they began. */
  const speeches = new Map<AvatarView, Speech>()

  function attend(view: AvatarView): AvatarView['lookAt'] {
    const own = speeches.get(view)
    if (own?.listener) return headOf(own.listener)
    let point: AvatarView['lookAt'] = null
    for (const [speaker, { head }] of speeches) {
      if (speaker !== view && Math.hypot(head.x - view.x, head.z - view.z) < REACH) point = head
    }
    return point
  }

  return {
    speak(speaker, listener, until) {
      speeches.delete(speaker)
      speeches.set(speaker, { listener, until, head: headOf(speaker) })
      const [oldest] = speeches.keys()
      if (oldest && speeches.size > SPEAKERS) speeches.delete(oldest)
    },
    forget(view) {
      speeches.delete(view)
    },
    direct(views, now) {
      for (const [speaker, speech] of speeches) {
        if (now >= speech.until) speeches.delete(speaker)
        else speech.head = headOf(speaker)
      }
      for (const view of views) view.lookAt = speeches.size > 0 ? attend(view) : null
    },
  }
}

function headOf(view: AvatarView): { x: number; y: number; z: number } {
  return { x: view.x, y: view.y + eyeHeight(view), z: view.z }
}
