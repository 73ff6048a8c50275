package redian.core.page;

import java.util.BitSet;
import java.util.List;

/**
 * The page model: a page as blocks in reading order, with what its head says of itself.
 *
 * @param blocks every block that a reader may see, in page order
 * @param root the box around all of them
 * @param images the blocks with an image right above them or in them
 * @param boxCount how many boxes there are, the root included
 * @param metadata what the head says; empty for rendered text
 * @param markup whether there are links or headings, so that boxes mean something
 */
record Outline(
    List<Block> blocks, Box root, BitSet images, int boxCount, Metadata metadata, boolean markup) {

  Block block(int index) {
    return blocks.get(index);
  }

  /** Whether an image stands right above a block or in it. */
  boolean isBesideImage(int block) {
    return images.get(block);
  }

  int size() {
    return blocks.size();
  }
}
