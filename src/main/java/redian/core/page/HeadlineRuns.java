package redian.core.page;

import java.util.regex.Pattern;

/**
 * Finds rows of headlines in rendered text, where no heading says what they are: three or more
 * lines that read like headlines, with no more than a few words between them.
 */
final class HeadlineRuns {

  private static final int MIN_WEIGHT = 9;
  private static final int MAX_WEIGHT = 42;
  private static final int MIN_HEADLINES = 3;
  private static final int MAX_CHARS = 70;

  /** Between two headlines there may be so many short lines: outlets, times, counters. */
  private static final int MAX_BETWEEN = 3;

  private static final int MAX_SHORT_CHARS = 14;

  /** Words of menus, footers and forms; news has them too, but seldom three times in a row. */
  private static final PhraseTable SERVICE =
      PhraseTable.of(
          "关于,關於,联系,聯絡,隐私,隱私,声明,聲明,招聘,热线,邮箱,备案,许可,客户端,二维码,APP,App,下载,登录,登錄,注册,會員,客服,copyright,Copyright,COPYRIGHT,CopyRight",
          "电话,電話,地址,版权,版權,网站地图,友情链接,客户服务,用户协议,公众号,微信,微博,QQ,扫一扫,@,http:,https:,ICP,发表于,發表於,举报,回复,只看,楼主");

  /** What stands beside the answers of readers: floors, their nicknames, what one may do. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "^.{0,20}(?:^|[^\\d])\\d{1,4}\\s?[楼樓#F](?:$|[\\s·|])|^.{0,12}(?:回复|举报|点赞|踩|亮了|沙发|板凳|引用).{0,10}$|^(?:网友|用户|手机网友|匿名|游客).{0,14}$|^.{0,14}\\d{4}$|^.{1,6}网友.{0,10}$");

  /** One of these stands in each of them; the pattern is tried only then. */
  private static final PhraseTable ANSWER_WORDS =
      PhraseTable.of("0,1,2,3,4,5,6,7,8,9,回复,举报,点赞,踩,亮了,沙发,板凳,引用,网友,用户,匿名,游客");

  private final Outline outline;
  private final Roles roles;
  private final boolean[] headlines;
  private final boolean[] inRun;

  HeadlineRuns(Outline outline, Roles roles, int from) {
    this.outline = outline;
    this.roles = roles;
    this.headlines = new boolean[outline.size()];
    this.inRun = new boolean[outline.size()];
    find(from);
  }

  boolean contains(int block) {
    return inRun[block];
  }

  private void find(int from) {
    int count = 0;
    int start = -1;
    int last = -1;
    for (int i = from; i < outline.size(); i++) {
      boolean headline = isHeadline(i);
      headlines[i] = headline;
      boolean goesOn =
          count > 0
              && i - last <= MAX_BETWEEN + 1
              && (headline || isShort(i))
              && !ends(outline.block(i))
              && !isAnswer(outline.block(i).text);
      if (count > 0 && !goesOn) {
        mark(start, last, count);
        count = 0;
      }
      if (headline) {
        start = count == 0 ? i : start;
        last = i;
        count++;
      }
    }
    mark(start, last, count);
  }

  private static boolean isAnswer(String text) {
    return ANSWER_WORDS.isIn(text) && ANSWER.matcher(text).find();
  }

  private boolean isShort(int i) {
    return outline.block(i).length() <= MAX_SHORT_CHARS || !roles.isFree(i);
  }

  private void mark(int start, int last, int count) {
    if (count < MIN_HEADLINES) {
      return;
    }
    System.arraycopy(headlines, start, inRun, start, last + 1 - start);
  }

  private static boolean ends(Block block) {
    return block.isFooter() || block.isCommentHeading();
  }

  private boolean isHeadline(int i) {
    Block block = outline.block(i);
    if (!roles.isFree(i)
        || block.length() > MAX_CHARS
        || block.measure.weight() < MIN_WEIGHT
        || block.measure.han() < 6) {
      return false;
    }
    String text = block.cardLine().title();
    TextMeasure measure = TextMeasure.of(text);
    int weight = measure.weight();
    return weight >= MIN_WEIGHT
        && weight <= MAX_WEIGHT
        && measure.han() >= 6
        && text.indexOf('。') < 0
        && measure.stops() <= 2
        && !text.endsWith("：")
        && !text.endsWith(":")
        && !text.endsWith("，")
        && !block.isChrome()
        && !block.isDisclaimer()
        && !block.isCreditLine()
        && !block.isSectionHeading()
        && !LineKinds.isMenu(text)
        && !Phrases.isChannels(text)
        && !Phrases.isBreadcrumb(text)
        && !Promotions.isPromotion(text)
        && !SERVICE.isIn(text);
  }
}
