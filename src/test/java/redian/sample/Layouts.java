package redian.sample;

/** Which site writes its pages how. */
final class Layouts {

  private Layouts() {}

  static Written write(SampleContent content, Visit visit) {
    CardChoice choice = new CardChoice(content, visit);
    return switch (visit.shape()) {
      case LISTING -> new PortalFront(visit, choice).write();
      case REMOVED -> SelfMediaLayout.removed(visit);
      default ->
          switch (visit.site()) {
            case K -> new RenderedTextLayout(visit, choice).write();
            case P -> new PortalLayout(visit, choice).write();
            case M -> new SelfMediaLayout(visit, choice).write();
            case G -> new TableLayout(visit, choice).write();
            case T -> new TraditionalLayout(visit, choice).write();
          };
    };
  }
}
