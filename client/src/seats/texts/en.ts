/** Texts about sitting down. */
export const texts = {
  'sit.down': 'Sit down',
  'sit.down.on': 'Sit down: {what}',
  'sit.up': 'Get up',
  'sit.free': 'A free seat: {what}. X sits down.',
  'sit.done': 'You are sitting: {what}. Walking gets you up.',
  'sit.none': 'There is no way to that seat: {what}.',
  'sit.help': 'Sit down, get up',
  'sit.help.keys': 'Click or tap a seat, or [X] near one; walking gets up',
} as const
