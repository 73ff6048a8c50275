package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.capture.Reject;
import redian.core.capture.RejectReason;

/** Pages that would kill their task are rejected and named, and the next one is read. */
class GuardedParserTest {

  private static final PageParser PARSER = new PageParser(ParserSettings.defaults());

  private final AtomicBoolean isOver = new AtomicBoolean();

  @BeforeAll
  static void loadClasses() {
    PARSER.parse(page(0));
  }

  @AfterEach
  void endTheEndless() {
    isOver.set(true);
  }

  private static Capture page(long offset) {
    return new Capture(
        offset, "http://example.com/" + offset, null, null, ContentKind.TEXT, "UTF-8", "江城下雪");
  }

  /** Reads the record at offset 1 in a way of its own, all others as they are. */
  private static GuardedParser parser(Function<Capture, ParseResult> first) {
    return new GuardedParser(
        capture -> capture.recordOffset() == 1 ? first.apply(capture) : PARSER.parse(capture),
        Duration.ofMillis(300));
  }

  private ParseResult spin() {
    while (!isOver.get()) {
      Thread.onSpinWait();
    }
    return null;
  }

  private static Reject reject(ParseResult result) {
    return ((ParseResult.Rejected) result).reject();
  }

  private static void assertNamedAndTheNextIsRead(GuardedParser parser, String detail) {
    Reject reject = reject(parser.parse(page(1)));
    assertThat(reject.reason()).isEqualTo(RejectReason.TOO_COMPLEX);
    assertThat(reject.url()).isEqualTo("http://example.com/1");
    assertThat(reject.recordOffset()).isEqualTo(1);
    assertThat(reject.detail()).contains(detail);
    assertThat(parser.parse(page(2))).isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void aPageWithoutAnEndIsLeftBehind() {
    try (GuardedParser parser = parser(capture -> spin())) {
      assertNamedAndTheNextIsRead(parser, "of CPU time");
    }
  }

  @Test
  void theTimeOfPagesIsCountedThatAreReadAndThatAreLeftBehind() {
    try (GuardedParser parser = parser(capture -> spin())) {
      parser.parse(page(1));
      long leftBehind = parser.cpuNanos();
      assertThat(leftBehind).isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());

      parser.parse(page(2));
      assertThat(parser.cpuNanos()).isGreaterThan(leftBehind);
    }
  }

  @Test
  void theTimeOfPagesIsCountedThatEndInAnError() {
    Function<Capture, ParseResult> costly =
        capture -> {
          long until = System.nanoTime() + Duration.ofMillis(100).toNanos();
          while (System.nanoTime() < until) {
            Thread.onSpinWait();
          }
          throw new OutOfMemoryError("none left");
        };
    try (GuardedParser parser = parser(costly)) {
      parser.parse(page(1));
      // read twice; a busy machine may give the thread less than its time on the clock
      assertThat(parser.cpuNanos()).isGreaterThan(Duration.ofMillis(20).toNanos());
    }
  }

  @Test
  void aPageThatOnlyHadToWaitIsRead() {
    Function<Capture, ParseResult> waiting =
        capture -> {
          try {
            new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return PARSER.parse(capture);
        };
    try (GuardedParser parser = parser(waiting)) {
      assertThat(parser.parse(page(1))).isInstanceOf(ParseResult.Parsed.class);
    }
  }

  @Test
  void aPageThatExhaustsTheStackIsRejected() {
    try (GuardedParser parser = parser(GuardedParserTest::deep)) {
      assertNamedAndTheNextIsRead(parser, "stack");
    }
  }

  private static ParseResult deep(Capture capture) {
    return deep(capture, 1) > 0 ? PARSER.parse(capture) : null;
  }

  private static long deep(Capture capture, long level) {
    return level < Long.MAX_VALUE ? 1 + deep(capture, level + 1) : capture.recordOffset();
  }

  @Test
  void aPageThatExhaustsTheMemoryIsReadOnceMoreAndThenRejected() {
    AtomicInteger readings = new AtomicInteger();
    Function<Capture, ParseResult> greedy =
        capture -> {
          readings.incrementAndGet();
          long[] all = new long[Integer.MAX_VALUE - 8];
          throw new IllegalStateException("a heap of " + all.length + " longs");
        };
    try (GuardedParser parser = parser(greedy)) {
      assertNamedAndTheNextIsRead(parser, "memory");
    }
    assertThat(readings).hasValue(2);
  }

  @Test
  void aPageWhoseMemoryOthersHadIsRead() {
    AtomicInteger readings = new AtomicInteger();
    Function<Capture, ParseResult> unlucky =
        capture -> {
          if (readings.incrementAndGet() == 1) {
            throw new OutOfMemoryError("others had it");
          }
          return PARSER.parse(capture);
        };
    try (GuardedParser parser = parser(unlucky)) {
      assertThat(parser.parse(page(1))).isInstanceOf(ParseResult.Parsed.class);
    }
  }

  @Test
  void aFaultOfTheParserIsNotTakenForOneOfThePage() {
    Function<Capture, ParseResult> faulty =
        capture -> {
          throw new IllegalStateException("a bug");
        };
    try (GuardedParser parser = parser(faulty)) {
      assertThatThrownBy(() -> parser.parse(page(1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a bug");
      assertThat(parser.parse(page(2))).isInstanceOf(ParseResult.Parsed.class);
    }
  }

  @Test
  void pagesWithoutAnEndAreBounded() {
    assertThatThrownBy(
            () -> {
              for (int page = 0; page < 20; page++) {
                try (GuardedParser parser =
                    new GuardedParser(capture -> spin(), Duration.ofMillis(10))) {
                  parser.parse(page(1));
                }
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("offset 1 does not end");
  }
}
