package redian.core.page;

/** Tells the language of a page from its characters. */
final class Languages {

  private static final String HANS =
      "这国说时会对发后来个们为过还与产学经现开关报动进军长门车业东书两见达专务义习乡买乱争云亚产亲亿仅从仓众优传伤体华单卖卫厂历压参双叶号听员园围图场处备复够头夺奖妇孙宁实审宽导将尔层岁币师带帮应张强录总战户执扩担择护拥挥损换据摄敌数断无旧显术机权杂条极标树样桥检楼欢气汉汇江没沟洁测济浏温湾满灾点热爱状独环电画疗监盘盖确码离种积称稳穷笔签简类粮紧纪约级纳纸线组织终结绝统继续维综绿编缘网罗职联脑节药获营虑虽补装规视觉观计订认讨让训议讯记许论设访证评识诉词试话该详语误请读课调谁谈谢贝负财责败货质费贵资赛赵转轮软轻载较输边达迁运返违连迟适选递遗邮郑释里钟钱铁银错键镇问间闻阳阴阵阶际陆险随难顶项顺须预领频题额风飞饭馆马驱验鱼鸟鸡麦黄齐齿龙";
  private static final String HANT =
      "這國說時會對發後來個們為過還與產學經現開關報動進軍長門車業東書兩見達專務義習鄉買亂爭雲亞親億僅從倉眾優傳傷體華單賣衛廠歷壓參雙葉號聽員園圍圖場處備復夠頭奪獎婦孫寧實審寬導將爾層歲幣師帶幫應張強錄總戰戶執擴擔擇護擁揮損換據攝敵數斷無舊顯術機權雜條極標樹樣橋檢樓歡氣漢匯沒溝潔測濟瀏溫灣滿災點熱愛狀獨環電畫療監盤蓋確碼離種積稱穩窮筆簽簡類糧緊紀約級納紙線組織終結絕統繼續維綜綠編緣網羅職聯腦節藥獲營慮雖補裝規視覺觀計訂認討讓訓議訊記許論設訪證評識訴詞試話該詳語誤請讀課調誰談謝貝負財責敗貨質費貴資賽趙轉輪軟輕載較輸邊遷運返違連遲適選遞遺郵鄭釋裡鐘錢鐵銀錯鍵鎮問間聞陽陰陣階際陸險隨難頂項順須預領頻題額風飛飯館馬驅驗魚鳥雞麥黃齊齒龍";

  private static final int MIN_CHARS = 20;
  private static final int MAX_CHARS = 20_000;
  private static final byte[] SCRIPT = scripts();

  private Languages() {}

  private static byte[] scripts() {
    byte[] script = new byte[1 << 16];
    HANS.chars().forEach(c -> script[c] = 1);
    HANT.chars().forEach(c -> script[c] = (byte) (script[c] == 1 ? 0 : 2));
    return script;
  }

  /** {@code zh-Hans}, {@code zh-Hant}, {@code ja}, {@code ko}, {@code en}; null if too short. */
  static String of(Iterable<Block> blocks) {
    int simplified = 0;
    int traditional = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int latin = 0;
    int seen = 0;
    for (Block block : blocks) {
      String text = block.text;
      for (int i = 0; i < text.length() && seen < MAX_CHARS; i++, seen++) {
        char c = text.charAt(i);
        if (c >= 0x4e00 && c <= 0x9fff) {
          han++;
          simplified += SCRIPT[c] == 1 ? 1 : 0;
          traditional += SCRIPT[c] == 2 ? 1 : 0;
        } else if (c >= 0x3041 && c <= 0x30ff) {
          kana++;
        } else if (c >= 0xac00 && c <= 0xd7a3) {
          hangul++;
        } else if (c < 0x80 && Character.isLetter(c)) {
          latin++;
        }
      }
    }
    if (han + kana + hangul + latin < MIN_CHARS) {
      return null;
    }
    if (hangul > han && hangul > kana) {
      return "ko";
    }
    if (kana * 5 > han && kana > 10) {
      return "ja";
    }
    if (han * 8 < latin) {
      return "en";
    }
    return traditional > simplified ? "zh-Hant" : "zh-Hans";
  }
}
