package redian.spark.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits a script into statements at semicolons, but not at those in quotes or comments. */
final class SqlStatements {

  private final String script;
  private final List<String> statements = new ArrayList<>();
  private int start;
  private int at;

  private SqlStatements(String script) {
    this.script = script;
  }

  /** The statements, without their semicolons; none is blank. */
  static List<String> split(String script) {
    SqlStatements scan = new SqlStatements(script);
    while (scan.at < script.length()) {
      scan.step();
    }
    scan.end(script.length());
    return scan.statements;
  }

  private void step() {
    char c = script.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      skipQuoted(c);
    } else if (script.startsWith("--", at)) {
      skipTo("\n");
    } else if (script.startsWith("/*", at)) {
      skipTo("*/");
    } else {
      if (c == ';') {
        end(at);
        start = at + 1;
      }
      at++;
    }
  }

  private void skipQuoted(char quote) {
    at++;
    while (at < script.length() && script.charAt(at) != quote) {
      at += script.charAt(at) == '\\' && quote != '`' ? 2 : 1;
    }
    at = Math.min(at + 1, script.length());
  }

  private void skipTo(String mark) {
    int found = script.indexOf(mark, at);
    at = found < 0 ? script.length() : found + mark.length();
  }

  private void end(int stop) {
    String statement = script.substring(start, stop).strip();
    if (!withoutComments(statement).isBlank()) {
      statements.add(statement);
    }
  }

  private static String withoutComments(String statement) {
    return statement.replaceAll("(?m)--.*$", "");
  }
}
