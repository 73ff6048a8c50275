package redian.core.entity;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.utility.Predefine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;

/**
 * HanLP's static world, tamed once per JVM before its first use: it reads only from its own jar,
 * writes no cache file beside anything, and logs nothing.
 */
final class HanLpRuntime {

  static {
    Predefine.logger.setLevel(Level.OFF);
    HanLP.Config.IOAdapter = new JarOnly();
    HanLP.Config.CustomDictionaryAutoRefreshCache = false;
  }

  private HanLpRuntime() {}

  /** A segmenter with HanLP's own recognisers of people, places and organisations. */
  static Segment recognizingSegment() {
    return HanLP.newSegment()
        .enableNameRecognize(true)
        .enableTranslatedNameRecognize(true)
        .enablePlaceRecognize(true)
        .enableOrganizationRecognize(true);
  }

  /** A plain segmenter with tags: nothing is recognised that its dictionary lacks. */
  static Segment plainSegment() {
    return HanLP.newSegment()
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableCustomDictionary(false);
  }

  private static final class JarOnly implements IIOAdapter {

    @Override
    public InputStream open(String path) throws IOException {
      InputStream stream = HanLP.class.getResourceAsStream("/" + path);
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      return stream;
    }

    @Override
    public OutputStream create(String path) {
      return OutputStream.nullOutputStream();
    }
  }
}
