package redian.core.entity.model;

import java.util.ArrayList;
import java.util.List;

/** Reads a token and a tag a line. */
final class ColumnReader {

  private final String source;
  private final CorpusFormat format;
  private final Guideline guideline;
  private final List<List<String[]>> sentences = new ArrayList<>();
  private List<String[]> sentence = new ArrayList<>();
  private boolean allTokensEndInDigit = true;
  private long number;

  ColumnReader(String source, CorpusFormat format, Guideline guideline) {
    this.source = source;
    this.format = format;
    this.guideline = guideline;
  }

  void accept(String line) {
    number++;
    if (line.isBlank()) {
      endSentence();
    } else if (format == CorpusFormat.IOB2) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 3) {
          throw new CorpusException(source, number, "fewer than three columns");
        }
        add(columns[1], columns[2]);
      }
    } else {
      String trimmed = line.strip();
      int gap = Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\t'));
      if (gap < 1) {
        throw new CorpusException(source, number, "no token and tag, but: " + line);
      }
      add(trimmed.substring(0, gap).strip(), trimmed.substring(gap + 1));
    }
  }

  private void add(String token, String tag) {
    if (!tag.matches("O|[BIEMS]-.+")) {
      throw new CorpusException(source, number, "unknown tag " + tag);
    }
    boolean nominal = tag.endsWith(".NOM");
    String plain = nominal ? "O" : tag.replace(".NAM", "");
    if (plain.length() > 1 && LabelNames.span(0, 1, plain.substring(2)) == null) {
      throw new CorpusException(source, number, "unknown label " + tag.substring(2));
    }
    allTokensEndInDigit &=
        token.length() > 1 && Character.isDigit(token.charAt(token.length() - 1));
    sentence.add(new String[] {token, plain});
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
      sentence = new ArrayList<>();
    }
  }

  List<LabelledText> finish() {
    endSentence();
    List<LabelledText> texts = new ArrayList<>();
    for (List<String[]> tokens : sentences) {
      texts.add(toText(tokens));
    }
    return texts;
  }

  private LabelledText toText(List<String[]> tokens) {
    StringBuilder text = new StringBuilder();
    List<LabelledSpan> spans = new ArrayList<>();
    int start = 0;
    int end = 0;
    String label = null;
    for (String[] token : tokens) {
      String tag = token[1];
      String word = allTokensEndInDigit ? token[0].substring(0, token[0].length() - 1) : token[0];
      boolean goesOn =
          label != null && tag.length() > 1 && tag.substring(2).equals(label) && isInner(tag);
      if (!goesOn) {
        if (label != null) {
          spans.add(LabelNames.span(start, end, label));
        }
        label = tag.length() > 1 ? tag.substring(2) : null;
      }
      appendGap(text, word);
      if (!goesOn) {
        start = text.length();
      }
      text.append(word);
      end = text.length();
    }
    if (label != null) {
      spans.add(LabelNames.span(start, end, label));
    }
    return new LabelledText(text.toString(), spans, guideline);
  }

  private static boolean isInner(String tag) {
    return tag.charAt(0) == 'I' || tag.charAt(0) == 'M' || tag.charAt(0) == 'E';
  }

  /** Words of Latin letters are written apart; characters that stand alone are not words. */
  private void appendGap(StringBuilder text, String word) {
    if (format == CorpusFormat.IOB2
        && text.length() > 0
        && isLatin(text.charAt(text.length() - 1))
        && isLatin(word.charAt(0))) {
      text.append(' ');
    }
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
