package redian.spark.step;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import redian.core.topic.Category;
import redian.core.topic.EmergentModel;
import redian.core.topic.EmergentTopic;
import redian.core.topic.EmergentTopics;
import redian.core.topic.TopicTerms;
import redian.spark.table.HeadlineTopicsTable;
import redian.spark.table.TopicsTable;

/** What executors need to give a headline its emergent topic. */
final class Labels implements Serializable {

  private static final long serialVersionUID = 1L;

  private final EmergentModel model;
  private final HashMap<String, String> ids;
  private final HashMap<String, String> labels = new HashMap<>();

  private Labels(EmergentModel model, Map<String, String> ids) {
    this.model = model;
    this.ids = new HashMap<>(ids);
  }

  static Labels of(EmergentTopics emergent, Map<String, String> ids) {
    Labels labels = new Labels(emergent.model(), ids);
    for (EmergentTopic topic : emergent.topics()) {
      labels.labels.put(topic.topicId(), topic.label());
    }
    return labels;
  }

  /** Adds the row of the headline's emergent topic, if it has one. */
  void add(Row text, TopicTerms terms, List<Row> rows) {
    if (model == null) {
      return;
    }
    boolean hasBody = !text.isNullAt(2);
    String whole = hasBody ? text.getString(1) + '\n' + text.getString(2) : text.getString(1);
    Category topic = model.assign(terms.of(whole));
    if (topic != null) {
      rows.add(
          HeadlineTopicsTable.of(
              text.getString(0),
              ids.get(topic.name()),
              TopicsTable.EMERGENT,
              labels.get(topic.name()),
              topic.probability(),
              true,
              hasBody));
    }
  }
}
