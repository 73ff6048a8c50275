package redian.core.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes titles and bodies: sentences of fixed shapes whose words follow Zipf's law, about a cast
 * and a handful of key words that all texts of one event share. Thread-safe.
 */
final class Prose {

  private static final int KEYWORDS = 10;
  private static final double KEYWORD_SHARE = 0.35;
  private static final double CATEGORY_SHARE = 0.08;
  private static final double NEW_IN_COLUMN = 0.1;

  private final long seed;
  private final Words words;
  private final Names names;
  private final String[][] bodyShapes;
  private final String[][] titleShapes;
  private final String[] nouns;
  private final String[] verbs;
  private final String[] adjectives;
  private final String[] adverbs;
  private final String[] quantities;
  private final Zipf nounRanks;
  private final Zipf verbRanks;

  Prose(long seed, Words words, Names names) {
    this.seed = seed;
    this.words = words;
    this.names = names;
    bodyShapes = compiled(words.shapes("body"));
    titleShapes = compiled(words.shapes("title"));
    nouns = words.list("noun");
    verbs = words.list("verb");
    adjectives = words.list("adjective");
    adverbs = words.list("adverb");
    quantities = words.list("quantity");
    nounRanks = new Zipf(nouns.length, 10);
    verbRanks = new Zipf(verbs.length, 12);
  }

  /** A title for one telling of an event. */
  String title(long key, Headline.Subject subject) {
    Dice dice = new Dice(seed, Dice.Subject.TITLE, key);
    StringBuilder title = new StringBuilder(40);
    String[] shape = titleShapes[dice.below(titleShapes.length)];
    fill(title, shape, new Telling(dice, subject));
    return title.toString();
  }

