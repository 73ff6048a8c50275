package redian.core.entity;

import java.util.List;
import java.util.Set;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.NameLabel;

/**
 * From the model's labels to the types of the tables. Labels become types as they are named (name,
 * person; address and scene, place; book, movie and game, work); media and teams, which no label
 * tells apart, are known by their endings, word lists and, for teams, by what the text is about.
 */
final class NameTypes {

  private static final List<String> MEDIA_ENDINGS = WordLists.longestFirst("media-endings");
  private static final Set<String> MEDIA = WordLists.section("media");
  private static final List<String> TEAM_ENDINGS = WordLists.longestFirst("team-endings");
  private static final Set<String> TEAMS = WordLists.section("teams");
  private static final List<String> TEAM_CONTEXT = WordLists.longestFirst("team-context");
  private static final List<String> COMPANY_ENDINGS = WordLists.longestFirst("company-endings");
  private static final List<String> GOVERNMENT_ENDINGS =
      WordLists.longestFirst("government-endings");

  private NameTypes() {}

  /** The typed span of a labelled one; marks around titles of works are left outside. */
  static Span span(AnalyzedText text, LabelledSpan labelled) {
    int start = labelled.start();
    int end = labelled.end();
    if (text.at(start) == '《' && text.at(end - 1) == '》' && end - start > 2) {
      start++;
      end--;
    }
    return new Span(start, end, type(text, start, end, labelled));
  }

  private static EntityType type(AnalyzedText text, int start, int end, LabelledSpan labelled) {
    String name = text.forms(start, end);
    return switch (labelled.kind()) {
      case PERSON -> EntityType.PERSON;
      case POSITION -> EntityType.POSITION;
      case WORK -> isMedium(name) ? EntityType.MEDIA : EntityType.WORK;
      case PLACE ->
          TEAMS.contains(name) && isAboutTeams(text, start, end)
              ? EntityType.TEAM
              : EntityType.PLACE;
      case ORGANIZATION -> organization(text, start, end, name, labelled.label());
    };
  }

  private static EntityType organization(
      AnalyzedText text, int start, int end, String name, NameLabel label) {
    if (isMedium(name)) {
      return EntityType.MEDIA;
    }
    if (endsWithAny(name, TEAM_ENDINGS)
        || (TEAMS.contains(name) && isAboutTeams(text, start, end))) {
      return EntityType.TEAM;
    }
    if (endsWithAny(name, COMPANY_ENDINGS)) {
      return EntityType.COMPANY;
    }
    if (endsWithAny(name, GOVERNMENT_ENDINGS)) {
      return EntityType.GOVERNMENT;
    }
    if (label == NameLabel.COMPANY) {
      return EntityType.COMPANY;
    }
    return label == NameLabel.GOVERNMENT ? EntityType.GOVERNMENT : EntityType.ORGANIZATION;
  }

  static boolean isMedium(String name) {
    return MEDIA.contains(name) || endsWithAny(name, MEDIA_ENDINGS);
  }

  private static boolean endsWithAny(String name, List<String> endings) {
    for (String ending : endings) {
      if (name.endsWith(ending) && (name.length() > ending.length() || ending.length() > 2)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line of the name, at most 60 characters around it, speaks of a game. */
  private static boolean isAboutTeams(AnalyzedText text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < 60 && text.at(from - 1) != '\n') {
      from--;
    }
    int to = end;
    while (to < text.forms.length && to - end < 60 && text.at(to) != '\n') {
      to++;
    }
    String around = text.forms(from, to);
    return TEAM_CONTEXT.stream().anyMatch(around::contains);
  }
}
