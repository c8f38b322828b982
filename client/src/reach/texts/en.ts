/** Texts about what is within reach. */
export const texts = {
  'reach.news': 'Within reach: {what}. {key} does it.',
  'reach.news.list': 'Within reach: {what}.',
  'reach.person': 'Show {name}’s card',
  'reach.help': 'Do what is offered',
  'reach.help.keys': '[F], or A on a gamepad; or click or tap it',
} as const
