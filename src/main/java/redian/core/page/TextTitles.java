package redian.core.page;

import java.util.List;
import java.util.regex.Pattern;
import redian.core.count.CountReader;

/**
 * Finds the title of rendered text, which marks no heading: a headline above the text, best one
 * with the byline right below it.
 */
final class TextTitles {

  private static final int MAX_LINES_ABOVE = 25;
  private static final int MAX_TITLE_CHARS = 120;
  private static final int BYLINE_REACH = 4;
  private static final int MIN_TITLE_WEIGHT = 6;
  private static final int MAX_BYLINE_WEIGHT = 30;
  private static final int MAX_CALL_WEIGHT = 10;
  private static final double BYLINE = 2;
  private static final double DATED_BYLINE = 3.5;

  /** {@code 06-19 11:24}: a time without a year. */
  private static final Pattern DAY_AND_TIME =
      Pattern.compile("\\d{1,2}(?:[-/.]|月)\\d{1,2}日?\\s?\\d{1,2}[:：]\\d{2}");

  /** {@code ChinaWorldBusinessCulture}: names of channels, glued. */
  private static final Pattern GLUED_MENU = Pattern.compile("(?:[A-Z][a-z]+){4}");

  /** {@code [民生] 楼下烧烤摊油烟太大}: the tag of a forum. */
  private static final Pattern TAG = Pattern.compile("^\\[[\\u4e00-\\u9fff]{1,4}\\]\\s(?=.{6})");

  /** {@code 首页/电报/正文}, {@code 主頁 > 港聞}. */
  private static final Pattern PATH =
      Pattern.compile("[^/>，。、]{1,10}(?:\\s?[/>›»]\\s?[^/>，。、]{1,10}){1,5}|第.{1,4}版.{0,10}");

  private TextTitles() {}

  static Titles.Title find(Outline outline, BodyFinder.Run run, DateReader dates) {
    int body = run.isEmpty() ? Math.min(outline.size(), MAX_LINES_ABOVE) : run.start();
    Block best = null;
    double bestScore = 0;
    int byline = -1;
    boolean dated = false;
    for (int i = body - 1; i >= Math.max(0, body - MAX_LINES_ABOVE); i--) {
      Block block = outline.block(i);
      if (isByline(block, dates)) {
        byline = i;
        dated = isDated(block, dates);
        continue;
      }
      double score = score(block) - 0.15 * (body - 1 - i);
      if (score > 0 && byline >= 0 && byline - i <= BYLINE_REACH) {
        score += (dated ? DATED_BYLINE : BYLINE) - 0.4 * (byline - i);
      }
      if (score > 0 && best != null && isSubtitled(block, best)) {
        score = Math.max(score, bestScore + 0.1);
      }
      if (score > bestScore) {
        bestScore = score;
        best = block;
      }
    }
    return best == null
        ? null
        : new Titles.Title(
            TAG.matcher(best.text).replaceFirst(""), best.index, "line above the text");
  }

  /** A headline right above another one of about its length: the lower one is the subtitle. */
  private static boolean isSubtitled(Block upper, Block lower) {
    int weight = upper.measure.weight();
    return upper.index > 0
        && lower.index - upper.index == 1
        && weight >= MIN_TITLE_WEIGHT
        && weight * 3 >= lower.measure.weight()
        && lower.measure.weight() <= 40
        && (weight * 3 >= lower.measure.weight() * 2 || lower.text.indexOf('，') >= 0)
        && upper.text.indexOf(' ') < 0;
  }

  private static boolean isDated(Block block, DateReader dates) {
    return DAY_AND_TIME.matcher(block.text).find() || !dates.read(block.text, null).isEmpty();
  }

  private static boolean isByline(Block block, DateReader dates) {
    String text = block.text;
    if (text.length() > 120) {
      return false;
    }
    boolean dated = block.labels().stream().anyMatch(label -> label.kind() == Labelled.Kind.DATE);
    for (DateSpan date : dates.read(text, null)) {
      dated |= text.length() - (date.end() - date.start()) < 60 && !isHeadline(text, date);
    }
    return dated
        || (DAY_AND_TIME.matcher(text).find() && block.measure.weight() < MAX_BYLINE_WEIGHT)
        || (block.isCreditLine() && !isHeadlineWithLabel(block))
        || !CountReader.read(text).isEmpty();
  }

  /** {@code 图集：百舟竞发水花如雪}: what a label of one word opens is no name. */
  private static boolean isHeadlineWithLabel(Block block) {
    List<Labelled> labels = block.labels();
    return labels.size() == 1
        && labels.get(0).kind() == Labelled.Kind.CREDIT
        && labels.get(0).value().length() > 8
        && labels.get(0).value().indexOf('、') < 0;
  }

  /** A headline may hold a date too: much text around it and no time of day. */
  private static boolean isHeadline(String text, DateSpan date) {
    return date.precision() == PublishedPrecision.DAY
        && TextMeasure.of(text).han() > 12
        && date.end() - date.start() < text.length() / 2;
  }

  private static double score(Block block) {
    String text = block.text;
    int weight = block.measure.weight();
    if (text.length() > MAX_TITLE_CHARS
        || weight < 4
        || block.linkDensity() > 0.5
        || block.in(Zone.HIDDEN)
        || text.endsWith("。")
        || "—·•●■◆○>".indexOf(text.charAt(0)) >= 0
        || text.startsWith("首页")
        || text.startsWith("首頁")
        || GLUED_MENU.matcher(text).find()
        || (text.endsWith("关注") && weight < MAX_CALL_WEIGHT)
        || text.startsWith("关注")
        || PATH.matcher(text).matches()
        || Phrases.isChannels(text)
        || block.isChrome()
        || Phrases.isBreadcrumb(text)
        || block.isFooter()
        || block.isDisclaimer()
        || (block.isSectionHeading() && weight < 10)
        || LineKinds.isMenu(text)
        || Promotions.isPromotion(text)) {
      return 0;
    }
    return 1 + Math.min(weight, 15) * 0.2;
  }
}
