package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventGroupsTest {

  private record Link(long one, long oneWeight, long other, long otherWeight, double score) {}

  private static Map<Long, Long> stories(List<Link> links) {
    EventGroups groups = new EventGroups();
    links.forEach(
        link ->
            groups.add(
                link.one(), link.oneWeight(), link.other(), link.otherWeight(), link.score()));
    return groups.stories();
  }

  @Test
  void tellingsOfOneEventJoinTheGroupWithMostArticles() {
    assertThat(stories(List.of(new Link(1, 1, 2, 5, 0.6), new Link(3, 1, 2, 5, 0.5))))
        .containsExactly(Map.entry(1L, 2L), Map.entry(2L, 2L), Map.entry(3L, 2L));
  }

  @Test
  void oneArticleOnTwoEventsDoesNotMergeThem() {
    Map<Long, Long> stories =
        stories(List.of(new Link(1, 4, 9, 1, 0.5), new Link(2, 3, 9, 1, 0.6)));

    assertThat(stories).containsEntry(1L, 1L).containsEntry(2L, 2L).containsEntry(9L, 2L);
  }

  @Test
  void twoLinksIntoAStoryAreAsGoodAsOneToItsFirstGroup() {
    Link first = new Link(1, 9, 2, 3, 0.6);
    Link second = new Link(1, 9, 3, 2, 0.6);

    assertThat(stories(List.of(first, second, new Link(4, 1, 2, 3, 0.5)))).containsEntry(4L, 4L);
    assertThat(
            stories(List.of(first, second, new Link(4, 1, 2, 3, 0.5), new Link(4, 1, 3, 2, 0.5))))
        .containsEntry(4L, 1L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void storiesDoNotDependOnTheOrderOfLinks(long seed) {
    Random random = new Random(seed);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      long one = random.nextInt(60);
      long other = 60L + random.nextInt(60);
      links.add(new Link(one, one % 7 + 1, other, other % 5 + 1, 0.4 + random.nextInt(60) / 100.0));
    }
    Map<Long, Long> stories = stories(links);
    Collections.shuffle(links, random);

    assertThat(stories(links)).isEqualTo(stories);
  }
}
