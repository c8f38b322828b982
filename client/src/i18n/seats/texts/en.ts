/** Texts about sitting down. */
export const texts = {
  'sit.down': 'Sit down',
  'sit.down.on': 'Sit down: {what}',
  'sit.up': 'Get up',
  'sit.free': 'A free seat: {what}. X sits down.',
  'sit.done': 'You are sitting: {what}. Walking gets you up.',
  'sit.none': 'There is no way to that seat: {what}.',
  'sit.sitting': 'sitting',
} as const
