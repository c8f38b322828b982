export const entry = {
  title: '{company}: lobby',
  name: 'Your name',
  look: 'Your look',
  random: 'Surprise me',
  change: 'Change the look',
  enter: 'Enter',
  entering: 'Coming in…',
  'loading.share': 'Loading the lobby: {percent} %',
  without3d: 'Without 3D',
  'without3d.hint': 'The same lobby as a page: people, desk and chat.',
  'without3d.missing': 'This browser cannot draw 3D, so the lobby opens as a page.',
  language: 'Language',
  privacy:
    'No account, no tracking. Your name and look stay in this browser, and a cookie lets us know you again.',
  staff: 'Sign in as staff',
  'staff.entering': 'You are signed in and enter as a member of staff.',
} as const
