/** The pages of the settings, each at `/settings/<page>`, in the order of their links. */
export const SETTINGS_PAGES = [
  'profile',
  'password',
  'sessions',
  'branding',
  'hours',
  'company',
  'centers',
  'team',
  'invitations',
  'retention',
  'privacy',
  'audit',
] as const
export type SettingsPage = (typeof SETTINGS_PAGES)[number]
