package redian.core.entity.model;

import java.util.Arrays;

/** Numbers the features that occur often enough: hash to row. */
final class FeatureIndex {

  private int[] keys = new int[1 << 20];
  private int[] values = new int[1 << 20];
  private int size;

  /** Counts one more occurrence. */
  void count(int hash) {
    int key = hash == 0 ? 1 : hash;
    if (2 * size > keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot]++;
  }

  /** Keeps what was counted {@code least} times and numbers it in the order of the hashes. */
  void keep(int least) {
    int[] kept = new int[size];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0 && values[i] >= least) {
        kept[count++] = keys[i];
      }
    }
    kept = Arrays.copyOf(kept, count);
    Arrays.sort(kept);
    int capacity = Integer.highestOneBit(Math.max(1024, 2 * count)) * 2;
    keys = new int[capacity];
    values = new int[capacity];
    for (int row = 0; row < count; row++) {
      int slot = slot(keys, kept[row]);
      keys[slot] = kept[row];
      values[slot] = row;
    }
    size = count;
  }

  /** The row of a feature, -1 if it was not kept. */
  int row(int hash) {
    int key = hash == 0 ? 1 : hash;
    int slot = slot(keys, key);
    return keys[slot] == 0 ? -1 : values[slot];
  }

  int size() {
    return size;
  }

  /** The hashes by row: ascending. */
  int[] hashes() {
    int[] hashes = new int[size];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        hashes[values[i]] = keys[i];
      }
    }
    return hashes;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int slot(int[] keys, int key) {
    int mask = keys.length - 1;
    int slot = (((key * 0x9E3779B9) >>> 7) ^ key) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
