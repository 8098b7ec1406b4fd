/**
 * What becomes of a letter that banks do not take. German letters as the passport writes them (DIN 91379, ICAO 9303),
 * Cyrillic and Greek by ICAO 9303, Arabic letters by sound, signs by EPC217-08. Small letters only.
 */
const PAARE =
  `ä ae ö oe ü ue ß ss æ ae œ oe ø o å a ð d đ d ħ h ı i ĳ ij ĸ q ł l ŋ n þ th ŧ t ə e ɓ b ɗ d ƙ k ƴ y ǝ e
а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch
ы y э e ю iu я ia і i ї i є ie ґ g ў u ђ d ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h
α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
ا a أ a إ i آ a ٱ a ء ' ئ y ؤ w ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f
ق q ك k ل l م m ن n ه h ة a و w ي y ى a پ p چ ch ژ zh ک k گ g ی y ڤ v ۀ e ے e ں n ہ h ھ h ٹ t ڈ d ڑ r ې e ټ t ډ d ړ r ږ g
ښ sh ڼ n څ ts ځ dz ۆ o ێ e ڕ r ڵ l ە e ٠ 0 ١ 1 ٢ 2 ٣ 3 ٤ 4 ٥ 5 ٦ 6 ٧ 7 ٨ 8 ٩ 9 ۰ 0 ۱ 1 ۲ 2 ۳ 3 ۴ 4 ۵ 5 ۶ 6 ۷ 7 ۸ 8 ۹ 9
& + _ - ; , [ ( ] ) { ( } ) \\ / | / ~ - \` ' " ' ’ ' ‘ ' ‚ ' ‛ ' “ ' ” ' „ ' ‟ ' « ' » ' ‹ ' › ' ′ ' ″ ' ʼ ' ʻ ' ´ '
‐ - ‑ - ‒ - – - — - ― - − - • - · . … ... € EUR £ GBP § Par. № Nr. × x ، , ؛ , ؟ ? ۔ .`
    .trim()
    .split(/\s+/);

/** Hard and soft sign, and the Arabic stroke that only lengthens a word. */
const SILENT = ['ъ', 'ь', 'ـ'];

export const ZEICHEN: ReadonlyMap<string, string> = new Map([
  ...Array.from(
    { length: PAARE.length / 2 },
    (_, index) => [PAARE[2 * index]!, PAARE[2 * index + 1]!] as const,
  ),
  ...SILENT.map((letter) => [letter, ''] as const),
]);
