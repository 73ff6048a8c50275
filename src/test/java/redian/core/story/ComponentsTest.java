package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  @Test
  void verticesThatEdgesConnectAreOneComponentNamedByTheSmallest() {
    Components components = new Components();
    components.add(5, 3);
    components.add(9, 5);
    components.add(-4, 8);
    components.add(3, 9);

    long[] vertices = components.vertices();
    LongUnaryOperator componentOf = components.componentOf(vertices);

    assertThat(vertices).containsExactly(-4, 3, 5, 8, 9);
    assertThat(Arrays.stream(vertices).map(componentOf)).containsExactly(-4L, 3L, 3L, -4L, 3L);
  }

  @Test
  void aLongChainIsOneComponent() {
    Components components = new Components();
    for (int i = 100_000; i > 0; i--) {
      components.add(i, i - 1);
    }

    LongUnaryOperator componentOf = components.componentOf(components.vertices());

    assertThat(componentOf.applyAsLong(100_000)).isZero();
  }

  @Test
  void noEdgesHaveNoVertices() {
    assertThat(new Components().vertices()).isEmpty();
  }
}
