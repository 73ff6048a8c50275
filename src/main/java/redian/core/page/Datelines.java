package redian.core.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the first and last paragraphs say of who wrote: datelines and names in brackets. */
final class Datelines {

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[\\s"
              + "　]*(?:[\\[【(（〔]?([\\u4e00-\\u9fffA-Za-z]{1,14}[\\s/·，,]{0,2}[\\u4e00-\\u9fff]{0,10}\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日(?:\\s?(?:综合|专)?)?(?:电|電|讯|訊|消息|报道))|([\\u4e00-\\u9fff]{2,12}(?:讯|訊)(?=[\\s"
              + "　（(])))");

  private static final Pattern AGENCY =
      Pattern.compile(
          "^[\\s\\[【(（〔]*([\\u4e00-\\u9fff]{1,6}(?:社|网|網|报|報|新闻|财经|在线|快报|周刊|时报))(?:记者|記者|[专專特]?[讯訊](?![息号])|[\\u4e00-\\u9fff]{2,8}\\s?\\d{1,2}\\s?(?:月\\s?\\d{1,2}\\s?)?日(?:专|專|综合|綜合)?[电電讯訊])");

  private static final Pattern REPORTER =
      Pattern.compile(
          "[（(〔【\\[]\\s?(?:[\\u4e00-\\u9fffA-Za-z]{0,10}?)(?:记者|記者|通讯员|见习记者|实习记者|特派员|实习生|文|撰文|作者)\\s?[:：/／]?\\s?([\\u4e00-\\u9fff·\\s、，]{2,30})[）)〕】\\]/／]");

  /** {@code （中央社記者溫貴香台北21日電）}: the name ends where the place, of two characters, starts. */
  private static final Pattern TAIWAN =
      Pattern.compile(
          "(?:記者|记者)([\\u4e00-\\u9fff]{2,3}(?:[、／/][\\u4e00-\\u9fff]{2,3}){0,3})[\\u4e00-\\u9fff]{2}\\s?\\d{1,2}\\s?日(?:專|综合|綜合)?[電电]");

  /** {@code （風聲電台記者蔡孟庭高雄報導）}: medium, name and a place of two characters. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "^[\\s"
              + "　]*[（(【\\[〔]([\\u4e00-\\u9fff]{2,10}?)(?:記者|记者)([\\u4e00-\\u9fff]{2,3}(?:[、／/][\\u4e00-\\u9fff]{2,3}){0,2})[／/]?[\\u4e00-\\u9fff]{2}(?:報導|报道|報道)[）)】\\]〕]");

  /** {@code 本报记者谢承志报道}, {@code 江边网讯 记者 李清禾 报道} at the start, without brackets. */
  private static final Pattern UNBRACKETED =
      Pattern.compile(
          "^[\\s　]*[\\u4e00-\\u9fff]{0,8}?(?:讯|訊)?[\\s　]*(?:[本特驻实见首全][\\u4e00-\\u9fff]{1,4})?(?:记者|記者)[\\s　]*([\\u4e00-\\u9fff]{2,3}(?:[\\s　、][\\u4e00-\\u9fff]{2,3}){0,3})[\\s　]*(?:文/图|图/文|摄影)?(?:报道|報導|報道)(?=[\\s　：:，,])");

  private static final Pattern LAST =
      Pattern.compile(
          "[（(]\\s?([\\u4e00-\\u9fff]{2,3}(?:[\\s、][\\u4e00-\\u9fff]{2,3}){0,2})\\s?[）)]$");

  private static final Pattern TITLED =
      Pattern.compile(
          "[，,、）)》]\\s?(?:[\\u4e00-\\u9fff]{0,8}?)(?:记者|記者|撰文|作者)\\s?[:：/／]?\\s?([\\u4e00-\\u9fff·]{2,4}(?:[\\s、，][\\u4e00-\\u9fff·]{2,4}){0,3})\\s?[）)]?$");

  /** {@code 檀溪 摄影 罗渡}: those behind another role wrote nothing. */
  private static final Pattern OTHER_ROLE =
      Pattern.compile("\\s(?:摄影|攝影|编辑|編輯|视频|制图|漫画|摄像)(?:\\s.*|$)");

  private static final int HEAD_CHARS = 120;

  private Datelines() {}

  static String of(List<String> paragraphs) {
    for (int i = 0; i < Math.min(2, paragraphs.size()); i++) {
      Matcher m = DATELINE.matcher(head(paragraphs.get(i)));
      if (m.find()) {
        return m.group(1) != null ? m.group(1) : m.group(2);
      }
    }
    return null;
  }

  /** The medium that a dateline names: 新华社 of {@code 新华社北京11月3日电}; null if none. */
  static String outlet(List<String> paragraphs) {
    for (int i = 0; i < Math.min(2, paragraphs.size()); i++) {
      Matcher m = AGENCY.matcher(head(paragraphs.get(i)));
      if (m.find()) {
        return m.group(1);
      }
      m = REPORTED.matcher(head(paragraphs.get(i)));
      if (m.find() && !m.group(1).startsWith("本")) {
        return m.group(1);
      }
    }
    return null;
  }

  static void authors(List<String> paragraphs, Byline byline) {
    if (byline.hasAuthors() || paragraphs.isEmpty()) {
      return;
    }
    for (int i = 0; i < Math.min(2, paragraphs.size()); i++) {
      names(TAIWAN.matcher(head(paragraphs.get(i))), byline);
      Matcher reported = REPORTED.matcher(head(paragraphs.get(i)));
      if (reported.find() && !byline.hasAuthors()) {
        addAll(reported.group(2), byline);
      }
      names(REPORTER.matcher(head(paragraphs.get(i))), byline);
      if (!byline.hasAuthors()) {
        names(UNBRACKETED.matcher(head(paragraphs.get(i))), byline);
      }
    }
    if (!byline.hasAuthors()) {
      String last = paragraphs.get(paragraphs.size() - 1);
      String tail = last.substring(Math.max(0, last.length() - 60));
      names(REPORTER.matcher(tail), byline);
      if (!byline.hasAuthors()) {
        names(LAST.matcher(tail), byline);
      }
    }
  }

  /** Names behind a reporter's title, such as those after an original title. */
  static void reporters(String text, Byline byline) {
    if (!byline.hasAuthors()) {
      names(TITLED.matcher(text), byline);
    }
  }

  private static void names(Matcher m, Byline byline) {
    if (m.find()) {
      addAll(m.group(1), byline);
    }
  }

  private static void addAll(String names, Byline byline) {
    for (String name : Names.split(OTHER_ROLE.matcher(names.strip()).replaceFirst(""))) {
      if (name.length() <= 8 && !Names.tookPicture(name) && Names.kind(name) == NameKind.PERSON) {
        byline.addAuthor(name, "reporter named in the text");
        byline.addCredit("记者", name);
      }
    }
  }

  private static String head(String paragraph) {
    return paragraph.substring(0, Math.min(HEAD_CHARS, paragraph.length()));
  }
}
