export const texts = {
  greeting: 'Hello {name},',
  'greeting.nobody': 'Hello,',
  reset: 'Choose a new password',
  'reset.asked': 'Somebody, probably you, has forgotten the password of your account at {host}.',
  'reset.given': 'You are given a way to a new password for your account at {host}.',
  'reset.once': 'The link works once, within an hour. Until then your password stays as it is.',
  invitation: 'You are invited to the team',
  'invitation.text': 'You are invited to staff the lobby at {host}.',
  'invitation.once': 'The link works once, within 7 days.',
  'invitation.open': 'Make your account',
  failed: 'Wrong passwords for your account',
  'failed.text': {
    one: 'A wrong password was tried for your account at {host}.',
    other: '{count} wrong passwords were tried for your account at {host}.',
  },
  'failed.slow':
    'Whoever tries must wait longer each time. A browser that you have signed in with before lets you in as always.',
  'failed.do':
    'If it was not you, choose a new password when yours is short or used elsewhere, too.',
  'failed.open': 'Choose a new password',
} as const
