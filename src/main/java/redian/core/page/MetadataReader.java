package redian.core.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads {@link Metadata} from the head of a page and from its JSON-LD. */
final class MetadataReader {

  /** Pages of accounts on messengers print their time by script alone. */
  private static final String SCRIPT_TIME = "createTime";

  private static final Pattern SCRIPT_TIME_VALUE =
      Pattern.compile(
          "\\bcreateTime['\"]?\\s{0,3}[:=]\\s{0,3}['\"]((?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?:[ T][0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)?)['\"]");

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MAX_JSON_CHARS = 1_000_000;

  /** JSON-LD fields that say something of the page; others are of its pictures and publisher. */
  private static final Set<String> JSON_FIELDS =
      Set.of(
          "headline",
          "datepublished",
          "datemodified",
          "pubdate",
          "update",
          "articlebody",
          "@type",
          "mainentityofpage");

  private MetadataReader() {}

  /** What the head says; the walk over the body adds what stands there. */
  static Metadata readHead(Document document) {
    Metadata metadata = new Metadata();
    for (Element element : document.head().children()) {
      if (!readElement(element, metadata)) {
        add(element, metadata);
      }
    }
    return metadata;
  }

  /** Reads an element that may stand anywhere in a page; false if it says nothing. */
  static boolean readElement(Element element, Metadata metadata) {
    switch (element.normalName()) {
      case "script" -> {
        if (element.attr("type").contains("ld+json")) {
          readJson(element.data(), metadata);
        } else if (element.firstChild() instanceof DataNode script) {
          readTime(script.getWholeData(), metadata); // element.data() would copy it
        }
      }
      case "video" -> metadata.put("has:video", "true");
      case "meta" -> add(element, metadata);
      case "time" -> metadata.put("time:datetime", element.attr("datetime"));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void readTime(String script, Metadata metadata) {
    Matcher time = script.contains(SCRIPT_TIME) ? SCRIPT_TIME_VALUE.matcher(script) : null;
    if (time != null && time.find()) {
      metadata.put("script:createtime", time.group(1));
    }
  }

  private static void add(Element element, Metadata metadata) {
    switch (element.normalName()) {
      case "title" -> metadata.put("title", element.wholeText());
      case "meta" -> {
        String content = element.attr("content");
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          if (element.hasAttr(key)) {
            String name = element.attr(key);
            metadata.put(name.equalsIgnoreCase("title") ? "meta:title" : name, content);
          }
        }
      }
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
          metadata.put("canonical", element.attr("href"));
        }
      }
      default -> {}
    }
  }

  /** JSON-LD of real pages is often broken: what was read until there is kept. */
  private static void readJson(String json, Metadata metadata) {
    if (json.length() > MAX_JSON_CHARS) {
      return;
    }
    try (JsonParser parser = JSON.createParser(json)) {
      parser.enable(com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_COMMENTS);
      String author = null;
      JsonToken token;
      while ((token = parser.nextToken()) != null) {
        if (token != JsonToken.VALUE_STRING || parser.currentName() == null) {
          continue;
        }
        String name = parser.currentName().toLowerCase(java.util.Locale.ROOT);
        String within = containerName(parser);
        if (JSON_FIELDS.contains(name) && !within.equals("author") && !within.equals("publisher")) {
          metadata.put("ld:" + name, parser.getText());
        } else if (author == null
            && (name.equals("author") || (name.equals("name") && within.equals("author")))) {
          author = parser.getText();
          metadata.put("ld:author", author);
        } else if (name.equals("name") && within.equals("publisher")) {
          metadata.put("ld:publisher", parser.getText());
        }
      }
    } catch (IOException e) {
      metadata.put("ld:broken", "true");
    }
  }

  /** The field whose object or array of objects the parser stands in; empty at the top. */
  private static String containerName(JsonParser parser) {
    var context = parser.getParsingContext().getParent();
    while (context != null && context.getCurrentName() == null) {
      context = context.getParent();
    }
    return context == null ? "" : context.getCurrentName().toLowerCase(java.util.Locale.ROOT);
  }
}
