package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The set phrases by which pages mark what is not the text of the article. */
final class Phrases {

  private static final int MAX_HEADING_CHARS = 20;
  private static final int MAX_BARE_HEADING_CHARS = 10;

  private static final int MAX_CHANNELS_CHARS = 200;

  private static final PhraseTable CHANNELS =
      PhraseTable.of(
          "首页,首頁,新闻,新聞,资讯,資訊,要闻,快讯,即时,即時,财经,財經,股票,基金,期货,外汇,理财,银行,保险,证券,美股,港股,新股,债券,体育,體育,足球,篮球,中超,NBA,CBA,英超,娱乐,娛樂,明星,电影,電影,电视,综艺,音乐",
          "国际,國際,国内,國內,兩岸,两岸,港聞,军事,軍事,政治,政情,政务,政务,社会,社會,生活,地方,科技,数码,手机,互联网,信息化,人工智能,汽车,汽車,智车,车型,房产,房產,家居,楼市,教育,高考,考研,留学,中考,健康,养生,医药,母婴,亲子",
          "旅游,旅遊,游记,目的地,酒店,美食,时尚,時尚,女性,星座,游戏,遊戲,动漫,评测,攻略,下载,下載,视频,影音,直播,图片,图库,组图,图集,专题,专栏,博客,论坛,社区,评论,時評,言论,理论,文化,读书,历史,收藏,艺术,公益,法治,环保,生态,农业",
          "天气,人事,三农,招聘,交友,便民,本地,突發,English,VIP,日历,数据,电台,彩票,更多,登录,注册,搜索,会员,客户端,APP,行情,自选,7x24");

  private static final PhraseTable SECTION =
      PhraseTable.of(
          "猜你喜欢,猜您喜欢,你可能喜欢,您可能喜欢,你可能感兴趣,您可能感兴趣,可能喜欢,大家都在看,大家还在看,大家都爱看,正在热搜,精彩推荐,精彩推薦,推荐阅读,推薦閱讀",
          "阅读推荐,热门推荐,热点推荐,今日推荐,精选,大家在看,人正在看,正在看,继续阅读,繼續閱讀,接着看,接下来播放,更多故事,更多资讯,更多图集,更多推薦,Related,Most"
              + " Viewed,Most Read,Latest,Trending,Popular,Recommended,You"
              + " may,编辑推荐,為您推薦,為你推薦,为您推荐,为你推荐,小编推荐,重点推荐,最新推荐,图文推荐,视频推荐,文章推荐,新闻推荐,更多推荐",
          "推荐新闻,推荐文章,推荐资讯,猜你想看,相关新闻,相关阅读,相关报道,相关文章,相关推荐,相关资讯,相关内容,相关链接,相关稿件,相关专题,相关评论,相关信息,关联阅读",
          "延伸阅读,延伸閱讀,相關新聞,相關文章,相關報導,相關閱讀,延伸新聞,更多新聞,更多新闻,更多文章,更多内容,更多精彩,更多相关,热门新闻,熱門新聞,热门文章,熱門文章",
          "热点新闻,热点文章,热点资讯,热门资讯,热点专题,热点排行,点击排行,点击榜,排行榜,新闻排行,一周热点,一周排行,阅读排行,浏览排行,评论排行,热门排行,跟贴排行",
          "跟帖排行,排行,热榜,热文,热门话题,热点聚焦,今日热点,今日热榜,今日焦点,今日头条,24小时热,24小时热文,24小时要闻,小时热点,熱門排行,熱門,热门,最新文章",
          "最新新闻,最新消息,最新资讯,最新报道,最新發布,最新发布,最新動態,最新更新,即時新聞,即时新闻,要闻推荐,今日要闻,頭條新聞,头条新闻,往期回顾,往期推荐,往期精彩",
          "精选文章,精彩图文,精彩阅读,精华推荐,精彩视频,精彩图片,精彩专题,精彩内容,作者最新文章,作者文章,TA的文章,他的文章,同类文章,上一篇下一篇,本栏目推荐",
          "栏目推荐,栏目精选,专题推荐,频道推荐,频道精选,看过本文的人,还看过,接下来看,热评,热议,新闻热榜,热点关注,热图,延伸資訊,看更多,推薦,推荐,相关,相關,热点",
          "阅读TOP,点击TOP,热度榜,人气榜,TOP10,最热,最熱,最新,头条,要闻,人气,人氣,往期精选,往期文章,往期好文,往期内容,往期报道,往期热文,热点精选,精选推荐,内容推荐,好文推荐,美文推荐,图集推荐,精彩图集,热读,熱讀,好读,也在看,都在看,人在看,还在看,相關報道",
          "延伸報導,延伸报道,更多報導,更多报道,更多直播,更多視頻,更多视频,相關連結,相关问题,相关视频,热门视频,热门图集,点击榜,月榜,周榜,日榜,最Hit,最多人閱讀,最多人看,最多人气,大家正在看,今日推薦,精選推薦,编辑精选,編輯精選,编辑精選,本月最佳");

