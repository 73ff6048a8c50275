package redian.core.page;

/**
 * A headline that may be a card.
 *
 * @param block the block it stands in
 * @param linkStart where its link starts in the block's text, 0 without a link
 * @param linkEnd one past the link's end, 0 without a link
 * @param start where the title starts
 * @param end one past the title's end
 * @param title the title
 * @param url where it leads, null without a link that leads anywhere
 * @param isArticle whether the link's form or a counter below say that it is an article
 * @param isOfColumn whether the title is so short that several articles of a column may have it
 */
record CardCandidate(
    Block block,
    int linkStart,
    int linkEnd,
    int start,
    int end,
    String title,
    String url,
    boolean isArticle,
    boolean isOfColumn) {

  /** The same with a shorter title. */
  CardCandidate endingAt(int newEnd, String newTitle) {
    boolean ofColumn = CardCandidates.isOfColumn(CardCandidates.measure(newTitle));
    return new CardCandidate(
        block, linkStart, linkEnd, start, newEnd, newTitle, url, isArticle, ofColumn);
  }
}
