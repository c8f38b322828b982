/** Texts of the screen's own layer and of the lobby as a page. */
export const texts = {
  settings: 'Settings',
  help: 'Keys and help',
  'unread.count': '{count} unread',

  // connection
  'connection.entering': 'Connecting…',
  'connection.next-try': {
    one: 'Connection lost. Next try in one second.',
    other: 'Connection lost. Next try in {count} seconds.',
  },
  'connection.trying': 'Connection lost. Connecting again…',
  'connection.try-now': 'Try now',
  'connection.back': 'You are connected again.',
  'connection.taken-over': 'You opened the lobby in another tab.',
  'connection.taken-over.again': 'Use it here',
  'connection.erased': 'What was known of you here is erased.',
  'connection.signed-out': 'You were signed out.',
  'connection.shutdown': 'The lobby is restarting. Come back in a minute.',
  'connection.closing': {
    one: 'The lobby restarts in one second.',
    other: 'The lobby restarts in {count} seconds.',
  },
  'connection.lost': 'The connection is gone.',
  'connection.flood': 'The connection was closed because it sent too much.',
  'connection.too-slow': 'The connection was too slow to follow the lobby.',
  'connection.again': 'Enter again',

  // settings
  'settings.language': 'Language',
  'settings.quality': 'Picture quality',
  'settings.quality.auto': 'Automatic',
  'settings.quality.low': 'Low',
  'settings.quality.medium': 'Medium',
  'settings.quality.high': 'High',
  'settings.theme': 'Colours',
  'settings.theme.system': 'As the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.motion': 'Less motion',
  'settings.sound': 'Sounds',
  'settings.letters': 'Shortcuts by letters and digits',
  'settings.3d': '3D view',
  'settings.leave': 'Leave the lobby',
  'settings.staff': 'Profile and staff',
  'settings.saved': 'Kept in this browser.',
  'settings.unkept': 'For this visit: your browser keeps nothing for this page.',

  // at the first entry
  first: 'First steps',
  'first.keys':
    'Walk with [W] [A] [S] [D], the arrow keys or a click on the floor. Drag to look around. With a question, press “Ask the desk”.',
  'first.touch':
    'Walk with the stick or a tap on the floor. Drag to look around. With a question, press “Ask the desk”.',
  'first.close': 'Close the hint',

  // keys
  'help.walk': 'Walk',
  'help.walk.keys': '[W] [A] [S] [D] or arrow keys; Shift runs',
  'help.click': 'Walk to a place',
  'help.click.keys': 'Click or tap the floor',
  'help.look': 'Look around',
  'help.look.keys':
    'Drag with the mouse or a finger, or [Q] and [E]; wheel or two fingers come nearer',
  'help.close': 'Close a panel',
  'help.close.keys': 'Esc',

  // the lobby as a page
  'list.skip.places': 'To the places',
  'list.title': 'Lobby',
  'list.where': 'You are here: {where}',
  'list.places': 'Places',
  'list.go': 'Go to {goal}',
  'list.3d': 'Show in 3D',
} as const
