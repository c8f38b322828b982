/** Characters of anybody's name, as people count them. */
export const NAME_MAX = 40
