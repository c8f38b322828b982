export const texts = {
  title: 'Nothing here',
  page: 'There is no page at this address.',
  center: 'There is no center at this address.',
  places: 'You are welcome here:',
  busyTitle: 'One moment, please',
  busy: 'Too many pages were asked for from your network. In {seconds} seconds you can load this one again.',
} as const
