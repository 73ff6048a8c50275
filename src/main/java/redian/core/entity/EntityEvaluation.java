package redian.core.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.LabelledText;
import redian.core.entity.model.NameKind;

/**
 * Measures how well names are found: exact spans with the right type. Labels are those of the gold
 * text: the ten of CLUENER, else person, place and organization; what the recogniser finds of a
 * kind that the gold text never labels does not count.
 *
 * <p>Gold texts are read as pages are, several together: {@value #TEXTS_PER_DOCUMENT} lines of the
 * file make a document, so that names and register of one help the others.
 */
public final class EntityEvaluation {

  /** How many gold texts are read as one document. */
  public static final int TEXTS_PER_DOCUMENT = 30;

  private static final String ALL = "";

  private final EntityAnalyzer analyzer;
  private final SortedMap<String, long[]> counts = new TreeMap<>();
  private final SortedMap<String, long[]> coarseCounts = new TreeMap<>();
  private long characters;
  private long nanoseconds;

  private EntityEvaluation(EntityAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Counts of one type.
   *
   * @param gold names in the gold text
   * @param found names found
   * @param correct names found with the right span and type
   */
  public record Score(long gold, long found, long correct) {

    /** Share of the names found that are right; 0 if none was found. */
    public double precision() {
      return found == 0 ? 0 : correct / (double) found;
    }

    /** Share of the gold names that were found; 0 if there is none. */
    public double recall() {
      return gold == 0 ? 0 : correct / (double) gold;
    }

    /** Harmonic mean of both. */
    public double f1() {
      return gold + found == 0 ? 0 : 2.0 * correct / (gold + found);
    }
  }

  /**
   * What was measured.
   *
   * @param all over all types of the gold text
   * @param byType by the gold text's types
   * @param coarse over person, place and organization, with finer labels mapped to these
   * @param coarseByType by these
   * @param characters length of the gold text in UTF-16 units
   * @param charactersPerSecond speed of segmentation, recognition and linking together, one thread
   */
  public record Result(
      Score all,
      SortedMap<String, Score> byType,
      Score coarse,
      SortedMap<String, Score> coarseByType,
      long characters,
      double charactersPerSecond) {}

  /** Compares gold texts with what these settings find in them. */
  public static Result evaluate(List<LabelledText> gold, EntitySettings settings) {
    return evaluate(gold, EntityAnalyzer.shared(settings), TEXTS_PER_DOCUMENT);
  }

  static Result evaluate(List<LabelledText> gold, EntityAnalyzer analyzer, int textsPerDocument) {
    EntityEvaluation evaluation = new EntityEvaluation(analyzer);
    boolean fine =
        gold.stream().flatMap(t -> t.spans().stream()).anyMatch(span -> span.label() != null);
    Set<NameKind> kinds = new HashSet<>();
    gold.forEach(text -> text.spans().forEach(span -> kinds.add(span.kind())));
    for (int i = 0; i < gold.size(); i += textsPerDocument) {
      List<LabelledText> texts = gold.subList(i, Math.min(gold.size(), i + textsPerDocument));
      evaluation.compare(texts, kinds, fine);
    }
    return evaluation.result();
  }

  private void compare(List<LabelledText> texts, Set<NameKind> kinds, boolean fine) {
    StringBuilder document = new StringBuilder();
    Set<String> gold = new HashSet<>();
    Set<String> coarseGold = new HashSet<>();
    for (LabelledText text : texts) {
      int base = document.length();
      for (LabelledSpan span : text.spans()) {
        gold.add(key(span, base, type(span, fine)));
        count(counts, type(span, fine), 0);
        if (isCoarse(span.kind())) {
          coarseGold.add(key(span, base, type(span, false)));
          count(coarseCounts, type(span, false), 0);
        }
      }
      document.append(text.text()).append('\n');
    }
    for (LabelledSpan span : analyzer.names(document.toString())) {
      if (kinds.contains(span.kind())) {
        count(counts, type(span, fine), 1);
        if (gold.contains(key(span, 0, type(span, fine)))) {
          count(counts, type(span, fine), 2);
        }
        if (isCoarse(span.kind())) {
          count(coarseCounts, type(span, false), 1);
          if (coarseGold.contains(key(span, 0, type(span, false)))) {
            count(coarseCounts, type(span, false), 2);
          }
        }
      }
    }
    time(document.toString());
  }

  private void time(String document) {
    long start = System.nanoTime();
    analyzer.analyze(null, document);
    nanoseconds += System.nanoTime() - start;
    characters += document.length();
  }

  private static boolean isCoarse(NameKind kind) {
    return kind == NameKind.PERSON || kind == NameKind.PLACE || kind == NameKind.ORGANIZATION;
  }

  private static String type(LabelledSpan span, boolean fine) {
    return fine && span.label() != null
        ? span.label().key()
        : span.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String key(LabelledSpan span, int base, String type) {
    return (base + span.start()) + " " + (base + span.end()) + " " + type;
  }

  private static void count(SortedMap<String, long[]> counts, String type, int what) {
    counts.computeIfAbsent(ALL, t -> new long[3])[what]++;
    counts.computeIfAbsent(type, t -> new long[3])[what]++;
  }

  private Result result() {
    SortedMap<String, Score> scores = scores(counts);
    SortedMap<String, Score> coarse = scores(coarseCounts);
    return new Result(
        scores.remove(ALL),
        scores,
        coarse.remove(ALL),
        coarse,
        characters,
        nanoseconds == 0 ? 0 : characters * 1e9 / nanoseconds);
  }

  private static SortedMap<String, Score> scores(SortedMap<String, long[]> counts) {
    SortedMap<String, Score> scores = new TreeMap<>();
    scores.put(ALL, new Score(0, 0, 0));
    counts.forEach((type, count) -> scores.put(type, new Score(count[0], count[1], count[2])));
    return scores;
  }
}
