/** Texts about the way to a place or a person. */
export const texts = {
  'walk.stop': 'Stop',
  'walk.going': 'On the way to {goal}.',
  'walk.arrived': 'You are at {goal}.',
  'walk.stopped': 'You stopped.',
  'walk.none': 'There is no way to {goal} right now.',
} as const
