package redian.sample;

/** A page as a site would send it, and what it must be read as. */
record Written(String content, PageTruth truth) {}
