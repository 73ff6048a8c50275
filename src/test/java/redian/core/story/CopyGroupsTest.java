package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {

  /** The group of each text, texts placed as the rule says: by length, then by key. */
  private static List<Long> groups(List<String> texts) {
    CopyGroups groups = new CopyGroups();
    Long[] found = new Long[texts.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> texts.get(i).length()).thenComparing(i -> i));
    for (int i : order) {
      found[i] = groups.place(i, Texts.body(texts.get(i))).group();
    }
    return List.of(found);
  }

  @Test
  void wholeCutAndEditedCopiesAreOneGroup() {
    String text = Texts.random(1, 1_200);

    List<Long> groups =
        groups(
            List.of(
                text,
                text.substring(0, 600),
                Texts.edited(text, 0.1, 2),
                Texts.edited(text, 0.1, 3),
                Texts.random(4, 80) + text));

    assertThat(groups).containsOnly(groups.get(0));
  }

  @Test
  void oneDigestDoesNotMergeTwoStories() {
    String one = Texts.random(1, 600);
    String other = Texts.random(2, 600);

    List<Long> groups =
        groups(
            List.of(
                one, Texts.edited(one, 0.05, 3), other, Texts.edited(other, 0.05, 4), one + other));

    assertThat(groups.get(1)).isEqualTo(groups.get(0));
    assertThat(groups.get(3)).isEqualTo(groups.get(2));
    assertThat(groups.get(0)).isNotEqualTo(groups.get(2));
    assertThat(groups.get(4)).isIn(groups.get(0), groups.get(2));
  }

  @Test
  void moreGroupsThanThereIsRoomForStayAlone() {
    CopyGroups groups = new CopyGroups();
    for (int i = 0; i < CopyGroups.MOST_GROUPS; i++) {
      groups.place(i, Texts.body(Texts.random(i, 100)));
    }
    String late = Texts.random(-1, 100);

    assertThat(groups.place(1_000, Texts.body(late)).group()).isEqualTo(1_000);
    assertThat(groups.place(1_001, Texts.body(late)).group()).isEqualTo(1_001);
    assertThat(groups.place(1_002, Texts.body(Texts.random(7, 100))).group()).isEqualTo(7);
  }
}
