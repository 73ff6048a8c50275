package redian.core.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an element does to the text around it. */
enum TagEffect {
  /** Its text stands on lines of its own. */
  BLOCK,
  /** No reader sees its text. */
  SKIPPED,
  /** It ends a line. */
  BREAK,
  /** Its text runs on in the line. */
  INLINE;

  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> SKIPPED_TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "math",
          "select",
          "textarea",
          "datalist",
          "head",
          "frameset",
          "noframes",
          "applet",
          "input");

  private static final Map<String, TagEffect> EFFECTS = effects();

  /** The effect of a tag, in lower case; of an unknown one as browsers have it, {@link #INLINE}. */
  static TagEffect of(String tag) {
    return EFFECTS.getOrDefault(tag, INLINE);
  }

  private static Map<String, TagEffect> effects() {
    Map<String, TagEffect> effects = new HashMap<>();
    BLOCK_TAGS.forEach(tag -> effects.put(tag, BLOCK));
    SKIPPED_TAGS.forEach(tag -> effects.put(tag, SKIPPED));
    effects.put("br", BREAK);
    return effects;
  }
}