  private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\s[a-z]+\\s[a-z]");

  private static final Pattern MORE =
      Pattern.compile("(?<=.{2})\\s?(?:查看全部|查看更多|更多|更多[>»]+|[Mm]ore|MORE|换一[换批]|展开|\\[更多\\])$");

  private static final Pattern COMMENTS =
      Pattern.compile(
          "^(?:[\\d,]+\\s?)?(?:条|則|则)?(?:最新留言|最新回應|最新回应|最新回复|近期评论|近期留言|网友评论|网友跟贴|最新评论|热门评论|精彩评论|全部评论|所有评论|最热评论|用户评论|发表评论|我要评论|我来说两句|我有话要说|文明上网|热门跟贴|最新跟贴|跟贴|评论区|评论|評論|留言|网友留言|"
              + "發表留言|发表留言|发表回复|發表回應|發佈留言|发布评论|留下评论|全部回复|所有回复|全部跟帖|回應|热评|热点评论|写评论|抢沙发|说点什么|参与评论|讨论|聊天室|登录后|您还可以输入)[\\s(（:：\\d条]{0,12}.{0,24}$|^《.{1,30}》\\s?上?有\\s?\\d+\\s?(?:个想法|条评论|条回复|条留言).{0,4}$");

  /** One of these stands in every heading over comments; the pattern is tried only then. */
  private static final PhraseTable COMMENT_WORDS =
      PhraseTable.of("留言,回應,回应,回复,评论,評論,跟贴,跟帖,我来说两句,我有话要说,文明上网,热评,抢沙发,说点什么,讨论,聊天室,登录后,您还可以输入,个想法");

  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "免责声明|免責聲明|版权声明|版權聲明|特别声明|特別聲明|郑重声明|本文声明|版权与免责|(?:不|仅)代表(?:本|作者|我|.{1,12}(?:立场|观点|立場|觀點))|本站立场|不构成.{0,4}投资|^风险提示|据此操作|风险自担|文责自负|转载自其他媒体|侵权|侵犯您的|如有(?:侵|版权)|"
              + "未经(?:授权|许可|书面|本网|本站|允许|作者)|未經(?:授權|許可|同意)|不得转载|不得轉載|禁止转载|严禁转载|謝絕轉載|谢绝转载|转载请(?:注明|联系|保留|标明|附上|说明|务必)|转载(?:时)?须|转发请注明|版权归|版權歸|版权属于|本文(?:来源|系转载|为转载)|来源于网络|图片来自网络|图片来源于?网络|图片源自网络|联系(?:我们|本站|删除|小编)|(?:请)?及时删除|立即删除|内容为作者个人|作者个人观点|自媒体上传|用户上传|作者独立观点|授权(?:转载|发布|发表)|原创稿件|原创作品|独家稿件|仅供(?:参考|读者|学习|其表达)|证实其描述|传递更多信息|信息存储|信息发布平台|举报电话|網友評論|侵删|侵刪|图源网络|图源：?网络|information"
              + " storage|uploaded and posted by");

  private static final Pattern FOOTER =
      Pattern.compile(
          "(?:[©℗]|(?i:copyright)|版权所有|版權所有|著作權所有|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?ICP[备证]|ICP备|ICP证|公网安备|互联网新闻信息服务许可证|信息网络传播视听节目许可证|网络视听许可证|增值电信|(?i:all"
              + " rights"
              + " reserved)|不良信息举报|违法和不良|关于我们.{0,40}联系我们|技术支持[:：]|主办单位[:：]|广播电视节目制作经营许可证|网站标识码|出版物经营许可证|网上有害信息)");

  private static final Pattern CHROME =
      Pattern.compile(
          "^[\\s>»›|\\[【(（]*(?:关闭广告|关闭|打开APP.*|打开App.*|下载APP.*|APP内?打开|打开.{0,10}客户端.*|展开全文.{0,10}|.{0,12}看到这里.{0,12}|在本页阅读全文|阅读全文|查看全文|查看(?:全部\\s?\\d.{0,8}|原文|原图|大图|详情|图片|高清.{0,4})|阅读原文|返回顶部|返回首页|返回原文|返回.{1,8}|返回.{1,10}首页.*|回到顶部|分享到?[:：]?.{0,30}|分享至.{0,20}|字号.{0,12}|字體.{0,12}|字体.{0,12}|字[小大].{0,6}|小字[号號]|"
              + "大字[号號]|打印.{0,8}|列印.{0,8}|收藏.{0,8}|举报.{0,8}|纠错.{0,6}|我要纠错|复制链接.{0,10}|扫一扫.{0,40}|扫描二维码.{0,40}|扫码.{0,30}|微信扫.{0,40}|手机(?:查看|看|阅读).{0,12}|点击(?:查看|进入|下载|关注|收听|播放|图片).{0,30}|加载中.*|正在加载.*|点击加载更多|加载更多|"
              + "更多.{0,3}|下一[页頁]|上一[页頁]|上一[篇條条].{0,60}|下一[篇條条].{0,60}|[上下]一(?:图集|圖集|组图?|組圖|张|張|章|主题|主題)|立即(?:领取|报名|购买|咨询|登录|体验|下载)|支持(?:键盘|方向键).{0,14}|余下全文|首[页頁]|末[页頁]|登录|注册|登錄|搜索|关注|已关注|\\+关注|订阅|訂閱|朋友圈|微信好友|微信|微博|新浪微博|QQ空间|QQ好友|腾讯微博|人人网|Facebook|Twitter|LINE|Line|推文|"
              + "赞|点赞|踩|打赏|收藏本文|喜欢|顶|编辑器|广告|廣告|推广|AD|Ad|ADS?|[Aa]dvertisement|ADVERTISEMENT|[Ss]ponsored|SPONSORED|赞助商.{0,10}|阅读剩余.*|点此.{0,20}|展开|收起|目录|目錄|全屏|静音|播放|重播|用微信扫码.*|相关搜索.*|热搜.{0,4}|[>»›·|/\\-—_=＝*＊\\s]+|正文|未登录|提交|发布|發佈|表情|回复|取消|正序.{0,4}|倒序.{0,4}|(?:正序\\s?)?倒序(?:浏览|查看|看帖|阅读)?.{0,12}|只看(?:楼主|该作者|大图).{0,30}|正序\\s?倒序.{0,20}|本帖最后由.{0,60}|打赏排行|电梯直达|显示全部楼层|自动刷新.{0,8}|对文章打分.{0,40}|点击(?:复制|重试).{0,10}|复制(?:链接|网址|本文).{0,80}|"
              + "缩小字体|放大字体|[AＡ][-+－＋]?|T[-+]?|朗读|听新闻|音频播放.*|您的浏览器不支持.*|喜欢就.{0,20}吧|用手机.{0,20}|请.{0,6}登录.*|您?需要登录.{0,40}|听新闻.{0,8}|点击上方.{0,40}|长按.{0,40}|.{0,4}关注我们.{0,40}|加入.{0,16}(?:群|LINE).{0,12})[\\s<«‹|\\]】)）]*$");

  private static final Pattern BREADCRUMB =
      Pattern.compile(
          "^(?:您?(?:的)?(?:当前|所在)?(?:的)?位置|您(?:现在)?(?:所)?在的?位置|当前位置|目前位置|現在位置|你的位置|位置)(?:是)?[:：].*|^[^。，]{1,14}(?:\\s?(?:>|>>|»|›|＞|&gt;)\\s?[^。，>]{1,30}){2,}.*");

  private static final Pattern REMOVED =
      Pattern.compile(
          "(?:内容|文章|页面|网页|该文|帖子|新闻|稿件|信息)?(?:已|已经|已被)(?:被)?(?:作者|发布者|管理员|系统)?(?:自行)?(?:删除|刪除|下架|下线|移除|撤稿)|(?:文章|内容|页面|网页|帖子|新闻|地址|頁面|文章)(?:不存在|找不到|无法访问|無法訪問|飞走了|走丢了)|找不到(?:该|您|你|此)?.{0,8}(?:页面|網頁|网页|頁面|文章|内容)|因违规无法查看|涉嫌违[反规].{0,20}(?:查看|屏蔽)|该内容.{0,10}(?:无法|不可)(?:查看|见)");

  /** One of these stands in every such notice; the pattern is tried only then. */
  private static final PhraseTable REMOVED_WORDS =
      PhraseTable.of("删除,刪除,下架,下线,移除,撤稿,不存在,找不到,无法访问,無法訪問,飞走了,走丢了,无法查看,涉嫌违,该内容");

  /** One of these stands in every disclaimer; the pattern is tried only then. */
  private static final PhraseTable DISCLAIMER_WORDS =
      PhraseTable.of(
          "声明,聲明,版权,版權,代表本,代表作者,代表我,立场,立場,观点,觀點,风险提示,不构成,据此操作,风险自担,文责自负,转载,轉載,侵权,侵犯您,如有侵,未经,未經",
          "转发请注明,本文来源,来源于网络,图片来自网络,图片来源,图片源自网络,联系我们,联系本站,联系删除,联系小编,及时删除,立即删除,内容为作者个人,自媒体上传,用户上传",
          "作者独立观点,授权发布,授权发表,原创稿件,原创作品,独家稿件,仅供,证实其描述,传递更多信息,information storage,uploaded and posted"
              + " by,信息存储,信息发布平台,举报电话,網友評論,侵删,侵刪,图源");

  /** One of these stands in every footer line; the pattern is tried only then. */
  private static final PhraseTable FOOTER_WORDS =
      PhraseTable.of(
          "©,℗,opyright,OPYRIGHT,版权所有,版權所有,著作權所有,ICP,公网安备,互联网新闻信息服务许可证,信息网络传播视听,网络视听许可证,增值电信,rights,Rights,RIGHTS,不良信息举报,违法和不良",
          "关于我们,技术支持,主办单位,广播电视节目制作经营许可证,网站标识码,出版物经营许可证,网上有害信息");

  /** What a page's own controls open with, but for marks before; the pattern is tried only then. */
  private static final PhraseTable CHROME_OPENINGS =
      PhraseTable.of(
          "关闭,打开,下载,APP,展开,在本页,阅读,查看,返回,回到,分享,字,小字,大字,打印,列印,收藏,举报,纠错,我要纠错,复制,扫,微信,手机,点,加载,正在加载,更多,下一,上一,立即,支持,余下全文,首,末,登录,注册,登錄,搜索",
          "关注,已关注,+关注,订阅,訂閱,朋友圈,微博,新浪微博,QQ,腾讯微博,人人网,Facebook,Twitter,LINE,Line,推文,赞,踩,打赏,喜欢,顶,编辑器,广告,廣告,推广,A,advert,Sponsored,sponsored,SPONSORED,收起,目录,目錄",
          "全屏,静音,播放,重播,用微信扫码,相关搜索,热搜,正文,未登录,提交,发布,發佈,表情,回复,取消,正序,倒序,只看,本帖,电梯,显示全部,自动刷新,对文章,缩小,放大,Ａ,T,朗读,听新闻,音频播放,您的浏览器,用手机,请,您需要,需要登录",
          "长按,加入,>,»,›,·,|,/,-,—,_,=,＝,*,＊");

  private static final String CHROME_MARKS = " \t\n\u000b\f\r>»›|[【(（";

  /** Of these controls other words may stand before. */
  private static final PhraseTable CHROME_BEHIND = PhraseTable.of("看到这里,关注我们");

  private Phrases() {}

  /** A heading over cards, such as {@code 猜你喜欢}: short, and no sentence. */
  static boolean isSectionHeading(String line) {
    String text = Ornaments.strip(line);
    return text.length() <= MAX_HEADING_CHARS
        && sentenceMarks(text) == 0
        && SECTION.isIn(text)
        && (text.length() <= 8 || !hasDigitOrComma(text));
  }

  /** A section heading that is nothing else: no line of text reads like it. */
  static boolean isBareSectionHeading(String line) {
    String heading = Ornaments.strip(line);
    if (heading.length() > MAX_HEADING_CHARS || !SECTION.isIn(heading)) {
      return false;
    }
    String text = withoutMore(heading);
    if (!isSectionHeading(text)) {
      return false;
    }
    int phrase = SECTION.longestIn(text);
    if (text.length() > MAX_BARE_HEADING_CHARS || phrase * 3 < text.length() * 2) {
      return phrase >= 4 && SECTION.coverageOf(text) * 5 >= text.length() * 4; // two, glued
    }
    return phrase >= 4;
  }

  /** {@code 最新视频 查看全部}: a heading and the link to more of it. */
  private static String withoutMore(String heading) {
    Matcher m = MORE.matcher(heading);
    return m.find() ? heading.substring(0, m.start()) : heading;
  }

  /** Names of channels, one glued to the other: {@code 新闻评测攻略下载}. */
  static boolean isChannels(String text) {
    if (text.length() > MAX_CHANNELS_CHARS) {
      return false;
    }
    int covered = 0;
    int words = 0;
    int i = 0;
    while (i < text.length()) {
      int length = CHANNELS.longestAt(text, i);
      words += length > 0 ? 1 : 0;
      covered += length;
      i += Math.max(1, length);
    }
    return words >= 3 && covered * 5 >= text.length() * 3;
  }

  /** Whether a line opens with a heading over cards and goes on with them: {@code 延伸阅读 …}. */
  static boolean opensWithSection(String text) {
    if (text.length() < MAX_BARE_HEADING_CHARS + 2 || text.indexOf('。') >= 0) {
      return false;
    }
    int space = text.indexOf(' ');
    return SECTION.longestAt(text, 0) >= 4
        || (space > 2
            && space <= MAX_BARE_HEADING_CHARS
            && isSectionHeading(text.substring(0, space)));
  }

  /** {@code 母婴 彩妆 家居 保健}: many short words in a row, and no sentence. */
  static boolean isMenu(String text) {
    int gaps = 0;
    if (text.endsWith(".") || text.indexOf(". ") >= 0) {
      return false; // sentences in Latin letters
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '|' || c == '｜' || c == '·') {
        gaps++;
      } else if (c == '。') {
        return false;
      }
    }
    // headlines in Latin letters are no menus, which have capitals only
    return gaps >= 3
        && text.length() / (gaps + 1) <= 9
        && !(LOWER_CASE_WORD.matcher(text).find() && TextMeasure.of(text).han() == 0);
  }

  private static boolean hasDigitOrComma(String text) {
    return text.indexOf('，') >= 0 || text.indexOf(',') >= 0;
  }

  static boolean isCommentHeading(String text) {
    return text.length() <= 40
        && text.indexOf("排行") < 0
        && text.indexOf('榜') < 0
        && !text.endsWith("新闻")
        && !text.endsWith("文章")
        && COMMENT_WORDS.isIn(text)
        && sentenceMarks(text) <= 1
        && COMMENTS.matcher(text).find();
  }

  static boolean isDisclaimer(String text) {
    return text.length() <= 1000 && DISCLAIMER_WORDS.isIn(text) && DISCLAIMER.matcher(text).find();
  }

  static boolean isFooter(String text) {
    return text.length() <= 1500 && FOOTER_WORDS.isIn(text) && FOOTER.matcher(text).find();
  }

  static boolean isChrome(String text) {
    return text.length() <= 80 && mayBeChrome(text) && CHROME.matcher(text).matches();
  }

  private static boolean mayBeChrome(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (CHROME_OPENINGS.startsAt(text, i)) {
        return true;
      }
      if (CHROME_MARKS.indexOf(text.charAt(i)) < 0) {
        return CHROME_BEHIND.isIn(text);
      }
    }
    return false;
  }

  static boolean isBreadcrumb(String text) {
    return text.length() <= 120
        && (text.indexOf('位') >= 0
            || text.indexOf('>') >= 0
            || text.indexOf('»') >= 0
            || text.indexOf('›') >= 0
            || text.indexOf('＞') >= 0)
        && BREADCRUMB.matcher(text).matches();
  }

  static boolean saysRemoved(String text) {
    return text.length() <= 120 && REMOVED_WORDS.isIn(text) && REMOVED.matcher(text).find();
  }

  private static int sentenceMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("。！？；!?;".indexOf(text.charAt(i)) >= 0) {
        marks++;
      }
    }
    return marks;
  }
}
