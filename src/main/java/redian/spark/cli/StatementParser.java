package redian.spark.cli;

import java.util.Locale;
import java.util.Set;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Tells the line reader when a statement is whole, and where the words of SQL begin and end. */
final class StatementParser extends DefaultParser {

  private static final Set<String> FAREWELLS = Set.of("exit", "quit", "exit;", "quit;");
  private static final String BETWEEN_WORDS = "(),.;=<>+-*/|'\"`";

  StatementParser() {
    // quotes are SQL's, which SqlStatements knows
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
    setEofOnUnclosedQuote(false);
  }

  static boolean isFarewell(String typed) {
    return FAREWELLS.contains(typed.strip().toLowerCase(Locale.ROOT));
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE
        && !isFarewell(line)
        && !line.isBlank()
        && !SqlStatements.isEnded(line)) {
      throw new EOFError(-1, -1, "the statement goes on");
    }
    return super.parse(line, cursor, context);
  }

  @Override
  public boolean isDelimiterChar(CharSequence buffer, int position) {
    char c = buffer.charAt(position);
    return Character.isWhitespace(c) || BETWEEN_WORDS.indexOf(c) >= 0;
  }
}
