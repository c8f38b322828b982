export const texts = {
  contact:
    'Our people have left the desk. Your question stays: you get an answer at the address or number that you have left.',
  'no-contact':
    'Our people have left the desk. Leave a mail address or a phone number here, and you get an answer.',
} as const
