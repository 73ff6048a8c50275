package redian.core.page;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redian.core.count.Count;
import redian.core.page.ArticleScores.Question;

/** Compares one page as read with its labels. */
final class ArticleScorer {

  private static final Pattern UNSEEN =
      Pattern.compile("[\\s\\u00a0\\u3000\\u2000-\\u200f\\u2028-\\u202f\\u2060\\ufeff\\u00ad]+");

  private static final Pattern CUT = Pattern.compile("(\\.{2,}|…+)$");
  private static final int MIN_CUT_CHARS = 8;

  private final ZoneId zone;

  ArticleScorer(ZoneId zone) {
    this.zone = zone;
  }

  void score(GoldPage gold, Page page, ArticleScores scores) {
    scores.page();
    Article article = page == null ? null : page.article();
    scoreBody(gold, article, scores);
    scoreTitle(gold, page, scores);
    scoreOutlet(gold, article, scores);
    scoreAuthors(gold, article, scores);
    scoreDate(gold, article, scores);
    scoreViews(gold, page == null ? null : page.viewCount(), scores);
    scoreCards(gold, page == null ? List.of() : page.cards(), scores);
  }

  private static void scoreBody(GoldPage gold, Article article, ArticleScores scores) {
    String body = article == null ? "" : normal(article.body());
    boolean perfect = !body.isEmpty();
    for (String text : gold.included()) {
      boolean found = body.contains(normal(text));
      perfect &= found;
      scores.count(Question.INCLUDED, found);
      if (!found) {
        scores.miss(gold.id(), "missing in the body", text);
      }
    }
    for (String text : gold.excluded()) {
      boolean keptOut = !body.contains(normal(text));
      perfect &= keptOut;
      scores.count(Question.KEPT_OUT, keptOut);
      if (!keptOut) {
        scores.miss(gold.id(), "wrongly in the body", text);
      }
    }
    scores.count(Question.PERFECT, perfect);
  }

  private static void scoreTitle(GoldPage gold, Page page, ArticleScores scores) {
    String title = page == null ? null : page.title();
    boolean right = normal(title).equals(normal(gold.title()));
    scores.count(Question.TITLE, right);
    if (!right) {
      scores.miss(gold.id(), "title", title);
    }
  }

  private static void scoreOutlet(GoldPage gold, Article article, ArticleScores scores) {
    String outlet = normal(article == null ? null : article.outlet());
    Set<String> others = new HashSet<>();
    gold.otherOutlets().forEach(other -> others.add(normal(other)));
    if (gold.outlet() == null) {
      boolean invented = !outlet.isEmpty() && !others.contains(outlet);
      scores.count(Question.OUTLET_INVENTED, invented);
      if (invented) {
        scores.miss(gold.id(), "outlet invented", outlet);
      }
      return;
    }
    boolean right = outlet.equals(normal(gold.outlet())) || others.contains(outlet);
    scores.count(Question.OUTLET, right);
    if (!right) {
      scores.miss(gold.id(), "outlet", outlet + " for " + gold.outlet());
    }
  }

  private static void scoreAuthors(GoldPage gold, Article article, ArticleScores scores) {
    Set<String> found = new HashSet<>();
    if (article != null) {
      article.authors().forEach(author -> found.add(normal(author)));
    }
    Set<String> expected = new HashSet<>();
    gold.authors().forEach(author -> expected.add(normal(author)));
    expected.forEach(author -> scores.count(Question.AUTHOR_FOUND, found.contains(author)));
    found.forEach(author -> scores.count(Question.AUTHOR_TRUE, expected.contains(author)));
    if (!found.equals(expected)) {
      scores.miss(gold.id(), "authors", found + " for " + expected);
    }
  }

