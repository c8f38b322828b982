export const texts = {
  description:
    'Walk into the lobby of {company} and ask the people who are there. Without an account, in your browser.',
  language: 'en_US',
} as const
