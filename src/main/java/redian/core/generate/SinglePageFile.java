package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A page and nothing else. */
final class SinglePageFile extends CrawlFile {

  private final OutputStream out;

  SinglePageFile(String name, GeneratorSettings settings, OutputStream out, TruthSink truth) {
    super(name, settings, truth);
    this.out = out;
  }

  @Override
  void write(GeneratedPage page, Broken broken) throws IOException {
    account(page, 0, broken);
    out.write(broken == Broken.BINARY ? noise(page) : page.content());
  }

  @Override
  void finish() {}

  private static byte[] noise(GeneratedPage page) {
    byte[] bytes = Arrays.copyOf(page.content(), 4_096);
    Dice dice = new Dice(page.truth().page(), Dice.Subject.BROKEN, 0);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) dice.below(256);
    }
    return bytes;
  }
}
