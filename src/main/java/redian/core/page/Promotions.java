package redian.core.page;

import java.util.regex.Pattern;

/**
 * Tells the lines with which pages talk to their reader from those that tell the news: invitations
 * to follow, to download, to subscribe or to read elsewhere, calls for contributions, marks of the
 * end, and bare hash tags.
 */
final class Promotions {

  private static final int MAX_CHARS = 160;
  private static final int MAX_CALL_CHARS = 60;
  private static final int MAX_QUOTING_CHARS = 28;

  private static final String APP = "(?:APP|App|app|客户端|客戶端|手机端|小程序|应用市场)";
  private static final String MEDIA =
      "(?:公众号|公眾號|微信号|视频号|抖音号|头条号|官方微博|微博|微信|脸书|臉書|Facebook|facebook|FB|Instagram|IG|Twitter|Telegram|YouTube|Youtube|LINE|TikTok|粉絲[團专專]?[頁页]?|粉丝团|频道|頻道|社群)";

  /** Lines that are promotion wherever they stand and however they end. */
  private static final Pattern PROMOTION =
      Pattern.compile(
          "^(?:.{0,20}(?:扫描|扫一扫|长按|识别).{0,30}(?:二维码|关注).{0,60}|.{0,40}(?:点击|戳|猛戳).{0,12}(?:进入|查看|下载|专题|订阅|这里|链接|购买|阅读原文|参与).{0,30}|(?:更多|欲了解更多|查看更多).{0,30}(?:请|关注|下载|点击|尽在).{0,40}|.{0,30}(?:公众号|微信号|公號).{0,8}[:：（(].{0,60}|"
              + "(?:延伸阅读|延伸閱讀|相关阅读|相关报道|相关新闻|推荐阅读|此前报道|相關報導|相關新聞|推薦閱讀|往期回顾|更多新闻|原文链接|阅读更多|看更多|更多報導|专题|热点栏目|直播)[:：].{0,120}|.{0,20}(?:下载|安装).{0,12}(?:APP|App|客户端).{0,60}|.{0,8}(?:热点栏目|资金流向|千股千评).{0,60}|"
              + "▲?.{0,20}加入.{0,20}(?:好友|群|會員|粉絲|粉丝).{0,20}|.*(?:免费试玩|福利).{0,20}(?:下载|领取).{0,60}|.*免费试玩.*|"
              + "[\\[【（(](?:广告|廣告|推广|推廣|AD)[\\]】）)].{0,80}|.{0,60}(?:在新窗口中打开|在新視窗中開啟).{0,10})$");

  /** Who pays for a column, and what shops put between paragraphs: a price or a number to call. */
  private static final Pattern SPONSOR =
      Pattern.compile(
          "^本(?:栏目|节目|專欄|专栏|文|期|内容|版块|专题).{0,6}由.{1,24}(?:冠名|赞助|贊助|特约|特約|协办|支持).{0,6}$|^(?:广告|廣告|推广|推廣|AD|赞助)\\s?[|｜丨·/].{1,60}$|^(?:打开|打開|使用|下载|下載|安装|前往).{1,14}[，,].{0,6}(?:阅读|閱讀|体验|體驗|看|浏览).{0,10}(?:更佳|更好|更多|更流畅|更爽|更清晰)?.{0,6}$|^.{2,24}免费(?:领取|领|试用|下载|试听|体验)$|^[【\\[].{1,6}[】\\]]点[击擊].{0,20}$|^[^。]{2,40}(?:立减|包邮|到手价|优惠.{0,4}\\d.{0,4}起|领券|车商报价|限时抢|限时优惠|人已?投票|人已?参与投票)[^。]{0,14}$");

  private static final Pattern PRICE =
      Pattern.compile(
          "[¥￥]\\s?\\d|\\d元/(?:㎡|平|平米|平方米)|(?:指导价|经销商报价|厂商报价)\\s?[:：]\\s?[\\d.\\-]+\\s?万|(?<!\\d)(?:400|800)-\\d{3}-?\\d{4}");

