/** Texts of what several people change at once. */
export const texts = {
  clash: 'You and somebody else have both changed this:',
  'clash.by': '{name} has changed this on {when}, while you changed it too:',
  'clash.theirs': 'Load theirs',
  'clash.mine': 'Save mine over it',
} as const
