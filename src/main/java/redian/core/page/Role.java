package redian.core.page;

/** What a block was read as. */
enum Role {
  UNREAD,
  CHROME,
  TITLE,
  BYLINE,
  SUMMARY,
  BODY,
  CAPTION,
  CREDIT,
  ORIGINAL_TITLE,
  DISCLAIMER,
  SECTION_HEADING,
  CARD_TITLE,
  CARD_DETAIL,
  COMMENT,
  FOOTER
}
