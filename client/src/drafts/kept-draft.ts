/** A draft that could not be saved yet, as the browser keeps it over a reload. */
export interface KeptDraft<Document> {
  /** The version that it was made on. */
  version: number
  draft: Document
}

/** Where the browser keeps the draft of one document. */
export interface KeptDrafts<Document> {
  /** Null: there is none. */
  read(): KeptDraft<Document> | null
  /** Null forgets it. */
  keep(draft: KeptDraft<Document> | null): void
}

/**
 * Keeps a draft in this browser's storage.
 *
 * @param name of the document among all that are kept: `week:main:2027-03-22`
 * @param readDraft what the storage holds as a document, or null when it is none: other versions of Foyer wrote it
 */
export function keepInBrowser<Document>(
  name: string,
  readDraft: (value: unknown) => Document | null,
): KeptDrafts<Document> {
  const key = `foyer:draft:${name}`
  return {
    read() {
      try {
        const { version, draft } = JSON.parse(localStorage.getItem(key) ?? 'null')
        const document = readDraft(draft)
        return document !== null && Number.isSafeInteger(version)
          ? { version, draft: document }
          : null
      } catch {
        return null // nothing there, storage blocked, or its content broken
      }
    },
    keep(draft) {
      try {
        if (draft === null) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(draft))
      } catch {
        // Storage is blocked: the draft lives as long as the page.
      }
    },
  }
}