  private static final int MAX_PRICE_CHARS = 60;

  /** Calls to the reader: short lines that no full stop ends, or that are nothing but the call. */
  private static final Pattern CALL =
      Pattern.compile(
          "^.{0,12}(?:下载|下載|安装|安裝|打开|打開|开启|登录|进入|用|上|使用).{0,14}"
              + APP
              + ".{0,40}$|^.{0,24}(?:尽在|盡在).{2,20}$|^(?:用)?手[机機](?:上)?(?:查看|阅读|閱讀|看).{0,30}$"
              + "|^[（(]?(?:點|点)(?:击|擊|选|選|我|此|这里|開|开).{0,16}(?:放大|下载|下載|大图|大圖|原图|看|查看|收听|播放|进入|了解|购买|訂閱|订阅).{0,16}$"
              + "|^按(?:我|此|這裡|这里).{0,16}$"
              + "|^.{0,24}(?:剩余|余下|剩餘|餘下|全文|完整)(?:内容|內容|全文|部分|版)?.{0,6}(?:请|請|需|点击|點擊|打开|打開|訂閱|订阅).{0,40}$"
              + "|^(?:马上|立即|立刻|即刻|现在|現在|免费|免費|点击|點擊)?(?:订阅|訂閱|升级|开通|加入会员|加入會員|成为会员|成為會員).{0,30}(?:会员|會員|内容|內容|全文|阅读|閱讀|资讯|資訊|电子报|電子報|服务|服務|更新|通知)?$"
              + "|^.{0,20}(?:欢迎|歡迎)(?:您|你|大家)?(?:到|来|在)?.{0,8}(?:搜寻|搜索|搜尋|关注|關注|订阅|訂閱|追蹤|加入|下载|下載|扫码|留言|投稿|转发|分享|联系|来稿).{0,40}$"
              + "|^.{0,24}(?:关注|關注|追蹤|搜索|搜尋|订阅|訂閱|按讚|点赞|加入|设为星标|扫码).{0,20}"
              + MEDIA
              + ".{0,24}$"
              + "|^.{0,16}(?:点击|點擊|戳|轻触).{0,8}(?:关注|關注|订阅|訂閱|蓝字|下方|上方|标题|標題|阅读原文|图片|圖片|大图|名片).{0,40}$"
              + "|^.{0,24}(?:点个|点一?下|點個|点亮|顺手|记得|別忘了|别忘了).{0,8}(?:在看|赞|讚|星标|转发|分享|收藏|关注|三连).{0,30}$"
              + "|^.{0,12}(?:一键三连|设为星标|星标我们|转发给更多).{0,30}$"
              + "|^(?:如果)?(?:喜欢|喜歡|觉得).{0,14}(?:请|就|可以|不妨|記得|记得).{0,30}(?:关注|關注|分享|转发|收藏|点赞|打赏|赞赏).{0,20}$"
              + "|^.{0,16}(?:后台回复|後台回覆|回复关键[词字]).{0,30}$|^.{0,24}(?:后台回复).{0,20}$"
              + "|^.{0,8}(?:投稿|爆料|报料|報料|新闻热线|新闻线索|商务合作|廣告合作|广告合作|合作联系|转载授权).{0,6}(?:邮箱|郵箱|热线|熱線|电话|方式|请|：|:).{0,60}$"
              + "|^.{0,30}(?:都在|就在|尽在|盡在|上).{1,10}"
              + APP
              + "$|^(?:共享|分享)(?:此|本|这篇|這篇)?(?:文章|文|页|頁|新闻|新聞).{0,40}$"
              + "|^(?:更多|想看更多|看更多|了解更多|海量|精彩|阅读更多|閱讀更多).{0,30}(?:新闻|新聞|资讯|資訊|内容|內容|报道|報導|故事|消息|精彩).{0,20}$");

