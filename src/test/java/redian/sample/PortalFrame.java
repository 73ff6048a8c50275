package redian.sample;

import java.util.List;

/** What stands around every page of the portal. */
final class PortalFrame {

  private static final List<String> CHANNELS =
      List.of("首页", "国际", "财经", "科技", "体育", "娱乐", "社会", "健康", "汽车");

  private PortalFrame() {}

  static void head(Markup html, String title) {
    html.line("<!DOCTYPE html>").line("<html lang=\"zh-CN\">").open("<head>");
    html.line("<meta charset=\"utf-8\">").line("<title>%s</title>", title);
    html.line("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    html.line("<link rel=\"stylesheet\" href=\"/css/site.css\">");
    html.line("<script>var _site = {\"id\": 1, \"views\": 99999, \"title\": \"x\"};</script>");
    html.close("</head>").open("<body>").open("<div class=\"top-nav\">");
    html.line("<a class=\"logo\" href=\"/\">今日通</a>").open("<ul class=\"nav\">");
    for (String channel : CHANNELS) {
      html.line("<li><a href=\"/channel/%d/\">%s</a></li>", CHANNELS.indexOf(channel), channel);
    }
    html.close("</ul>").line("<a class=\"login\" href=\"/login\">登录</a>").close("</div>");
  }

  static void foot(Markup html) {
    html.open("<div class=\"footer\">");
    html.line("<p><a href=\"/about\">关于我们</a> | <a href=\"/contact\">联系我们</a> | 广告服务</p>");
    html.line("<p>Copyright © 2012-2026 jinritong.example 版权所有 京ICP备20990002号-3</p>");
    html.close("</div>").line("<script src=\"/js/site.js\"></script>");
    html.close("</body>").line("</html>");
  }
}
