package redian.core.page;

/**
 * What a text is made of.
 *
 * @param han characters of Chinese writing
 * @param letters other letters and digits
 * @param stops marks that end a sentence or a clause of one: {@code 。！？；…}
 * @param commas {@code ，、：} and their half-width forms after Chinese
 */
record TextMeasure(int han, int letters, int stops, int commas) {

  static TextMeasure of(String text) {
    int han = 0;
    int letters = 0;
    int stops = 0;
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x3400 && c <= 0x9fff)
          || (c >= 0xf900 && c <= 0xfaff)
          || Character.isHighSurrogate(c)) {
        han++;
      } else if (c < 0x80) {
        if (Character.isLetterOrDigit(c)) {
          letters++;
        } else if (c == '!' || c == '?' || c == ';') {
          stops++;
        } else if (c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
          stops++;
        } else if (c == ',') {
          commas++;
        }
      } else if (c == '。' || c == '！' || c == '？' || c == '；' || c == '．') {
        stops++;
      } else if (c == '，' || c == '、') {
        commas++;
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
      }
    }
    return new TextMeasure(han, letters, stops, commas);
  }

  /** Characters that carry meaning; four letters of an alphabet weigh as much as one of Chinese. */
  int weight() {
    return han + (letters + 2) / 3;
  }
}
