package redian.core.topic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import redian.core.entity.model.CharacterForms;
import redian.core.entity.model.LabelledFile;
import redian.core.entity.model.LabelledText;
import redian.core.key.TextKeys;
import redian.core.topic.TrainingTitle.Target;

/**
 * Makes the model in the jar.
 *
 * <pre>
 * TopicModelRecipe SHARED OUTPUT              the model, from all titles of the training file
 * TopicModelRecipe SHARED OUTPUT held-out     without every fifth title, and measures on those
 * </pre>
 *
 * {@code SHARED} holds {@code topics/} (titles of ten categories) and {@code ner/} (news sentences,
 * whose labels are not used). The other eight categories have no labelled titles: a title or
 * sentence that has listed words of one of them ({@link CategoryWords}) is taken for it. What the
 * corpus says of its own ten categories stays: such a title is told "among the ten it is this one"
 * and "among all it is that one".
 */
final class TopicModelRecipe {

  /** Categories of the labelled titles: the first of {@link Taxonomy#names}. */
  private static final int LABELLED = 10;

  private static final int HELD_OUT = 5;
  private static final int MOST_SENTENCES = 1_500;
  private static final int LONGEST_SENTENCE = 80;

  /** What a corpus without the other eight categories files their titles under. */
  private static final Map<String, Set<String>> TAKEN_FROM =
      Map.of(
          "politics", Set.of("international", "military", "agriculture"),
          "society", Set.of("health", "travel", "food"),
          "technology", Set.of("cars", "health", "military"),
          "entertainment", Set.of("culture"),
          "finance", Set.of("cars", "agriculture"));

  private final List<String> categories = Taxonomy.names().subList(0, Taxonomy.names().size() - 1);
  private final CategoryWords words = CategoryWords.listed();

  private TopicModelRecipe() {}

  public static void main(String[] arguments) throws IOException {
    new TopicModelRecipe().make(Path.of(arguments[0]), Path.of(arguments[1]), arguments.length > 2);
  }

  private void make(Path shared, Path output, boolean holdsOut) throws IOException {
    Path folder = shared.resolve("topics");
    List<String> classes = Files.readAllLines(folder.resolve("thucnews-classes.txt"));
    classes.removeIf(String::isBlank);
    // titles that are measured on are not trained on
    Set<String> known = new HashSet<>();
    for (LabelledTitle title :
        LabelledTitles.read(folder.resolve("thucnews-titles-dev.tsv.gz"), classes)) {
      known.add(TextKeys.titleKey(title.title()));
    }
    List<TrainingTitle> titles = new ArrayList<>();
    List<LabelledTitle> heldOut = new ArrayList<>();
    for (LabelledTitle title :
        LabelledTitles.read(folder.resolve("thucnews-titles-train.tsv.gz"), classes)) {
      String key = TextKeys.titleKey(title.title());
      if (!known.add(key)) {
        continue;
      }
      if (holdsOut && isHeldOut(key)) {
        heldOut.add(title);
      } else {
        titles.add(labelled(title));
      }
    }
    addSentences(shared.resolve("ner"), titles);
    TopicTrainer trainer = new TopicTrainer(TopicTrainingOptions.defaults(), System.out::println);
    TopicModel model = trainer.train(titles, categories, "redian-topics-2");
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(output))) {
      TopicModelFile.write(model, stream);
    }
    System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(output));
    if (holdsOut) {
      TopicEvaluation.Result result = TopicEvaluation.evaluate(heldOut, new TopicClassifier(model));
      System.out.printf(
          Locale.ROOT,
          "held out: %,d titles, accuracy among the ten %.4f, among all %.4f%n%s%n",
          heldOut.size(),
          result.restricted().accuracy(),
          result.unrestricted().accuracy(),
          result.confusion());
    }
  }

  /** Every fifth title, by its key. */
  static boolean isHeldOut(String key) {
    return Math.floorMod((key.hashCode() * 0x9E3779B1) >>> 16, HELD_OUT) == 0;
  }

  private TrainingTitle labelled(LabelledTitle title) {
    int category = categories.indexOf(title.label());
    String other = listed(title.title(), title.label());
    int among = categories.size();
    return new TrainingTitle(
        title.title(),
        List.of(
            new Target(category, LABELLED),
            new Target(other == null ? category : categories.indexOf(other), among)));
  }

  /** The unlabelled category that a title's words claim, null if none does. */
  private String listed(String title, String label) {
    Map<String, Integer> counts = counts(title);
    for (String other : TAKEN_FROM.getOrDefault(label, Set.of()).stream().sorted().toList()) {
      int own = counts.getOrDefault(other, 0);
      int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
      if (own > 0 && own == most) {
        return other;
      }
    }
    return null;
  }

  private Map<String, Integer> counts(String text) {
    int[] counts = words.count(new String(CharacterForms.normalize(text)));
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      byName.put(words.categories().get(i), counts[i]);
    }
    return byName;
  }

  /** News sentences with two listed words of an unlabelled category, and fewer of any other. */
  private void addSentences(Path folder, List<TrainingTitle> titles) throws IOException {
    Map<String, Integer> taken = new HashMap<>();
    for (String file :
        List.of("msra-train.bio.gz:bio:wire", "cluener-train.jsonl.gz:cluener:portal")) {
      LabelledFile parsed = LabelledFile.parse(folder.resolve(file).toString());
      try (InputStream stream = Files.newInputStream(Path.of(parsed.path()))) {
        for (LabelledText text : parsed.read(stream)) {
          String other = text.text().length() > LONGEST_SENTENCE ? null : strongest(text.text());
          if (other != null && taken.merge(other, 1, Integer::sum) <= MOST_SENTENCES) {
            titles.add(
                new TrainingTitle(
                    text.text(),
                    List.of(new Target(categories.indexOf(other), categories.size()))));
          }
        }
      }
    }
    System.out.println("sentences by listed words: " + new java.util.TreeMap<>(taken));
  }

  private String strongest(String text) {
    Map<String, Integer> counts = counts(text);
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    List<String> best =
        counts.keySet().stream().filter(name -> counts.get(name) == most).sorted().toList();
    return most >= 2 && best.size() == 1 && categories.indexOf(best.get(0)) >= LABELLED
        ? best.get(0)
        : null;
  }
}
