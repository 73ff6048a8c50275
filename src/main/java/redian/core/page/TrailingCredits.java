package redian.core.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the editor's name off the end of the last paragraphs, where pages glue it to the text. */
final class TrailingCredits {

  private static final int PARAGRAPHS = 2;
  private static final int MIN_TEXT_CHARS = 12;
  private static final int MAX_TAIL_CHARS = 60;

  /** Behind the end of a sentence: {@code 责编：某人}, {@code （责任编辑：某人）}. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?<=[。！？”」…）)])\\s*[（(【\\[]?\\s?((?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核|值班编辑|网络编辑)\\s?[:：/／]\\s?[^。，！？]{1,24}?)\\s?[)）】\\]]?$");

  private TrailingCredits() {}

  /** Cuts such credits off the paragraphs and adds them to the byline. */
  static void cut(List<String> paragraphs, Byline byline) {
    for (int i = Math.max(0, paragraphs.size() - PARAGRAPHS); i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      int from = Math.max(0, text.length() - MAX_TAIL_CHARS);
      Matcher m = CREDIT.matcher(text.substring(from));
      if (!m.find() || from + m.start() < MIN_TEXT_CHARS) {
        continue;
      }
      paragraphs.set(i, text.substring(0, from + m.start()).strip());
      for (Labelled label : LabelReader.read(m.group(1))) {
        for (String name : Names.split(label.value())) {
          byline.addCredit(label.role(), name);
        }
      }
    }
  }
}
