package redian.core.topic;

import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redian.core.entity.model.CharacterForms;
import redian.core.entity.model.Segmentation;

/**
 * The words that a headline's topic shows in: nouns, verbs, names and abbreviations of two
 * characters or more, each once. Safe for use by several threads.
 */
public final class TopicTerms {

  /** Longer texts are cut: title and lead are enough, and the cost of pairs grows squared. */
  private static final int LONGEST = 300;

  private static final Set<String> TAGS = Set.of("n", "v", "j", "g", "i", "l", "x");

  /** Words of the trade that stand in headlines on anything. */
  private static final Set<String> TRADE =
      Set.of(
          "组图", "图文", "视频", "独家", "快讯", "热议", "回应", "曝光", "记者", "网友", "报道", "消息", "专家", "称", "发布",
          "公布", "进行", "举行", "表示", "出现", "成为", "可能", "开始", "需要", "没有", "可以", "看到", "推荐", "详解", "盘点");

  private final Segment segment = Segmentation.segment();

  /** The terms of a text in the order of their first occurrence, in normal form. */
  public List<String> of(String text) {
    char[] forms = CharacterForms.normalize(text.substring(0, Math.min(LONGEST, text.length())));
    Set<String> terms = new LinkedHashSet<>();
    for (Term term : segment.seg(forms)) {
      if (isTerm(term)) {
        terms.add(term.word);
      }
    }
    return List.copyOf(terms);
  }

  private static boolean isTerm(Term term) {
    String word = term.word;
    return word.length() >= 2
        && term.nature != null
        && TAGS.contains(term.nature.toString().substring(0, 1))
        && Character.isLetter(word.charAt(0))
        && !TRADE.contains(word)
        && !CoreStopWordDictionary.contains(word);
  }
}