  /** {@code — END —}, {@code （完）}, {@code 【全文完】}. */
  private static final Pattern END_MARK =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:完|全文完|本文完|正文完|未完待续|全文完毕|全文结束|(?i:the"
              + " end|end|fin))[^\\p{L}\\p{N}]*$");

  /** {@code #夏日健身指南##游泳#}, {@code #舊區 #住屋}. */
  private static final Pattern HASH_TAGS =
      Pattern.compile("^(?:[#＃][^#＃。，]{1,24}[#＃]\\s?){1,10}$|^(?:[#＃][^#＃\\s。，]{1,20}\\s?){2,12}$");

  /** One of these stands in every promotion and call; the patterns are tried only then. */
  private static final PhraseTable WORDS =
      PhraseTable.of(
          "扫描,扫一扫,扫码,长按,识别,点击,點擊,点个,點個,点一下,点下,点亮,戳,轻触,更多,公众号,公眾號,微信号,公號,阅读,閱讀,报道,報導,新闻,新聞,往期回顾,原文链接,专题,热点栏目,直播,下载,下載",
          "安装,安裝,资金流向,千股千评,加入,免费试玩,福利,APP,App,app,客户端,客戶端,手机端,小程序,尽在,盡在,手机,手機,點我,点我,點選,点选,按我,按此,剩余,剩餘,余下,餘下,全文,完整,订阅,訂閱,升级,开通",
          "会员,會員,欢迎,歡迎,关注,關注,追蹤,按讚,点赞,星标,喜欢,喜歡,觉得,顺手,记得,別忘,别忘,三连,回复,回覆,投稿,爆料,报料,報料,热线,線索,线索,合作,授权,共享,分享,广告,廣告,推广,推廣,AD,新窗口,新視窗,海量,精彩,转发,立减,包邮,到手价,优惠,领券,车商报价,限时,投票,本栏目,本节目,本专栏,本專欄,本文,本期,本内容,本专题,打开,打開,使用,前往,赞助,免费");

  private Promotions() {}

  /** Whether a line is an invitation to follow, to download or to read elsewhere. */
  static boolean isPromotion(String text) {
    if (isPriceTag(text)) {
      return true;
    }
    if (text.length() > MAX_CHARS || !WORDS.isIn(text)) {
      return false;
    }
    if (text.length() <= MAX_CALL_CHARS && SPONSOR.matcher(text).matches()) {
      return true;
    }
    if (PROMOTION.matcher(text).matches()) {
      return true;
    }
    String bare = Ornaments.strip(text);
    return bare.length() <= MAX_CALL_CHARS && !isSentence(bare) && CALL.matcher(bare).matches();
  }

  /** {@code 望江府 均价21800元/㎡ 400-000-0000}: words and a price, and no sentence. */
  private static boolean isPriceTag(String text) {
    if (text.length() > MAX_PRICE_CHARS) {
      return false;
    }
    boolean digit =
        text.indexOf('¥') >= 0
            || text.indexOf('￥') >= 0
            || text.indexOf('-') >= 0
            || text.indexOf('/') >= 0;
    TextMeasure measure = digit ? TextMeasure.of(text) : null;
    return digit && measure.stops() == 0 && measure.commas() == 0 && PRICE.matcher(text).find();
  }

  /** Whether a line only marks that the text is over. */
  static boolean isEndMark(String text) {
    return text.length() <= 30 && END_MARK.matcher(text).matches();
  }

  /** Whether a line is nothing but hash tags. */
  static boolean isHashTags(String text) {
    char first = text.charAt(0);
    return (first == '#' || first == '＃')
        && text.length() <= MAX_CHARS
        && HASH_TAGS.matcher(text).matches();
  }

  /** News ends its sentences; who calls to the reader seldom does. */
  private static boolean isSentence(String text) {
    int stop = text.indexOf('。');
    boolean quotes = text.indexOf('“') >= 0 || text.indexOf('「') >= 0;
    return stop >= 0 || (quotes && text.length() > MAX_QUOTING_CHARS);
  }
}
