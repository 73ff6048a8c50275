package redian.core.entity.model;

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
 * HanLP's segmentation, with its static world tamed once per JVM before first use: it reads only
 * from its own jar, writes no cache file beside anything, and logs nothing.
 */
public final class Segmentation {

  static {
    Predefine.logger.setLevel(Level.OFF);
    HanLP.Config.IOAdapter = new JarOnly();
    HanLP.Config.CustomDictionaryAutoRefreshCache = false;
  }

  private Segmentation() {}

  /** A segmenter with tags that recognises nothing its dictionaries lack. */
  public static Segment segment() {
    return HanLP.newSegment()
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableCustomDictionary(true);
  }

  /** A segmenter with HanLP's own recognisers of people, places and organisations. */
  public static Segment recognizingSegment() {
    return HanLP.newSegment()
        .enableNameRecognize(true)
        .enableTranslatedNameRecognize(true)
        .enablePlaceRecognize(true)
        .enableOrganizationRecognize(true);
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
