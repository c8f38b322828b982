/** Texts about emotes. */
export const texts = {
  emotes: 'Emotes',
  'emotes.help': 'Show an emote',
  'emotes.help.keys': '1 to 8',
  'emote.wave': 'Wave',
  'emote.applaud': 'Applaud',
  'emote.nod': 'Nod',
  'emote.shake-head': 'Shake head',
  'emote.point': 'Point',
  'emote.heart': 'Heart',
  'emote.laugh': 'Laugh',
  'emote.question': 'Question',
} as const
