/** What one can show with a key or a button. The client draws the picture and, where it has one, the clip. */
export const EMOTES = [
  'wave',
  'applaud',
  'nod',
  'shake-head',
  'point',
  'heart',
  'laugh',
  'question',
] as const
export type Emote = (typeof EMOTES)[number]
