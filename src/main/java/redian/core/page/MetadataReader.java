package redian.core.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads {@link Metadata} from the head of a page and from its JSON-LD. */
final class MetadataReader {

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
