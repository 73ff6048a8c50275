package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import redian.core.count.Metric;

/** The section headings that apply while the blocks of a page pass by. */
final class Sections {

  /** Cards start at most so many blocks below their heading. */
  private static final int NEAR = 3;

  private static final PhraseTable VIEWED = PhraseTable.of("点击,點擊,阅读,閱讀,浏览,瀏覽,人气,人氣,點閱,热读,熱讀");
  private static final PhraseTable COMMENTED = PhraseTable.of("跟贴,跟帖,评论,評論,热评,热议,讨论,回复");
  private static final Pattern RANKED =
      Pattern.compile("排行|榜|最热|最熱|热门|熱門|最新|小时|小時|[日周月]$|点击|跟贴|评论|阅读");

  private static final PhraseTable POPULAR = PhraseTable.of("热门,排行,热点,最热,最Hit,最hit,熱,人气,人氣");
  private static final PhraseTable INDEXED = PhraseTable.of("热搜,熱搜,热榜,话题,話題,指数,股,基金,视频,視頻");

  private static final PhraseTable SHOP =
      PhraseTable.of(
          "推荐专栏,热门专栏,专栏推荐,推荐作者,热门作者,推荐用户,推荐关注,推荐账号,优质作者,推荐媒体,入驻媒体,热门博主,推荐博主,产品,商品,影院,影城,好书,图书,书库,书城,购物,特价,促销,旅游线路,课程,公开课,基金超市,保险,楼盘,车型,团购,招聘,理财产品,热门股票,车系",
          "游戏下载,软件下载,手机报价,品牌,用户,作者榜,友情链接,友情鏈接,合作媒体,合作伙伴,服务,帮助,关于,网友,企业库,商城,推广,广告,廣告,赞助,彩票",
          "小说,直播间,热门标签,標籤,标签,分類,分类,分类目录,彙整,归档,月份,部落格,連結");

  /**
   * A heading.
   *
   * @param text as shown
   * @param block where it stands
   */
  record Heading(String text, Block block) {}

  private final Scope scope;
  private final List<Heading> open = new ArrayList<>();
  private final List<Heading> tabs = new ArrayList<>();
  private final List<Box> panels = new ArrayList<>();
  private boolean cardSince;
  private Block lastCard;

  /**
   * Sections of a page.
   *
   * @param scope the zones of its boxes, null for text without boxes, where a heading reaches to
   *     the next
   */
  Sections(Scope scope) {
    this.scope = scope;
  }

  void open(Block block) {
    Heading heading = new Heading(block.text, block);
    if (cardSince || open.isEmpty() || block.index - last().block().index > 1) {
      open.clear();
      tabs.clear();
      panels.clear();
    } else if (isTabBeside(last(), heading)) {
      if (tabs.isEmpty()) {
        tabs.add(open.remove(open.size() - 1));
      }
      tabs.add(heading);
      return;
    }
    open.add(heading);
    cardSince = false;
    splitTabs(block);
  }

  /** {@code 点击排行 跟贴排行} in one block are two tabs. */
  private void splitTabs(Block block) {
    if (block.parts.size() < 2 || block.length() > 24) {
      return;
    }
    List<Heading> found = new ArrayList<>();
    for (Part part : block.parts) {
      String text = block.textOf(part).strip();
      if (!text.isEmpty()) {
        if (!RANKED.matcher(text).find()) {
          return;
        }
        found.add(new Heading(text, block));
      }
    }
    if (found.size() >= 2) {
      open.remove(open.size() - 1);
      tabs.addAll(found);
    }
  }

  private Heading last() {
    if (!tabs.isEmpty()) {
      return tabs.get(tabs.size() - 1);
    }
    return open.get(open.size() - 1);
  }

  private static boolean isTabBeside(Heading known, Heading next) {
    Box a = known.block().box;
    Box b = next.block().box;
    return a.parent != null
        && (a.parent.equals(b.parent) || a.equals(b))
        && a.tag.equals(b.tag)
        && RANKED.matcher(known.text()).find()
        && RANKED.matcher(next.text()).find();
  }

  void close() {
    open.clear();
    tabs.clear();
    panels.clear();
  }

  boolean isEmpty() {
    return open.isEmpty() && tabs.isEmpty();
  }

  /** All headings that apply to a card in this block, outermost first. */
  List<String> headingsOf(Block card) {
    if (isEmpty() || !applies(last(), card)) {
      return List.of();
    }
    List<String> headings = new ArrayList<>();
    for (Heading heading : open) {
      headings.add(heading.text());
    }
    if (!tabs.isEmpty()) {
      headings.add(tabs.get(panelOf(card)).text());
    }
    return headings;
  }

  void sawCard(Block card) {
    cardSince = true;
    lastCard = card;
  }

  /** Whether the box around the heading and a card is one of related links, or inside one. */
  boolean isModule(Block card) {
    return !isEmpty() && scope.cardZone(last().block().box.commonWith(card.box)) != null;
  }

  /** A heading reaches to the end of the box around it and its cards, if that is not the page. */
  private boolean applies(Heading heading, Block card) {
    if (scope == null) {
      return true;
    }
    Box around = heading.block().box.commonWith(card.box);
    boolean near = !cardSince && card.index - last().block().index <= NEAR;
    boolean close = lastCard != null && cardSince && card.index - lastCard.index <= NEAR;
    boolean goesOn = close && (around.depth > 1 || lastCard.box.isBeside(card.box));
    return near
        || (around.parent != null && !scope.holdsTitle(around) && around.depth > 1)
        || goesOn;
  }

  /** The how-manieth list below a bar of tabs a card stands in. */
  private int panelOf(Block card) {
    Box list = listOf(card.box);
    int index = panels.indexOf(list);
    if (index < 0 && panels.size() < tabs.size()) {
      panels.add(list);
      index = panels.size() - 1;
    }
    return index < 0 ? tabs.size() - 1 : index;
  }

  private Box listOf(Box box) {
    for (Box at = box; at.parent != null; at = at.parent) {
      if (at.tag.equals("li")
          || at.tag.equals("tr")
          || at.tag.equals("dd")
          || at.tag.equals("dt")) {
        return at.parent;
      }
    }
    Box bar = tabs.get(0).block().box.commonWith(last().block().box).commonWith(box);
    Box panel = box;
    while (panel.parent != null && !panel.parent.equals(bar)) {
      panel = panel.parent;
    }
    return panel;
  }

  /** What a bare number beside a card of this section counts, null if the heading does not say. */
  static Metric metric(List<String> headings) {
    if (headings.isEmpty()) {
      return null;
    }
    String nearest = headings.get(headings.size() - 1);
    if (VIEWED.isIn(nearest)) {
      return Metric.VIEW;
    }
    return COMMENTED.isIn(nearest) ? Metric.COMMENT : null;
  }

  /**
   * Whether a section ranks by readers without saying so: the numbers of {@code 热门文章} are those of
   * readers, those of a list of searches are an index.
   */
  static boolean isRankedByReaders(List<String> headings) {
    String nearest = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    return POPULAR.isIn(nearest) && !COMMENTED.isIn(nearest) && !INDEXED.isIn(nearest);
  }

  /** Whether a heading stands over what readers wrote. */
  static boolean isAboutComments(String heading) {
    return COMMENTED.isIn(heading) || heading.contains("留言");
  }

  /** Whether the section offers something else than articles: goods, people, links. */
  static boolean isShop(List<String> headings) {
    String nearest = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    return nearest.length() <= 16 && SHOP.isIn(nearest);
  }
}
