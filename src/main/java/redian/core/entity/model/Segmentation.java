package redian.core.entity.model;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.utility.Predefine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
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

  private static final int FREQUENT = 10;
  private static final Set<String> NAME_TAGS = Set.of("nr", "ns", "nt", "nz", "j", "x", "g");

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

  /** Whether a word in normal form is a frequent one that names nobody. */
  public static boolean isCommonWord(String form) {
    CoreDictionary.Attribute word = CoreDictionary.get(form);
    if (word == null || word.totalFrequency < FREQUENT) {
      return false;
    }
    String tag = word.nature[0].toString();
    return !NAME_TAGS.contains(tag.substring(0, Math.min(2, tag.length())));
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
