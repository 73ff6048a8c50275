package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

  @Test
  void charactersAndTagsBecomeTextAndSpans() throws IOException {
    List<LabelledText> texts =
        read("王 B-PER\n小 I-PER\n去 O\n京 B-LOC\n沪 B-LOC\n\n\n好 O\n", CorpusFormat.BIO);

    assertThat(texts).extracting(LabelledText::text).containsExactly("王小去京沪", "好");
    assertThat(texts.get(0).spans())
        .containsExactly(
            new LabelledSpan(0, 2, NameKind.PERSON, null),
            new LabelledSpan(3, 4, NameKind.PLACE, null),
            new LabelledSpan(4, 5, NameKind.PLACE, null));
  }

  @Test
  void wordIndexesAreDroppedAndNominalMentionsAreNoNames() throws IOException {
    List<LabelledText> texts =
        read("央0\tB-ORG.NAM\n视1\tI-ORG.NAM\n女0\tB-PER.NOM\n人1\tI-PER.NOM\n", CorpusFormat.BIO);

    assertThat(texts.get(0).text()).isEqualTo("央视女人");
    assertThat(texts.get(0).spans())
        .containsExactly(new LabelledSpan(0, 2, NameKind.ORGANIZATION, null));
  }

  @Test
  void wordsOfLatinLettersKeepAGap() throws IOException {
    List<LabelledText> texts =
        read(
            "# text = x\n1\tWalter\tB-PER\t-\n2\tDamrosch\tI-PER\t-\n3\t说\tO\t-\n",
            CorpusFormat.IOB2);

    assertThat(texts.get(0).text()).isEqualTo("Walter Damrosch说");
    assertThat(texts.get(0).spans())
        .containsExactly(new LabelledSpan(0, 15, NameKind.PERSON, null));
  }

  @Test
  void jsonSpansAreInclusiveAndLabelled() throws IOException {
    List<LabelledText> texts =
        read(
            "{\"text\": \"腾讯的王小\", \"label\": {\"company\": {\"腾讯\": [[0, 1]]},"
                + " \"name\": {\"王小\": [[3, 4]]}}}",
            CorpusFormat.CLUENER);

    assertThat(texts.get(0).spans())
        .containsExactly(
            new LabelledSpan(0, 2, NameKind.ORGANIZATION, NameLabel.COMPANY),
            new LabelledSpan(3, 5, NameKind.PERSON, NameLabel.NAME));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BIO;王;gold:2: no token and tag, but: 王",
        "BIO;王 X-PER;gold:2: unknown tag X-PER",
        "BIO;王 B-CAT;gold:2: unknown label CAT",
        "IOB2;1\t王;gold:2: fewer than three columns",
        "CLUENER;{;gold:2: not JSON",
        "CLUENER;{\"label\": {}};gold:2: no \"text\"",
        "CLUENER;{\"text\": \"王\", \"label\": {\"name\": {\"王\": [[0, 1]]}}};gold:2: span [0,1]",
        "CLUENER;{\"text\": \"王\", \"label\": {\"cat\": {\"王\": [[0, 0]]}}};gold:2: unknown label cat"
      })
  void badLineIsNamedWithFileAndNumber(CorpusFormat format, String line, String message) {
    assertThatThrownBy(() -> read("\n" + line.replace("\\t", "\t"), format))
        .isInstanceOf(CorpusException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void fileIsNamedWithFormatAndGuideline() {
    assertThat(LabelledFile.parse("C:\\x\\msra.bio.gz:bio:wire"))
        .isEqualTo(new LabelledFile("C:\\x\\msra.bio.gz", CorpusFormat.BIO, Guideline.WIRE));
    assertThatThrownBy(() -> LabelledFile.parse("x.bio:bmes:wire"))
        .hasMessage("unknown format \"bmes\", not one of [bio, iob2, cluener]");
    assertThatThrownBy(() -> LabelledFile.parse("x.bio"))
        .hasMessage("\"x.bio\" is not path:format:guideline, such as train.bio:bio:wire");
  }

  private static List<LabelledText> read(String content, CorpusFormat format) throws IOException {
    return Corpus.read(
        new BufferedReader(new StringReader(content)), "gold", format, Guideline.WIRE);
  }
}
