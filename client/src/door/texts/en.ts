/** Texts about portals to other centers. */
export const texts = {
  portal: 'Portal to {name}',
  'portal.closed': 'This portal is closed.',
  'portal.go': 'Go to {name}',
} as const
