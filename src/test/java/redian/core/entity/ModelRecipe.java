package redian.core.entity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redian.core.entity.model.LabelledFile;
import redian.core.entity.model.LabelledText;
import redian.core.entity.model.ModelTrainer;
import redian.core.entity.model.TrainingOptions;

/**
 * Makes the models that ship and measures them: {@code ModelRecipe NER_FOLDER OUTPUT_FOLDER
 * full|open|hanlp|MODEL.bin [held-out]}. With {@code held-out} the last {@value #HELD_OUT_PERCENT}
 * percent of each training file are kept from training and measured on, otherwise everything is
 * trained on. A model file is measured only, and so is HanLP.
 */
final class ModelRecipe {

  private static final int HELD_OUT_PERCENT = 8;

  private static final List<String> OPEN =
      List.of(
          "uner-gsdsimp-train.iob2:iob2:encyclopedia",
          "weibo-train.bio:bio:microblog",
          "weibo-dev.bio:bio:microblog");

  private static final List<String> UNLICENSED =
      List.of("msra-train.bio.gz:bio:wire", "cluener-train.jsonl.gz:cluener:portal");

  /** A test set of its own, trained on only in the models that ship. */
  private static final String DEV = "uner-gsdsimp-dev.iob2:iob2:encyclopedia";

  private ModelRecipe() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    boolean full = !arguments[2].equals("open");
    boolean heldOut = arguments.length > 3;
    List<String> files = new ArrayList<>(full ? UNLICENSED : List.of());
    files.addAll(OPEN);
    if (!heldOut) {
      files.add(DEV);
    }
    List<LabelledText> training = new ArrayList<>();
    List<List<LabelledText>> tests = new ArrayList<>();
    for (String file : files) {
      List<LabelledText> texts = read(folder, file);
      int cut = heldOut ? texts.size() * (100 - HELD_OUT_PERCENT) / 100 : texts.size();
      training.addAll(texts.subList(0, cut));
      tests.add(texts.subList(cut, texts.size()));
    }
    if (arguments[2].equals("hanlp")) {
      measureAll(
          folder, files, tests, EntitySettings.defaults().withModel(EntitySettings.Model.HANLP));
      return;
    }
    if (arguments[2].endsWith(".bin")) {
      byte[] model = Files.readAllBytes(Path.of(arguments[2]));
      measureAll(folder, files, tests, EntitySettings.defaults().withModel(arguments[2], model));
      return;
    }
    String name = "redian-names-2-" + arguments[2];
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    long start = System.nanoTime();
    ModelTrainer.train(training, TrainingOptions.defaults(), name, model, System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%d bytes in %d s%n",
        model.size(),
        (System.nanoTime() - start) / 1_000_000_000);
    Files.write(
        Path.of(arguments[1], "names-" + arguments[2] + (heldOut ? "-held-out.bin" : ".bin")),
        model.toByteArray());
    if (heldOut) {
      measureAll(
          folder, files, tests, EntitySettings.defaults().withModel(name, model.toByteArray()));
    }
  }

  private static void measureAll(
      Path folder, List<String> files, List<List<LabelledText>> tests, EntitySettings settings)
      throws IOException {
    for (int i = 0; i < files.size(); i++) {
      measure(files.get(i), tests.get(i), settings);
    }
    measure(DEV, read(folder, DEV), settings);
  }

  private static List<LabelledText> read(Path folder, String specification) throws IOException {
    LabelledFile file = LabelledFile.parse(specification);
    try (InputStream stream = Files.newInputStream(folder.resolve(file.path()))) {
      return file.read(stream);
    }
  }

  static void measure(String name, List<LabelledText> gold, EntitySettings settings) {
    for (int texts : new int[] {EntityEvaluation.TEXTS_PER_DOCUMENT, 1}) {
      EntityEvaluation.Result result =
          EntityEvaluation.evaluate(gold, EntityAnalyzer.shared(settings), texts);
      System.out.printf(
          Locale.ROOT,
          "%s, %d a document: all %s; coarse %s %s; %.0f characters/s%n",
          name,
          texts,
          show(result.all()),
          show(result.coarse()),
          result.coarseByType().entrySet().stream()
              .map(e -> e.getKey() + " " + show(e.getValue()))
              .toList(),
          result.charactersPerSecond());
    }
  }

  private static String show(EntityEvaluation.Score score) {
    return String.format(
        Locale.ROOT, "%.3f/%.3f/%.3f", score.precision(), score.recall(), score.f1());
  }
}
