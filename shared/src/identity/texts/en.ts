export const texts = { greeting: 'Welcome! How can I help you?' } as const
