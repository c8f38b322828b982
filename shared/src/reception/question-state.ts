/** What the page says of a visitor's question before anybody is in: an answer is there unread, or nobody has answered yet. */
export type QuestionState = 'answered' | 'open'
