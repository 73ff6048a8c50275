package redian.core.page;

import java.util.List;

/**
 * The page model: a page as blocks in reading order, with what its head says of itself.
 *
 * @param blocks every block that a reader may see, in page order
 * @param root the box around all of them
 * @param metadata what the head says; empty for rendered text
 * @param markup whether there are links or headings, so that boxes mean something
 */
record Outline(List<Block> blocks, Box root, Metadata metadata, boolean markup) {

  Block block(int index) {
    return blocks.get(index);
  }

  int size() {
    return blocks.size();
  }
}
