package redian.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import redian.core.entity.EntityAnalyzer;
import redian.core.entity.EntitySettings;
import redian.core.generate.CopyKind;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.PageRow;
import redian.core.generate.SyntheticCrawl;

/** What the rules say of pairs of which the truth is known. */
public final class RuleSurvey {

  private RuleSurvey() {}

  private record Text(PageRow.Article truth, ComparedText compared, long[] bands, int[] bandsHit) {}

  public static void main(String[] args) {
    int pages = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    SyntheticCrawl crawl =
        new SyntheticCrawl(
            GeneratorSettings.of(pages, GeneratedFormat.TEXT).withSeed(seed));
    Map<Long, PageRow.Article> headlines = new LinkedHashMap<>();
    Map<Long, Long> seconds = new HashMap<>();
    crawl.forEachPage(
        0,
        pages,
        (page, content) -> {
          if (page.article() != null) {
            headlines.putIfAbsent(page.article().headline(), page.article());
            seconds.putIfAbsent(
                page.article().headline(), page.article().publishedAt().getEpochSecond());
          }
        });
    Map<Integer, Integer> shingles = new HashMap<>();
    Map<Integer, Integer> terms = new HashMap<>();
    int sampled = 0;
    TextSigner plain = new TextSigner(CommonText.none());
    DifferentTexts different = new DifferentTexts();
    headlines.values().stream().limit(CommonText.SAMPLE_SIZE).forEach(a -> different.add(plain.sign(a.title(), a.body()).bands()));
    List<PageRow.Article> list = new ArrayList<>(headlines.values());
    for (int i : different.chosen()) {
      PageRow.Article article = list.get(i);
      sampled++;
      {
        for (int s : TextSigner.shinglesOf(article.body())) {
          shingles.merge(s, 1, Integer::sum);
        }
        for (int s : TextSigner.termsOf(article.title(), article.body())) {
          terms.merge(s, 1, Integer::sum);
        }
      }
    }
    int n = Math.min(sampled, CommonText.SAMPLE_SIZE);
    shingles.values().removeIf(c -> c < CommonText.leastShingleCount(n));
    terms.values().removeIf(c -> c < CommonText.leastTermCount(n));
    int[] t = terms.keySet().stream().mapToInt(i -> i).toArray();
    CommonText common =
        CommonText.of(
            n,
            shingles.keySet().stream().mapToInt(i -> i).toArray(),
            t,
            Arrays.stream(t).map(terms::get).toArray());
    System.out.printf(Locale.ROOT, "%d texts, %d common, %d terms%n", headlines.size(), shingles.size(), t.length);
    TextSigner signer = new TextSigner(common);
    boolean isAnalyzed = args.length > 2;
    EntityAnalyzer analyzer = isAnalyzed ? EntityAnalyzer.shared(EntitySettings.defaults()) : null;
    List<Text> texts = new ArrayList<>();
    long bytes = 0;
    long time = 0;
    for (PageRow.Article article : headlines.values()) {
      long start = System.nanoTime();
      SignedText signed = signer.sign(article.title(), article.body());
      time += System.nanoTime() - start;
      bytes += signed.signature().length;
      String[] names =
          isAnalyzed
              ? analyzer.analyze(article.title(), article.body()).stream()
                  .sorted(java.util.Comparator.comparingDouble(e -> -e.salience()))
                  .limit(24)
                  .map(e -> e.entityId())
                  .toArray(String[]::new)
              : article.entities().stream().map(PageRow.Named::name).toArray(String[]::new);
      texts.add(
          new Text(
              article,
              ComparedText.of(signed.signature(), names, seconds.get(article.headline())),
              signed.bands(),
              null));
    }
    System.out.printf(Locale.ROOT, "%d bytes a signature, %.3f ms%n", bytes / texts.size(), time / 1e6 / texts.size());
    Map<Long, List<Text>> events = new TreeMap<>();
    texts.forEach(x -> events.computeIfAbsent(x.truth().event(), k -> new ArrayList<>()).add(x));
    Map<String, List<double[]>> found = new TreeMap<>();
    for (List<Text> event : events.values()) {
      for (int i = 0; i < event.size(); i++) {
        for (int j = 0; j < i; j++) {
          add(found, event.get(i), event.get(j), "");
        }
      }
    }
    Random random = new Random(1);
    List<Text> columns =
        new ArrayList<>(texts.stream().filter(x -> x.truth().copyKind() == CopyKind.COLUMN).toList());
    for (int i = 0; i < columns.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (columns.get(i).truth().outlet().equals(columns.get(j).truth().outlet())) {
          add(found, columns.get(i), columns.get(j), "columns");
        }
      }
    }
    for (int i = 0; i < 400_000; i++) {
      Text a = texts.get(random.nextInt(texts.size()));
      Text b = texts.get(random.nextInt(texts.size()));
      if (a.truth().event() != b.truth().event()) {
        add(found, a, b, "unrelated");
        if (sharesNames(a, b)) {
          add(found, a, b, "unrelated, names");
        }
      }
    }
    for (Map.Entry<String, List<double[]>> entry : found.entrySet()) {
      List<double[]> all = entry.getValue();
      System.out.printf(
          Locale.ROOT,
          "%-24s %7d copy %.4f raw-event>=.45 %.4f event %.4f banded %.4f score p05 %.2f p50 %.2f p95 %.2f p999 %.2f%n",
          entry.getKey(),
          all.size(),
          all.stream().filter(x -> x[0] > 0).count() / (double) all.size(),
          all.stream().filter(x -> x[1] >= 0.45).count() / (double) all.size(),
          all.stream().filter(x -> x[2] > 0).count() / (double) all.size(),
          all.stream().filter(x -> x[3] > 0).count() / (double) all.size(),
          quantile(all, 0.05),
          quantile(all, 0.5),
          quantile(all, 0.95),
          quantile(all, 0.999));
    }
  }

  private static boolean sharesNames(Text a, Text b) {
    int shared = 0;
    for (int name : a.compared().names()) {
      shared += Arrays.binarySearch(b.compared().names(), name) >= 0 ? 1 : 0;
    }
    return shared >= 2;
  }

  private static double quantile(List<double[]> all, double q) {
    List<Double> sorted = new ArrayList<>(all.stream().map(x -> x[1]).toList());
    Collections.sort(sorted);
    return sorted.get((int) (q * (sorted.size() - 1)));
  }

  private static void add(Map<String, List<double[]>> found, Text a, Text b, String name) {
    String key = name;
    if (name.isEmpty()) {
      boolean isFirst = a.truth().copyKind().compareTo(b.truth().copyKind()) <= 0;
      key =
          (isFirst ? a : b).truth().copyKind() + "-" + (isFirst ? b : a).truth().copyKind();
    }
    long bands = 0;
    for (int i = 0; i < Math.min(a.bands().length, b.bands().length); i++) {
      bands += a.bands()[i] == b.bands()[i] ? 1 : 0;
    }
    found
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(
            new double[] {
              CopyRule.similarity(a.compared(), b.compared()),
              EventRule.score(a.compared(), b.compared()),
              EventRule.similarity(a.compared(), b.compared()),
              bands
            });
  }
}
