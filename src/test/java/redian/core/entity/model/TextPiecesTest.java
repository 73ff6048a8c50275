package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {

  @Test
  void piecesTogetherAreTheText() {
    String text = "第一句。第二句！\n\n第三段" + "长".repeat(5_000) + "，" + "𠮷".repeat(3_000);

    List<String> pieces = pieces(text);

    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces).allMatch(p -> !p.isEmpty() && p.length() <= TextPieces.LONGEST);
  }

  @Test
  void pieceEndsAfterASentenceAndItsClosingMarks() {
    String sentence = "一".repeat(9) + "。”";

    assertThat(pieces(sentence.repeat(3))).containsExactly(sentence, sentence, sentence);
  }

  @Test
  void surrogatePairIsNeverCut() {
    assertThat(pieces("a" + "𠮷".repeat(2_000)))
        .noneMatch(p -> Character.isLowSurrogate(p.charAt(0)));
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    TextPieces.forEach(text, (start, piece) -> pieces.add(piece));
    return pieces;
  }
}
