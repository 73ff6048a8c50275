package redian.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A card as a page shows it.
 *
 * @param headings all headings that apply, outermost first; the last is the section
 * @param outlet null if the card names none
 * @param url null in rendered text
 * @param views null if the card shows no count
 */
record CardTruth(List<String> headings, String title, String outlet, String url, Shown views) {

  Map<String, Object> toTruth(int position) {
    Map<String, Object> truth = new LinkedHashMap<>();
    truth.put("position", position);
    truth.put("section", headings.isEmpty() ? null : headings.get(headings.size() - 1));
    truth.put("headings", headings);
    truth.put("title", title);
    truth.put("outlet", outlet);
    truth.put("url", url);
    truth.put("view_count", views == null ? null : views.toTruth());
    return truth;
  }
}
