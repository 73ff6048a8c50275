package redian.core.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UrlsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/urls/canonical.csv", ignoreLeadingAndTrailingWhitespace = false)
  void urlHasACanonicalFormAKeyAndASite(String url, String canonical, String key, String site) {
    assertThat(Urls.canonicalUrl(url)).isEqualTo(canonical);
    assertThat(Urls.urlKey(url)).isEqualTo(key);
    assertThat(Urls.site(url)).isEqualTo(site);
    assertThat(Urls.canonicalUrl(canonical)).isEqualTo(canonical);
  }

  @Test
  void nothingComesOfNull() {
    assertThat(Urls.canonicalUrl(null)).isNull();
    assertThat(Urls.urlKey(null)).isNull();
    assertThat(Urls.site(null)).isNull();
    assertThat(Urls.siteOfHost(null)).isNull();
  }

  @RepeatedTest(20)
  void canonicalFormIsItsOwnCanonicalForm(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String alphabet = "ab/.:?&=%#@+ ~中é[]2fE;,-_\\\"<>|^`{}";
    for (int i = 0; i < 200; i++) {
      StringBuilder url = new StringBuilder("http://example.com");
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        url.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String once = Urls.canonicalUrl(url.toString());
      assertThat(Urls.canonicalUrl(once))
          .as("seed %d: %s", repetition.getCurrentRepetition(), url)
          .isEqualTo(once);
      Urls.site(once);
      Urls.urlKey(once);
    }
  }
}
