export const texts = {
  'name.staff': 'My shifts',
  'name.center': 'Rota: {center}',
  duty: 'On duty: {center}',
  open: 'Nobody yet',
} as const
