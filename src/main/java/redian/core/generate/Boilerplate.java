package redian.core.generate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Style sheets and scripts: the bulk of a news page, the same on every page of a site. */
final class Boilerplate {

  private static final String[] PROPERTIES = {
    "margin:%dpx 0",
    "padding:%dpx",
    "width:%dpx",
    "line-height:%dpx",
    "z-index:%d",
    "top:%dpx",
    "font-size:%dpx",
    "color:#%06x",
    "background:#%06x",
    "border:1px solid #%06x"
  };

  private final byte[] style;
  private final byte[] script;

  /** About so many bytes, a little more of them style than script. */
  Boilerplate(Look look, Dice dice, int bytes) {
    style = style(look, dice, bytes * 11 / 20);
    script = script(look, dice, bytes * 9 / 20);
  }

  /** Style rules, for the head of a page. */
  byte[] style() {
    return style;
  }

  /** Script, with texts and numbers that mean nothing, for its end. */
  byte[] script() {
    return script;
  }

  private static byte[] style(Look look, Dice dice, int bytes) {
    StringBuilder css = new StringBuilder(bytes + 200);
    while (css.length() < bytes) {
      css.append('.').append(look.token(dice.below(60))).append(" .");
      css.append(look.token(dice.below(60))).append('{');
      for (int i = 2 + dice.below(4); i > 0; i--) {
        String property = PROPERTIES[dice.below(PROPERTIES.length)];
        int number = property.contains("x") && property.contains("#") ? 0xFFFFFF : 900;
        css.append(String.format(Locale.ROOT, property, dice.below(number))).append(';');
      }
      css.append("}\n");
    }
    return css.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] script(Look look, Dice dice, int bytes) {
    StringBuilder js = new StringBuilder(bytes + 200);
    while (js.length() < bytes) {
      String name = look.token(dice.below(60)).replace('-', '_');
      js.append("function ").append(name).append(dice.below(1_000)).append("(a,b){if(a.t>");
      js.append(dice.below(10_000)).append("){b.views=").append(dice.below(100_000));
      js.append(";b.u=\"/api/").append(name).append('/').append(Long.toHexString(dice.nextLong()));
      js.append("\"}else{a.s=[").append(dice.below(99)).append(',').append(dice.below(99));
      js.append("]}return a.q||b.").append(look.token(dice.below(60)).replace('-', '_'));
      js.append("}\n");
    }
    return js.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
