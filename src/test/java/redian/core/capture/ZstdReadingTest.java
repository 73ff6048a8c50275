package redian.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.join;
import static redian.core.capture.CrawlFiles.page;
import static redian.core.capture.CrawlFiles.read;
import static redian.core.capture.CrawlFiles.zstd;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import redian.core.capture.CrawlFiles.Outcome;

class ZstdReadingTest {

  private static byte[] skippable(int magic, byte[] content) {
    return ByteBuffer.allocate(content.length + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(magic)
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] dictionary() {
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4096);
    for (int i = 0; i < 500; i++) {
      trainer.addSample(page(i));
    }
    return trainer.trainSamples();
  }

  private static byte[] packed(byte[] dictionary, byte[] content) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      return context.loadDict(dictionary).compress(content);
    }
  }

  @Test
  void dictionaryInFrontOfTheFileIsUsed() {
    byte[] dictionary = dictionary();
    byte[] frames = join(packed(dictionary, page(1)), packed(dictionary, page(2)));

    for (byte[] stored : new byte[][] {dictionary, zstd(dictionary)}) {
      byte[] front = skippable(0x184d2a5d, stored);
      Outcome outcome = read(join(front, frames));

      assertThat(outcome.captures()).hasSize(2);
      assertThat(outcome.captures().get(0).recordOffset()).isEqualTo(front.length);
      assertThat(outcome.summary().isReadToEnd()).isTrue();
    }
  }

  @Test
  void missingDictionaryIsRejected() {
    byte[] frames = packed(dictionary(), page(1));

    assertThat(read(frames).rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.CORRUPT_COMPRESSION);
  }

  @Test
  void skippableFramesArePassedOver() {
    byte[] other = skippable(0x184d2a50, new byte[1000]);

    Outcome outcome = read(join(other, zstd(page(1)), other, zstd(page(2)), other));

    assertThat(outcome.captures()).hasSize(2);
    assertThat(outcome.rejects()).isEmpty();
  }

  @Test
  void recordsMayShareAFrame() {
    Outcome outcome = read(zstd(join(page(1), page(2), page(3))));

    assertThat(outcome.captures()).extracting(Capture::recordOffset).containsExactly(0L, 1L, 2L);
  }
}
