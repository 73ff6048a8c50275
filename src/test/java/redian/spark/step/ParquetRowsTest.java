package redian.spark.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.capture.CrawlFormat;
import redian.core.capture.FileSummary;
import redian.core.capture.ReadSettings;

class ParquetRowsTest {

  private static final int ROWS = 500;

  @TempDir private Path folder;

  private Path write(CompressionCodecName codec, String capturedAt, String content)
      throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message crawl { optional binary url (STRING); optional int32 other; "
                + capturedAt
                + " optional binary "
                + content
                + " (STRING); }");
    Path file = folder.resolve("crawl.parquet");
    SimpleGroupFactory groups = new SimpleGroupFactory(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withCompressionCodec(codec)
            // a check of sizes after every few rows gives several row groups
            .withRowGroupSize(8_000L)
            .withMinRowCountForPageSizeCheck(10)
            .withMaxRowCountForPageSizeCheck(10)
            .build()) {
      for (int row = 0; row < ROWS; row++) {
        Group group = groups.newGroup().append("url", "http://jiangcheng.example/" + row);
        if (capturedAt.contains("int64")) {
          group.append("captured_at", 1_764_000_000_000L + row);
        } else {
          group.append("captured_at", "2025-11-24T16:00:00Z");
        }
        if (row % 10 != 9) {
          group.append(content, "江城将迎来强降温 " + Integer.toHexString(row * 0x9e3779b9));
        }
        writer.write(group);
      }
    }
    // what is done to the file later is damage as any other, and not known to the file system
    Files.deleteIfExists(folder.resolve("." + file.getFileName() + ".crc"));
    return file;
  }

  private static List<String> whole(Path file) throws IOException {
    return StepFiles.records(List.of(FilePart.whole(StepFiles.input(file))));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void everyRowIsARecordAtItsNumber(CompressionCodecName codec) throws IOException {
    List<String> records =
        whole(write(codec, "optional int64 captured_at (TIMESTAMP(MILLIS,true));", "text"));

    assertThat(records).hasSize(ROWS);
    assertThat(records.get(3))
        .isEqualTo(
            "3 http://jiangcheng.example/3 2025-11-24T16:00:00.003Z TEXT 江城将迎来强降温 "
                + Integer.toHexString(3 * 0x9e3779b9));
    assertThat(records.get(9)).isEqualTo("9 MALFORMED_RECORD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optional int64 captured_at (TIMESTAMP(MILLIS,false));",
        "optional int64 captured_at;",
        "optional binary captured_at (STRING);"
      })
  void timesAreReadInEveryForm(String capturedAt) throws IOException {
    List<String> records = whole(write(CompressionCodecName.SNAPPY, capturedAt, "html"));

    // a local time is one of China
    String expected =
        capturedAt.contains("false") ? "2025-11-24T08:00:00Z" : "2025-11-24T16:00:00Z";
    assertThat(records.get(0)).contains(" " + expected + " HTML ");
  }

  @Test
  void partsGiveTheRowsOfTheWhole() throws IOException {
    Path path = write(CompressionCodecName.SNAPPY, "optional int64 captured_at;", "text");
    InputFile file = StepFiles.input(path);

    List<FilePart> parts =
        new FileCutting(new Configuration(), ReadSettings.defaults(), file.length() / 5)
            .cut(List.of(file));

    assertThat(parts).hasSizeGreaterThan(4);
    assertThat(parts).allMatch(part -> part.cut() == FilePart.Cut.ROW_GROUPS);
    assertThat(StepFiles.records(parts)).isEqualTo(whole(path));
    assertThat(StepFiles.records(parts.subList(0, 1))).isNotEmpty().hasSizeLessThan(ROWS);
  }

  @Test
  void aTableWithoutPagesIsOneReject() throws IOException {
    Path path = write(CompressionCodecName.SNAPPY, "optional int64 captured_at;", "title");

    List<String> records = new ArrayList<>();
    FileSummary summary = StepFiles.read(FilePart.whole(StepFiles.input(path)), records);

    assertThat(records).containsExactly("0 MALFORMED_RECORD");
    assertThat(summary.format()).isEqualTo(CrawlFormat.PARQUET);
    assertThat(summary.detail()).isEqualTo("neither a column html nor a column text");
  }

  @Test
  void damageCostsNoRowGroupButItsOwn() throws IOException {
    Path path = write(CompressionCodecName.SNAPPY, "optional int64 captured_at;", "text");
    List<String> whole = whole(path);
    byte[] bytes = Files.readAllBytes(path);
    Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 200, (byte) 0xff);
    Files.write(path, bytes);

    List<String> records = new ArrayList<>();
    FileSummary summary = StepFiles.read(FilePart.whole(StepFiles.input(path)), records);

    assertThat(summary.isReadToEnd()).isFalse();
    assertThat(summary.detail()).contains("cannot be decoded");
    assertThat(records).contains(whole.get(0), whole.get(ROWS - 2));
    assertThat(records).hasSizeLessThan(ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 12, 100, 1_000})
  void aFileThatIsCutOffIsAReject(int length) throws IOException {
    Path path = write(CompressionCodecName.SNAPPY, "optional int64 captured_at;", "text");
    Files.write(path, Arrays.copyOf(Files.readAllBytes(path), length));

    assertThat(whole(path)).hasSize(1).first().asString().startsWith("0 ");
  }

  @Test
  void aFileOfItsMagicAndGarbageIsAReject() throws IOException {
    Path path = folder.resolve("garbage.parquet");
    Files.write(path, ("PAR1" + "江城".repeat(99) + "PAR1").getBytes(UTF_8));

    assertThat(whole(path)).hasSize(1);
  }
}
