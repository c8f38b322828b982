/** Texts that the room itself shows: names' second lines and emotes. */
export const texts = {
  /** Under a greeting that nobody typed. */
  automatic: 'automatic',
  'status.available': 'available',
  'status.busy': 'busy',
  'status.on-the-phone': 'on the phone',
  'status.back-soon': 'back in a moment',
  'emote.wave': 'Wave',
  'emote.applaud': 'Applaud',
  'emote.nod': 'Nod',
  'emote.shake-head': 'Shake head',
  'emote.point': 'Point',
  'emote.heart': 'Heart',
  'emote.laugh': 'Laugh',
  'emote.question': 'Question',
} as const
