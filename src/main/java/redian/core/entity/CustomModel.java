package redian.core.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import redian.core.entity.model.NameTagger;

/** A model file of the user's, carried by value so that it reaches every executor. */
final class CustomModel implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final byte[] content;

  CustomModel(String source, byte[] content) {
    this.source = source;
    this.content = content.clone();
  }

  NameTagger tagger() {
    try {
      return NameTagger.read(new ByteArrayInputStream(content), source);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomModel that
        && source.equals(that.source)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }
}
