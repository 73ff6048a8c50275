package redian.spark.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import redian.spark.RunProcess;
import redian.spark.SurveyCrawl;

/**
 * Own command: kills real runs at random moments, starts them again, and compares all tables with
 * those of a run that nobody disturbed. Up to three kills follow each other on one warehouse, so
 * that what recovers is killed too. Meanwhile a reader looks at the tables again and again, and
 * must find the state before the run or the one after it, and the tables of the last commit
 * together. Every third kill waits until the run has begun to publish.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options=FOLDER \
 *     -Dbenchmark.main=redian.spark.crash.CrashSurvey -Dbenchmark=30
 * </pre>
 */
public final class CrashSurvey {

  private static final long SEED = 20261124;
  private static final int PUBLISHING_KILLS = 3;
  private static final int MOST_IN_A_ROW = 3;

  private final Path folder;
  private final Path crawl;
  private final Path warehouse;
  private final Path output;
  private final Random random = new Random(SEED);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private Map<String, String> before;
  private Map<String, String> after;
  private long looks;

  /** What snapshots hold, for looks that cost little; the last word reads all rows anew. */
  private final Map<Long, String> known = new HashMap<>();

  private CrashSurvey(Path folder) {
    this.folder = folder;
    this.crawl = folder.resolve("crawl");
    this.warehouse = folder.resolve("warehouse");
    this.output = folder.resolve("output.txt");
  }

  /** Arguments: how many kills, and a folder that does not exist. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = Integer.parseInt(arguments[0]);
    new CrashSurvey(Files.createDirectories(Path.of(arguments[1]).toAbsolutePath())).survey(kills);
  }

  private void survey(int kills) throws IOException, InterruptedException {
    // on the first day the crawl has two of its files, on the second all three, one of them changed
    List<Path> files = SurveyCrawl.generate(folder.resolve("all"), 120, 3, output);
    Files.createDirectories(crawl);
    Files.copy(files.get(0), crawl.resolve("a.warc.gz"));
    Files.copy(files.get(2), crawl.resolve("b.warc.gz"));
    run().succeed(output);
    Path base = folder.resolve("base");
    copy(warehouse, base);
    Files.delete(crawl.resolve("b.warc.gz"));
    Files.copy(files.get(1), crawl.resolve("b.warc.gz"));
    Files.copy(files.get(2), crawl.resolve("c.warc.gz"));
    before = digests();
    long start = System.nanoTime();
    run().succeed(output);
    long undisturbed = (System.nanoTime() - start) / 1_000_000;
    after = digests();
    out.printf(Locale.ROOT, "an undisturbed run takes %.1f s%n", undisturbed / 1e3);
    int made = 0;
    int recovered = 0;
    while (made < kills) {
      delete(warehouse);
      copy(base, warehouse);
      int inARow = killInARow(made, Math.min(MOST_IN_A_ROW, kills - made), undisturbed);
      made += inARow;
      recovered += isRecovered() ? inARow : 0;
    }
    out.printf(
        Locale.ROOT,
        "%d of %d kills recovered with the tables of an undisturbed run; %,d looks by readers, each"
            + " at a published state%n",
        recovered,
        kills,
        looks);
    if (recovered < kills) {
      System.exit(1);
    }
  }

  /** Kills run after run on one warehouse, until one is published; returns how many. */
  private int killInARow(int before, int most, long undisturbed)
      throws IOException, InterruptedException {
    for (int kill = 1; ; kill++) {
      boolean isPublished = isPublishedAfterKill(before + kill, undisturbed);
      if (kill == most || isPublished) {
        return kill;
      }
    }
  }

  private boolean isPublishedAfterKill(int number, long undisturbed)
      throws IOException, InterruptedException {
    boolean isAtPublishing = number % PUBLISHING_KILLS == 0;
    long delay = isAtPublishing ? random.nextInt(400) : (long) (random.nextDouble() * undisturbed);
    boolean wasAlive;
    long start = System.nanoTime();
    try (RunProcess run = run()) {
      if (isAtPublishing) {
        while (run.isAlive() && !isPublishing()) {
          Thread.sleep(5);
        }
        Thread.sleep(delay);
      } else {
        while (run.isAlive() && millisSince(start) < delay) {
          look();
          Thread.sleep(Math.min(1_000, Math.max(0, delay - millisSince(start))));
        }
      }
      run.kill();
      wasAlive = run.wasKilled();
    }
    look();
    State state = state();
    out.printf(
        Locale.ROOT,
        "%2d killed after %5.1f s%s: %s%n",
        number,
        millisSince(start) / 1e3,
        wasAlive ? "" : " (it had just ended)",
        state);
    return state.isPublishing || state.moved > 0;
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private boolean isRecovered() throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status;
    try (RunProcess again = run()) {
      while (again.isAlive()) {
        look();
        Thread.sleep(1_000);
      }
      status = again.await();
    }
    Map<String, String> found = digests();
    boolean isRight = status == 0 && found.equals(after);
    out.printf(
        Locale.ROOT,
        "   then run to its end in %.1f s: status %d, tables %s%n",
        millisSince(start) / 1e3,
        status,
        isRight ? "as undisturbed" : "DIFFER: " + differing(found));
    return isRight;
  }

  private Map<String, String> differing(Map<String, String> found) {
    Map<String, String> differing = new TreeMap<>(found);
    differing.entrySet().removeAll(after.entrySet());
    differing.replaceAll((table, digest) -> digest + " instead of " + after.get(table));
    return differing;
  }

  /** A reader's look: every table in the state before or after, the commit's tables together. */
  private void look() {
    try (WarehouseReader reader = new WarehouseReader(warehouse, known)) {
      Map<String, String> committed = reader.committed();
      Map<String, String> now = reader.digests();
      looks++;
      if (!committed.equals(before) && !committed.equals(after)) {
        throw new IllegalStateException("the last commit names no published state: " + committed);
      }
      now.forEach(
          (table, digest) -> {
            if (!digest.equals(before.get(table)) && !digest.equals(after.get(table))) {
              throw new IllegalStateException(table + " is in no published state: " + digest);
            }
          });
    }
  }

  private boolean isPublishing() {
    try (WarehouseReader reader = new WarehouseReader(warehouse)) {
      return reader.isPublishing();
    }
  }

  /** What a kill left: whether publishing had begun, and how many tables it had moved. */
  private record State(boolean isPublishing, long moved) {

    @Override
    public String toString() {
      return (isPublishing ? "publishing begun, " : "") + moved + " tables moved";
    }
  }

  private State state() {
    try (WarehouseReader reader = new WarehouseReader(warehouse, known)) {
      Map<String, String> now = reader.digests();
      long moved =
          now.keySet().stream()
              .filter(table -> !before.get(table).equals(after.get(table)))
              .filter(table -> now.get(table).equals(after.get(table)))
              .count();
      return new State(reader.isPublishing(), moved);
    }
  }

  private Map<String, String> digests() {
    try (WarehouseReader reader = new WarehouseReader(warehouse)) {
      return reader.digests();
    }
  }

  private RunProcess run() throws IOException {
    return RunProcess.start(
        output, "run", "--input", crawl.toString(), "--warehouse", warehouse.toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
