/**
 * Characters that are drawn like a Latin letter or two, after decomposition: `<character><letters>`. Chosen
 * from Unicode's confusables for the scripts and digits that keyboards at hand can type.
 */
const LOOK_ALIKES = new Map(
  (
    '0o 1l 3e 4a 5s 7t 8b $s @a !l |l ' +
    // Latin letters that do not decompose
    'ßss øo Øo łl Łl đd Đd ıl ȷj æae Æae œoe Œoe ŋn ħh ɑa ɡg ɩl ' +
    'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ' +
    // Cyrillic, small then capital
    'аa вb гr еe ёe зe иu кk мm нh оo пn рp сc тt уy хx ьb іl їl јj ѕs ԁd һh ԛq ԝw ' +
    'АA ВB ЕE ЗE КK МM НH ОO РP СC ТT УY ХX ЬB ІI ЇI ЈJ ЅS ԚQ ԜW ' +
    // Greek, small then capital
    'αa βb γy εe ηn ιl κk μu νv οo ρp σo ςs τt υu χx ωw ϲc ϳj ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ' +
    // Armenian, Cherokee, Lisu
    'օo հh ոn սu ցg զq ' +
    'ᎠD ᎡR ᎢT ᎥI ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᏀG ᏃZ ᏒR ᏔW ᏕS ᏙV ᏚS ᏞL ᏟC ᏢP ᏦK ᏰB ' +
    'ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [character = '', ...letters] = pair
      return [character, letters.join('')]
    }),
)

/**
 * Accents, points that may be left out, and what is drawn as nothing. Vowel signs are none of them: in the scripts of
 * India they are what tells one name from another.
 */
const UNSEEN =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]]\p{Cf}\p{Variation_Selector}]/v
/** The marks by which Kana of one shape are two letters. */
const VOICED = /[\u3099\u309A]/

/** Letters, or groups of them, that are hard to tell apart once all are small. */
const SAME = [
  [/i/g, 'l'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
] as const

/** Alphabets with letters of one shape: none of their languages writes a word in two of them. */
const ALPHABETS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

/**
 * Whether a word is of letters that look alike in two alphabets, such as a Latin one with a Cyrillic `а`: what
 * Unicode's profiles of identifiers call not moderately restrictive (UTS 39, 5.2). Latin beside Han, Kana, Hangul, Thai
 * and the like is written everywhere.
 */
export function mixesAlphabets(name: string): boolean {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1)
}

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
    if (UNSEEN.test(character) && !VOICED.test(character)) continue
    skeleton += LOOK_ALIKES.get(character) ?? character
  }
  skeleton = skeleton.toLowerCase()
  for (const [letters, same] of SAME) skeleton = skeleton.replace(letters, same)
  return skeleton.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
}
