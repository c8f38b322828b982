export const texts = {
  title: 'Nothing here',
  page: 'There is no page at this address.',
  center: 'There is no center at this address.',
  places: 'You are welcome here:',
} as const
