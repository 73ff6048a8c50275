package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharacterTrieTest {

  @Test
  void longestStringMatches() {
    CharacterTrie trie = new CharacterTrie(1);
    trie.add("北京".toCharArray(), 1);
    trie.add("北京大学".toCharArray(), 2);
    char[] text = "去北京大学吧".toCharArray();

    assertThat(trie.longestMatch(text, 0, 6)).isZero();
    assertThat(trie.longestMatch(text, 1, 6)).isEqualTo((4L << 32) | 2);
    assertThat(trie.longestMatch(text, 1, 4)).isEqualTo((2L << 32) | 1);
    assertThat(trie.value(text, 1, 3)).isEqualTo(1);
    assertThat(trie.value(text, 1, 4)).isZero();
  }

  @Test
  void everyStringOfManyIsFound() {
    Random random = new Random(5);
    CharacterTrie trie = new CharacterTrie(1);
    Map<String, Integer> strings = new HashMap<>();
    while (strings.size() < 20_000) {
      StringBuilder string = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        string.append((char) random.nextInt(0x10000));
      }
      if (strings.putIfAbsent(string.toString(), strings.size() + 1) == null) {
        trie.add(string.toString().toCharArray(), strings.size());
      }
    }

    strings.forEach(
        (string, value) ->
            assertThat(trie.value(string.toCharArray(), 0, string.length())).isEqualTo(value));
  }
}
