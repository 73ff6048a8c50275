package redian.core.generate;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One compressed stream over a whole file; closing it leaves the stream below open. */
final class CompressedStream {

  private static final int BUFFER_BYTES = 1 << 16;

  private CompressedStream() {}

  static OutputStream over(OutputStream out, GeneratedCompression compression) throws IOException {
    return switch (compression) {
      case NONE -> new StaysOpen(out);
      case GZIP -> new QuickGzip(new StaysOpen(out));
      case ZSTD -> new ZstdOutputStream(new StaysOpen(out));
    };
  }

  /** Speed counts here, not the last percent of size. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
