interface ContactLinkProps {
  /** A mail address or phone number as `checkContact` has written it. */
  contact: string
}

/** Writes to a visitor, or calls, by what the system has for that. */
export function ContactLink({ contact }: ContactLinkProps) {
  const href = contact.includes('@')
    ? `mailto:${encodeURIComponent(contact)}`
    : `tel:${contact.replace(/[^+\d]/g, '')}`
  return <a href={href}>{contact}</a>
}
