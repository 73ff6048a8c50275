package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.spark.step.InputFile;

/** Only what lies in the input is listed, whatever it is called. */
class InputListingTest {

  @TempDir private Path folder;

  private Path crawl;
  private Path secret;

  @BeforeEach
  void makeFolders() throws IOException {
    crawl = Files.createDirectory(folder.resolve("crawl"));
    Files.writeString(crawl.resolve("a.txt"), "江城");
    secret = Files.createDirectory(folder.resolve("elsewhere")).resolve("secret.txt");
    Files.writeString(secret, "密");
  }

  private static CrawlInput list(Path... inputs) {
    return CrawlInput.list(
        List.of(inputs).stream().map(Path::toString).toList(), new Configuration());
  }

  private static List<String> paths(CrawlInput input) {
    return input.files().stream().map(InputFile::path).toList();
  }

  @Test
  void linksInsideOfAFolderAreNotFollowed() throws IOException {
    Files.createSymbolicLink(crawl.resolve("file.txt"), secret);
    Files.createSymbolicLink(crawl.resolve("folder"), secret.getParent());
    Files.createSymbolicLink(crawl.resolve("itself"), crawl);
    Files.createSymbolicLink(crawl.resolve("nowhere"), folder.resolve("nothing"));

    CrawlInput listed = list(crawl);

    assertThat(paths(listed)).containsExactly("a.txt");
    // the one that leads nowhere is no file to Hadoop
    assertThat(listed.linkCount()).isEqualTo(3);
  }

  @Test
  void anInputMayBeALinkItself() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), secret.getParent());

    assertThat(paths(list(link))).containsExactly("secret.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@list",
        "*.txt",
        "[a].txt",
        "{a,b}.txt",
        "http:example.com",
        "file:etc",
        "12:30.html",
        "a b\tc",
        "%2e%2e%2fsecret.txt",
        "..secret",
        "x'); DROP TABLE pages; --",
        "`$(touch x)`",
        "新闻?id=1&x=y#z"
      })
  void aNameIsANameAndNothingElse(String name) throws IOException {
    Files.writeString(crawl.resolve(name), folder.resolve("elsewhere").toString());
    List<String> expected = name.startsWith(".") ? List.of("a.txt") : List.of("a.txt", name);

    CrawlInput listed = list(crawl);

    assertThat(paths(listed)).containsExactlyInAnyOrderElementsOf(expected);
  }
}