  /** The paragraphs of one telling, about {@code chars} characters together on average. */
  List<String> body(long key, Headline.Subject subject, int chars) {
    Dice dice = new Dice(seed, Dice.Subject.BODY, key);
    Telling telling = new Telling(dice, subject);
    int wanted = (int) (chars * (0.4 + 1.2 * dice.unit()));
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder(200);
    int written = 0;
    while (written < wanted) {
      paragraph.setLength(0);
      int sentences = 2 + dice.below(3);
      for (int i = 0; i < sentences; i++) {
        fill(paragraph, bodyShapes[dice.below(bodyShapes.length)], telling);
      }
      written += paragraph.length();
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /**
   * The paragraphs of one issue of a column: sentences of the column's own, in which names and
   * numbers are new each time, and a few new sentences. Two issues look alike and are not one
   * story.
   *
   * @param column the same for all issues of a column
   */
  List<String> issue(long column, long key, Headline.Subject subject, int chars) {
    Dice facts = new Dice(seed, Dice.Subject.BODY, key, 1);
    Telling fresh = new Telling(facts, facts, subject, subject.event(), subject.cast().category());
    int category = (int) Math.floorMod(column, (long) Words.CATEGORIES.size());
    List<String> paragraphs = new ArrayList<>();
    int written = 0;
    for (int sentence = 0; written < chars; sentence++) {
      // each sentence has dice of its own: a new one in between must not change those after it
      Dice dice = new Dice(seed, Dice.Subject.BODY, column, 2 + sentence);
      Telling template = new Telling(dice, facts, subject, column, category);
      String[] shape = bodyShapes[dice.below(bodyShapes.length)];
      StringBuilder paragraph = new StringBuilder(100);
      fill(paragraph, shape, facts.chance(NEW_IN_COLUMN) ? fresh : template);
      written += paragraph.length();
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /** The same paragraphs with about one character in ten replaced, as a careless rewrite has it. */
  List<String> edited(long key, List<String> paragraphs) {
    Dice dice = new Dice(seed, Dice.Subject.EDIT, key);
    List<String> edited = new ArrayList<>(paragraphs.size());
    for (String paragraph : paragraphs) {
      StringBuilder text = new StringBuilder(paragraph);
      for (int i = 0; i < text.length(); i++) {
        if (Character.isIdeographic(text.charAt(i)) && dice.below(10) == 0) {
          String noun = nouns[dice.below(nouns.length)];
          text.setCharAt(i, noun.charAt(dice.below(noun.length())));
        }
      }
      edited.add(text.toString());
    }
    return edited;
  }

  private static String[][] compiled(List<String> shapes) {
    // text and slots in turn, starting with text
    return shapes.stream().map(shape -> shape.split("[{}]")).toArray(String[][]::new);
  }

  private void fill(StringBuilder out, String[] shape, Telling telling) {
    for (int i = 0; i < shape.length; i++) {
      if ((i & 1) == 0) {
        out.append(shape[i]);
      } else {
        slot(out, shape[i].charAt(0), telling);
      }
    }
  }

  private void slot(StringBuilder out, char slot, Telling telling) {
    Dice dice = telling.dice;
    switch (slot) {
      case 'P' -> out.append(names.person(telling.person()));
      case 'O' -> out.append(names.organization(telling.organization()));
      case 'L' -> out.append(names.place(telling.place()));
      case 'N' -> out.append(telling.keywords[dice.below(KEYWORDS / 2)]);
      case 'n' -> noun(out, telling);
      case 'v' -> out.append(verbs[verbRanks.roll(dice)]);
      case 'a' -> out.append(one(adjectives, dice));
      case 'd' -> out.append(one(adverbs, dice));
      case 'q' -> {
        int most = dice.below(4) == 0 ? 9_000 : 90;
        out.append(1 + telling.facts.below(most)).append(one(quantities, dice));
      }
      case '%' -> out.append("百分之").append(1 + telling.facts.below(98));
      case 'y' -> out.append(telling.subject.day());
      default -> throw new IllegalStateException("no such slot: " + slot);
    }
  }

  private void noun(StringBuilder out, Telling telling) {
    double which = telling.dice.unit();
    if (which < KEYWORD_SHARE) {
      out.append(telling.keywords[KEYWORDS / 2 + telling.dice.below(KEYWORDS / 2)]);
    } else if (which < KEYWORD_SHARE + CATEGORY_SHARE) {
      out.append(one(telling.category, telling.dice));
    } else {
      out.append(nouns[nounRanks.roll(telling.dice)]);
      // a compound now and then: the long tail of a real vocabulary
      if (which > 0.85) {
        out.append(nouns[telling.dice.below(nouns.length)]);
      }
    }
  }

  private static String one(String[] all, Dice dice) {
    return all[dice.below(all.length)];
  }

  /** What one text is told about, and with which key words: half of the category, half general. */
  private final class Telling {
    private final Dice dice;
    private final Dice facts;
    private final Headline.Subject subject;
    private final String[] category;
    private final String[] keywords = new String[KEYWORDS];

    Telling(Dice dice, Headline.Subject subject) {
      this(dice, dice, subject, subject.event(), subject.cast().category());
    }

    /**
     * @param dice rolls words
     * @param facts rolls numbers
     * @param keywordKey tellings of one key share their key words
     */
    Telling(Dice dice, Dice facts, Headline.Subject subject, long keywordKey, int categoryNumber) {
      this.dice = dice;
      this.facts = facts;
      this.subject = subject;
      Dice chosen = new Dice(seed, Dice.Subject.NAME, keywordKey, 2);
      category = words.category(categoryNumber);
      for (int i = 0; i < KEYWORDS; i++) {
        String[] from = i < KEYWORDS / 2 ? category : nouns;
        keywords[i] = from[chosen.below(from.length)];
      }
    }

    private int person() {
      return subject.cast().persons().get(Math.max(0, dice.below(6) - 3));
    }

    private int organization() {
      return subject.cast().organizations().get(dice.below(3) / 2);
    }

    private int place() {
      return subject.cast().places().get(dice.below(3) / 2);
    }
  }
}
