/** What the door says, at the server and in the page. */
export const texts = {
  open: { one: 'Open, one of our people is here', other: 'Open, {count} of our people are here' },
  'open.until': {
    one: 'Open until {when}, one of our people is here',
    other: 'Open until {when}, {count} of our people are here',
  },
  closed: 'Nobody is at the desk right now',
  opens: 'Opens {when}',
  'pause.on-the-phone': 'We are in a call and back soon',
  'pause.back-soon': 'We are back in a moment',
  'your-time': '{moment} your time',
  'time-of': '{moment} ({city})',
  languages: 'We speak {languages}.',
  ask: 'Come in and look around. You can leave a question at the desk.',
  call: 'Call us: {phone}',
  privacy: 'Privacy',
  imprint: 'Imprint',
  elsewhere: {
    one: '{name} is open, one of our people is there: {languages}',
    other: '{name} is open, {count} of our people are there: {languages}',
  },
} as const
