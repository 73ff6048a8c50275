package redian.core.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sites of the crawl, and how often each is fetched: by Zipf's law. */
final class Sites {

  /** Bytes of markup around one card, and around everything else, as the layouts write it. */
  private static final int CARD_BYTES = 330;

  private static final int FRAME_BYTES = 3_500;
  private static final int BYTES_PER_CHAR = 3;

  private static final String[] DOMAIN_SYLLABLES = {
    "xin", "lan", "ke", "du", "re", "bao", "wen", "hua", "tong", "ri", "mei", "kan", "dao", "shi"
  };
  private static final String[] LABELS = {
    "source",
    "author",
    "views",
    "cardviews",
    "related",
    "hot",
    "recommended",
    "listing",
    "original",
    "reprint",
    "own",
    "gone"
  };

  private final Site[] sites;
  private final Zipf ranks;

  Sites(GeneratorSettings settings, Words words) {
    sites = new Site[settings.siteCount()];
    ranks = new Zipf(sites.length, 2);
    Map<String, String[]> labels = new HashMap<>();
    for (String label : LABELS) {
      labels.put(label, words.labels(label));
    }
    int content =
        settings.bodyChars() * BYTES_PER_CHAR + settings.cardCount() * CARD_BYTES + FRAME_BYTES;
    int boilerplate = Math.max(0, settings.htmlBytes() - content);
    for (int i = 0; i < sites.length; i++) {
      sites[i] = site(settings.seed(), i, labels, words, boilerplate);
    }
  }

  int count() {
    return sites.length;
  }

  Site site(int number) {
    return sites[number];
  }

  /** A site, the larger ones more often. */
  int roll(Dice dice) {
    return ranks.roll(dice);
  }

  private static Site site(
      long seed, int number, Map<String, String[]> labels, Words words, int boilerplate) {
    Dice dice = new Dice(seed, Dice.Subject.SITE, number);
    // the first sites have one layout each, so that small crawls have all of them
    LayoutKind[] kinds = LayoutKind.values();
    LayoutKind layout = kinds[number < kinds.length ? number : dice.below(kinds.length)];
    CountStyle[] styles = CountStyle.values();
    CountStyle style = number % 2 == 0 ? CountStyle.EXACT : styles[dice.below(styles.length)];
    boolean isOld = layout == LayoutKind.TABLE || dice.chance(0.05);
    Charset charset = isOld ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    String domain = domain(dice, number);
    Look look = new Look(labels, dice);
    Dice bytes = new Dice(seed, Dice.Subject.BOILERPLATE, number);
    return new Site(
        number,
        words.list("placehead")[dice.below(20)] + one(words.labels("sitename"), dice),
        (dice.chance(0.7) ? "www." : "news.") + domain,
        domain,
        layout,
        charset,
        dice.logNormal(1.0),
        Counting.of(style, dice),
        dice.chance(0.3),
        dice.chance(0.3) ? 14 + dice.below(8) : 0,
        List.of(
            new Site.Shown(dice.chance(0.75), dice.chance(0.5)),
            new Site.Shown(dice.chance(0.3), dice.chance(0.85)),
            new Site.Shown(dice.chance(0.9), dice.chance(0.8))),
        look,
        new Boilerplate(look, bytes, boilerplate));
  }

  private static String domain(Dice dice, int number) {
    return one(DOMAIN_SYLLABLES, dice) + one(DOMAIN_SYLLABLES, dice) + (100 + number) + ".example";
  }

  private static String one(String[] all, Dice dice) {
    return all[dice.below(all.length)];
  }
}
