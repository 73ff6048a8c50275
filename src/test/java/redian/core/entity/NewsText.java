package redian.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Articles made of sentences in our own words, with changing names, places and organisations. */
final class NewsText {

  static final int ARTICLES = 100;
  static final int ARTICLE_LENGTH = 1_500;

  private static final String[] PERSONS = {
    "王晓东", "李明远", "陈静", "欧阳志强", "佩特罗夫", "安娜·科瓦奇", "赵建国", "田中一郎", "马克斯·韦伯", "林雨桐"
  };
  private static final String[] PLACES = {
    "上海", "南京市", "委内瑞拉", "莫斯科", "浙江省杭州市", "加勒比海", "青藏高原", "东京", "成都", "里约热内卢"
  };
  private static final String[] ORGANIZATIONS = {
    "教育部", "江南船舶集团", "国家统计局", "北京师范大学", "红十字会", "海云汽车有限公司", "欧洲议会", "第三人民医院"
  };
  private static final String[] SENTENCES = {
    "%1$s昨天在%2$s表示，%3$s今年将增加对年轻人的支持，具体办法会在下个月公布。",
    "据当地媒体报道，%3$s的负责人%1$s已经离开%2$s，双方没有说明原因。",
    "这项工程从三年前开始，耗资约12.6亿元，连接%2$s和周围的四个县，预计年底完工。",
    "“我们不会因为天气推迟计划，”%1$s说，“所有准备工作都已经做好。”",
    "分析人士认为，价格上涨主要是因为原料不足，%3$s的数据也显示库存降到五年来最低。",
    "在%2$s的一家小店里，老板告诉记者，最近来的客人比去年同期多了三成左右。",
    "%3$s随后发布通知，要求各单位在10月15日之前完成检查，并把结果上报。",
    "比赛在%2$s举行，%1$s在最后十分钟连得两分，帮助球队获得胜利。"
  };

  private NewsText() {}

  /** {@value #ARTICLES} articles of {@value #ARTICLE_LENGTH} characters, always the same. */
  static List<String> articles() {
    Random random = new Random(20261124);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder article = new StringBuilder();
      while (article.length() < ARTICLE_LENGTH) {
        String sentence = one(SENTENCES, random);
        article.append(
            String.format(
                Locale.ROOT,
                sentence,
                one(PERSONS, random),
                one(PLACES, random),
                one(ORGANIZATIONS, random)));
        if (random.nextInt(3) == 0) {
          article.append('\n');
        }
      }
      articles.add(article.substring(0, ARTICLE_LENGTH));
    }
    return articles;
  }

  private static String one(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }
}
