package redian.core.page;

/** What sites say of themselves and to their readers between and below cards: no headlines. */
final class Notices {

  private static final PhraseTable PHRASES =
      PhraseTable.of(
          "Powered"
              + " by,opyright,ICP,许可证号,许可证：,许可证:,服务许可证,经营许可证,公网安备,公安网备,证书编号,资格证书,友情链接,合作媒体,合作伙伴,合作网站,客服电话,客服QQ,在线客服,举报电话,举报邮箱,版权所有,版權所有,版权属,版权归,意见反馈",
          "请登录,请先登录,登录后,登入後,请遵守,請遵守,下一页,上一页,上一张,下一张,尾页,人打分,人赞赏,人投票,赞赏支持,GMT+,Processed"
              + " in,友情提示,温馨提示,当前位置,的位置：,返回首页,是否解决了,收录于合集,收录于话题,左右键",
          "关于我们,關於我們,联系我们,聯絡我們,隐私政策,隐私权,隱私,服务条款,使用条款,用户协议,在线咨询,加入我们,广告服务,网站地图,不良信息,工作时间,热线：,热线:,邮箱：,邮箱:,信箱：,专线：,專線：,地址：,邮编：,电话：,电话:,QQ：,QQ:,http:",
          "https:,www.,网友提问：,老师回答：,官方微信,官方微博,未经许可,未经授权,最终解释权,有风险，投资需谨慎,内打开,APP中打开,扫码下载,扫码关注,客户端下载,请稍后,不可恢复,每小时更新,查看全部,查看更多,还有哪些新闻被推荐");

  private Notices() {}

  static boolean isNotice(String text) {
    return PHRASES.isIn(text);
  }
}
