import { describe, expect, test } from 'vitest'
import { checkName } from './guest-name.ts'

/** Names that people have, by script. What is invisible in them belongs to their spelling. */
const NAMES: Record<string, string> = {
  Latin:
    'Zoë|Jörg-Ñúñez|Łukasz Żółć|Þórdís|Nguyễn Thị Ánh|Đặng Hữu Phước|ʻĀkea|Ọlá Adébáyọ̀|Siôn ap Ŵyn|M̃bo',
  Greek: 'Σοφία|Γιώργος Παπαδόπουλος|Ἀθηνᾶ',
  Cyrillic: 'Даша|Їжак|Ћирић|Ольга О’Нил|Өнөр|Мөнхбаяр',
  Armenian: 'Արմեն Հակոբյան|Սևակ',
  Georgian: 'გიორგი მაისურაძე|ნინო',
  Hebrew: 'יוֹסֵף|משה כהן|שִׁירָה|רָחֵל|יצחק־לוי|ז׳קלין',
  Arabic: 'محمد|مُحَمَّد|عبد الله|فاطمة الزهراء|اللّٰه داد|مریم‌السادات|علی‌رضا|نگار|پروین شاکر|ہما',
  Syriac: 'ܡܪܝܡ|ܝܘܚܢܢ',
  Thaana: 'އިބްރާހީމް',
  Nko: 'ߡߊ߬ߡߊߘߎ',
  Adlam: '𞤢𞤥𞤢𞤣𞤵',
  Tifinagh: 'ⵢⵓⴱⴰ',
  Ethiopic: 'አበበ ቢቂላ|ትርሓስ|ገብረ፡ማርያም',
  Devanagari: 'क्षमा|क्‍षमा|श्री राम|ज्योत्स्ना|ऋषिकेश|लक्ष्मी|अर्‍याल|दुर्‌योधन',
  Bengali: 'রবীন্দ্রনাথ ঠাকুর|র‍্যাচেল|কৃষ্ণা|শ্রীজাতা|উৎপল',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ|ਹਰਮਨਪ੍ਰੀਤ',
  Gujarati: 'નરેન્દ્ર|જિજ્ઞેશ|હ્રદય',
  Oriya: 'ଜଗନ୍ନାଥ|ସୁଭଦ୍ରା',
  Tamil: 'ஸ்ரீதேவி|கிருஷ்ணன்|லக்ஷ்மி|தமிழ்செல்வி',
  Telugu: 'శ్రీనివాస్|కృష్ణ|లక్ష్మీ',
  Kannada: 'ಕೃಷ್ಣ|ಲಕ್ಷ್ಮೀ|ಸೂರ‍್ಯ',
  Malayalam: 'രമേശൻ|രമേശന്‍|രമേശന്‍ നായര്‍|കൃഷ്ണൻ|ലക്ഷ്മി',
  Sinhala: 'ශ්‍රීමතී|චන්ද්‍රිකා|රත්නායක|ක්‍රිෂාන්',
  Thai: 'น้ำฝน|สมชาย|ปิ่นเกล้า|กุลธิดา ศรีสวัสดิ์|ณัฐพงษ์|พิมพ์ชนก|สิทธิ์|ญี่ปุ่น',
  Lao: 'ບຸນມີ|ສົມສັກ|ນ້ຳຝົນ|ພູວົງ',
  Khmer: 'សុខា|ស្រីមុំ|ពិសិដ្ឋ|ចាន់ដារ៉ា|ស្ត្រី|សុធារ័ត្ន|ប៊‌ីបី',
  Myanmar: 'ကျော်|မျိုး|ဖြိုး|အောင်ကျော်|အောင်ဆန်းစုကြည်|မြင့်|ခင်မျိုးချစ်|လျှော့|ကြွယ်|နန်းၶမ်း|စဝ်ရွှေသႅၵ်ႇ',
  Tibetan: 'བསྟན་འཛིན་རྒྱ་མཚོ|སྒྲོལ་མ|རྡོ་རྗེ|བསྒྲུབས|ཧཱུྃ་ཀ་ར',
  Mongolian: 'ᠴᠢᠩᠭᠢᠰ|ᠰᠠᠷᠠᠨ᠎ᠠ|ᠭᠠᠨᠪᠠᠭᠠᠲᠤᠷ|ᠪᠣᠷᠲᠡ᠋ᠴᠢ|ᠥᠨ᠋',
  Han: '李小龍|王秀英|𠮷野家子|渡邉󠄀直美|葛󠄀城|欧阳·娜娜',
  Kana: 'さくら|タロウ|高橋みなみ|ジャン＝リュック|ﾀﾛｳ|ヴィヴィアン|ゔぁ',
  Hangul: '김민준|이서연|남궁 민수|김',
  Bopomofo: 'ㄇㄚ',
  Yi: 'ꀊꂿ',
  Javanese: 'ꦱꦸꦏꦂꦤ|ꦧꦸꦢꦶ',
  Balinese: 'ᬯᬬᬦ᭄|ᬓ᭄ᬢᬸᬢ᭄',
  'Tai Tham': 'ᩈᩫᨾᨩᩣ᩠ᨿ|ᩈ᩠ᨦᩦ',
  Cherokee: 'ᏎᏉᏯ',
  'Canadian Aboriginal': 'ᐊᓈᓇᖅ|ᔭᐃᒥᓯ',
  'Ol Chiki': 'ᱥᱤᱫᱷᱩ ᱢᱩᱨᱢᱩ',
  Chakma: '𑄌𑄋𑄴𑄟𑄳𑄦',
  'of two scripts': 'Tomさん|A君|คุณJohn|Мария Smith|Kim 민준|Σοφία Weber|王 Wei',
  'with more than letters':
    "D'Angelo|O’Neill|J. R. R. Tolkien|Tom2|3M Müller|Anna & Ben|Mia (Köln)",
  pictures: '😀|👩‍👩‍👧 Family|❤️ Mia|👍🏽|🏴󠁧󠁢󠁳󠁣󠁴󠁿 Isla|🇩🇪 Jo|1️⃣',
}

describe.each(Object.entries(NAMES))('%s', (_, names) => {
  test.each(names.split('|'))('%s', (name) => {
    const known = checkName(name)
    expect(known).toEqual({ ok: true, value: expect.any(String) })
    // What is drawn is what was written, but for forms that are one: nothing needed is taken away.
    expect(known.ok && known.value.normalize('NFKC')).toBe(name.normalize('NFKC'))
    // It may be stored, read and checked again.
    expect(checkName(known.ok ? known.value : '')).toEqual(known)
  })
})

test('a Thai vowel under a tone mark stays one', () => {
  expect(checkName('น้ำฝน')).toEqual({ ok: true, value: 'น้ำฝน' })
})

test.each([
  ['a mark of direction', '\u200fمحمد\u200f'],
  ['an embedding', '\u202bمحمد\u202c'],
  ['an isolate', '\u2068محمد\u2069'],
  ['a mark of bytes', '\ufeffمحمد'],
  ['blanks of no width', '\u200b\u2060محمد\u200b'],
  ['joiners', '\u200dمحمد\u200c\u200d'],
  ['a soft hyphen and an invisible letter', '\u00adمحمد\u3164'],
  ['line breaks and blanks', '\r\n محمد\u3000\n'],
  ['a turned direction', '\u202eمحمد'],
])('%s at the ends is stripped', (_, name) => {
  expect(checkName(name)).toEqual({ ok: true, value: 'محمد' })
})
