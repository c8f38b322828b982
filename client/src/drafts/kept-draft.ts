import { keep, recall } from '../browser/storage.ts'

/** A draft that could not be saved yet, as the browser keeps it over a reload. */
export interface KeptDraft<Document> {
  /** The version that it was made on. */
  version: number
  /** The document of that version. */
  base: Document
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
 * @param name of the document among all that are kept: `main:2027-03-22`
 * @param readDocuments what the storage holds, or null when it is no draft: other versions of Foyer, which gave it other
 * names or another form, may have written it
 */
export function keepInBrowser<Document>(
  name: string,
  readDocuments: (
    stored: Readonly<Record<string, unknown>>,
  ) => Pick<KeptDraft<Document>, 'base' | 'draft'> | null,
): KeptDrafts<Document> {
  const key = `foyer:draft:${name}`
  return {
    read() {
      try {
        const stored = recall(key) as Readonly<Record<string, unknown>>
        const version = Number(stored.version)
        const documents = readDocuments(stored)
        return documents && Number.isSafeInteger(version) ? { version, ...documents } : null
      } catch {
        return null // nothing there, or broken
      }
    },
    keep(draft) {
      keep(key, draft)
    },
  }
}