  private void scoreDate(GoldPage gold, Article article, ArticleScores scores) {
    boolean has = article != null && article.publishedAt() != null;
    LocalDateTime found = has ? LocalDateTime.ofInstant(article.publishedAt(), zone) : null;
    if (gold.published() == null) {
      if (!gold.isPartlyDated()) {
        scores.count(Question.DATE_INVENTED, has);
      }
      return;
    }
    boolean day = has && found.toString().startsWith(gold.published().substring(0, 10));
    scores.count(Question.DAY, day);
    if (gold.published().length() >= 16) {
      scores.count(
          Question.MINUTE, has && found.toString().startsWith(gold.published().substring(0, 16)));
    }
    if (!day) {
      scores.miss(gold.id(), "date", found + " for " + gold.published());
    }
  }

  private static void scoreViews(GoldPage gold, Count views, ArticleScores scores) {
    if (gold.views() == null) {
      scores.count(Question.VIEWS_INVENTED, views != null);
      if (views != null) {
        scores.miss(gold.id(), "views invented", views.value());
      }
      return;
    }
    boolean right = views != null && views.value() == gold.views();
    scores.count(Question.VIEWS, right);
    if (!right) {
      scores.miss(
          gold.id(), "views", (views == null ? null : views.value()) + " for " + gold.views());
    }
  }

  private static void scoreCards(GoldPage gold, List<Card> cards, ArticleScores scores) {
    List<String> keys = new ArrayList<>();
    List<Card> distinct = new ArrayList<>();
    for (Card card : cards) {
      String key = titleKey(card.title());
      if (!key.isEmpty() && !keys.contains(key)) {
        keys.add(key);
        distinct.add(card);
      }
    }
    for (GoldPage.GoldCard expected : gold.cards()) {
      scoreCard(gold, expected, keys, distinct, scores);
    }
    List<String> all = new ArrayList<>();
    gold.allCards().forEach(title -> all.add(titleKey(title)));
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      boolean known = all.stream().anyMatch(other -> isSame(key, other));
      scores.count(Question.CARD_TRUE, known);
      if (!known) {
        scores.miss(gold.id(), "no card", distinct.get(i).title());
      }
    }
  }

  private static void scoreCard(
      GoldPage gold,
      GoldPage.GoldCard expected,
      List<String> keys,
      List<Card> cards,
      ArticleScores scores) {
    Card hit = null;
    String key = titleKey(expected.title());
    for (int i = 0; i < keys.size() && hit == null; i++) {
      hit = isSame(key, keys.get(i)) ? cards.get(i) : null;
    }
    scores.count(Question.CARD_FOUND, hit != null);
    if (hit == null) {
      scores.miss(gold.id(), "card", expected.title());
    } else if (expected.href() != null) {
      scores.count(Question.CARD_URL, isSameUrl(hit.url(), expected.href()));
    }
    Long found = hit == null || hit.viewCount() == null ? null : hit.viewCount().value();
    if (expected.views() != null) {
      boolean right = expected.views().equals(found);
      scores.count(Question.CARD_VIEWS, right);
      if (!right && hit != null) {
        scores.miss(gold.id(), "card views", found + " for " + expected);
      }
    } else if (hit != null) {
      scores.count(Question.CARD_VIEWS_INVENTED, found != null);
      if (found != null) {
        scores.miss(gold.id(), "card views invented", found + " for " + expected.title());
      }
    }
  }

  private static boolean isSameUrl(String url, String href) {
    if (url == null) {
      return false;
    }
    String found = url.split("#", 2)[0].replaceFirst("^https?:", "");
    String expected = href.split("#", 2)[0].replaceFirst("^https?:", "");
    return found.equals(expected) || found.endsWith(expected.replaceFirst("^\\.+", ""));
  }

  /** Equal, or one is cut and at least eight characters of it open the other. */
  private static boolean isSame(String a, String b) {
    return a.equals(b) || isCutOf(a, b) || isCutOf(b, a);
  }

  private static boolean isCutOf(String cut, String whole) {
    String open = CUT.matcher(cut).replaceAll("");
    return open.length() < cut.length() && open.length() >= MIN_CUT_CHARS && whole.startsWith(open);
  }

  private static String titleKey(String title) {
    return normal(title).replaceAll("[\"“”'‘’]", "");
  }

  private static String normal(String text) {
    return text == null
        ? ""
        : UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
