package redian.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the report as one HTML file that holds its style, its scripts and its data.
 *
 * <p>What a crawl says is hostile input. It reaches the page only as JSON in which no markup can
 * stand ({@link ScriptJson}), the scripts put it on the page as text, and the page's content
 * security policy allows these scripts alone, by their hashes, and no network.
 */
public final class ReportPage {

  private static final String FOLDER = "/redian/report/";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

  /** The charts: Apache ECharts, from its web jar. */
  private static final String CHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** Scripts in the order in which they run; the first of them is Apache ECharts. */
  private static final List<String> SCRIPTS =
      List.of(
          CHARTS,
          FOLDER + "format.js",
          FOLDER + "table.js",
          FOLDER + "charts.js",
          FOLDER + "page.js");

  private ReportPage() {}

  /** The languages of the page; the reader can change it. */
  public enum Language {
    ZH,
    EN
  }

  /**
   * Renders the page.
   *
   * @param facts what the page says about itself by key: warehouse, as_of, zone …
   * @param tables the rows to show
   * @param language the language in which it opens
   * @return the HTML document
   */
  public static String render(
      Map<String, String> facts, List<ReportTable> tables, Language language) {
    StringBuilder scripts = new StringBuilder();
    StringBuilder hashes = new StringBuilder();
    for (String script : SCRIPTS) {
      String source = resource(script);
      scripts.append("<script>").append(source).append("</script>\n");
      hashes.append(" 'sha256-").append(hash(source)).append('\'');
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("language", language == Language.ZH ? "zh" : "en");
    parts.put("hashes", hashes.toString());
    parts.put("style", resource(FOLDER + "style.css"));
    parts.put("words", resource(FOLDER + "words.json"));
    parts.put("data", ScriptJson.of(facts, tables));
    parts.put("scripts", scripts.toString());
    return fill(resource(FOLDER + "page.html"), parts);
  }

  private static String fill(String template, Map<String, String> parts) {
    StringBuilder page = new StringBuilder();
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      String part = parts.get(place.group(1));
      if (part == null) {
        throw new IllegalStateException("no part for " + place.group());
      }
      place.appendReplacement(page, Matcher.quoteReplacement(part));
    }
    return place.appendTail(page).toString();
  }

  private static String hash(String script) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
