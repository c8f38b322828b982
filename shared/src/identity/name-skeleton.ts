/**
 * Characters that are drawn like a Latin letter or two, after decomposition: `<character><letters>`. Chosen
 * from Unicode's confusables for the scripts and digits that keyboards at hand can type.
 */
const LOOK_ALIKES = new Map(
  (
    '0o 1l 3e 4a 5s 7t 8b $s @a !l |l ' +
    // Latin letters that do not decompose
    'ßss øo Øo łl Łl đd Đd ıl ȷj æae Æae œoe Œoe ŋn ħh ʀr ɑa ɡg ɩl ʜh ' +
    // Cyrillic, small then capital
    'аa вb гr еe ёe зe иu кk мm нh оo пn рp сc тt уy хx ьb іl їl јj ѕs ԁd һh ԛq ԝw ' +
    'АA ВB ЕE ЗE КK МM НH ОO РP СC ТT УY ХX ЬB ІI ЇI ЈJ ЅS ԚQ ԜW ' +
    // Greek, small then capital
    'αa βb γy εe ηn ιl κk μu νv οo ρp σo ςs τt υu χx ωw ϲc ϳj ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [character = '', ...letters] = pair
      return [character, letters.join('')]
    }),
)

/** Letters, or groups of them, that are hard to tell apart once all are small. */
const SAME = [
  [/i/g, 'l'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
] as const

/** Whether an eye takes one name for the other. */
export function lookAlike(name: string, other: string): boolean {
  return nameWords(name).join('') === nameWords(other).join('')
}

/**
 * The words of a name reduced to what an eye takes from them: two names that look alike have the same.
 * Case, accents, punctuation and invisible characters are gone, look-alike letters are one.
 */
export function nameWords(name: string): string[] {
  let skeleton = ''
  for (const character of name.normalize('NFKD')) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue
    skeleton += LOOK_ALIKES.get(character) ?? character
  }
  skeleton = skeleton.toLowerCase()
  for (const [letters, same] of SAME) skeleton = skeleton.replace(letters, same)
  return skeleton.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
