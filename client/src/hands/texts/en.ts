/** Texts about raised hands. */
export const texts = {
  hands: 'Raised hands',
  'hands.raise': 'Raise your hand',
  'hands.lower': 'Lower your hand',
  'hands.count': { one: '{count} raised hand', other: '{count} raised hands' },
  'hands.none': 'Nobody has raised a hand.',
  'hands.raised': '{name} has raised a hand.',
  'hands.walk': 'Walk to {name}',
  'hands.help': 'Raise or lower your hand',
  'hands.help.keys': '[H]',
  'hands.skip': 'To the raised hands',
} as const
