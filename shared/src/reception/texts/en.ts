/** What the desk says by itself, in a visitor's conversation. */
export const texts = {
  'left.contact':
    'Our people have left the desk. Your question stays: you get an answer at the address or number that you have left.',
  'left.no-contact':
    'Our people have left the desk. Leave a mail address or a phone number here, and you get an answer.',
  'on-the-phone': 'We are in a call and come back to you soon. Your question is at the desk.',
  'back-soon': 'We are away for a moment and come back to you soon. Your question is at the desk.',
  'goes-on': '{leaver} has gone off duty. {colleague} is here and goes on with you.',
} as const
