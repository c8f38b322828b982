/** Texts about the picture. */
export const texts = {
  'view.ended':
    'The 3D picture ended, so the lobby is shown as a page. “Show in 3D” tries it again.',
} as const
