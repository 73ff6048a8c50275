package redian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Graph files, read back by an XML parser. */
class GexfWriterTest {

  private static final String GEXF = "http://gexf.net/1.3";

  private static Document parsed(List<GraphNode> nodes, List<GraphEdge> edges) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<GraphAttribute> attributes =
        List.of(
            new GraphAttribute("outlet", GraphAttribute.Type.STRING),
            new GraphAttribute("page_rank", GraphAttribute.Type.DOUBLE));
    List<GraphAttribute> edgeAttributes =
        List.of(new GraphAttribute("page_count", GraphAttribute.Type.LONG));
    GexfWriter.write(
        new GraphFile("two of 5 edges", attributes, nodes, edgeAttributes, edges), bytes);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS(GEXF, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void aGraphIsReadBackWithItsLabelsAttributesAndWeights() throws Exception {
    Document document =
        parsed(
            List.of(
                new GraphNode("a", "最难的是学会“摔倒” <1> & \"2\"", List.of("江城晚报", 0.25)),
                new GraphNode("b", "今日金价", Arrays.asList(null, 0.75))),
            List.of(new GraphEdge("a", "b", 3, List.of(2L))));

    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(GEXF);
    assertThat(root.getAttribute("version")).isEqualTo("1.3");
    assertThat(elements(document, "graph").get(0).getAttribute("defaultedgetype"))
        .isEqualTo("directed");
    assertThat(elements(document, "description").get(0).getTextContent())
        .isEqualTo("two of 5 edges");
    assertThat(elements(document, "attribute"))
        .extracting(a -> a.getAttribute("id") + a.getAttribute("title") + a.getAttribute("type"))
        .containsExactly("0outletstring", "1page_rankdouble", "0page_countlong");
    assertThat(elements(document, "node"))
        .extracting(node -> node.getAttribute("label"))
        .containsExactly("最难的是学会“摔倒” <1> & \"2\"", "今日金价");
    assertThat(elements(document, "attvalue"))
        .extracting(value -> value.getAttribute("for") + "=" + value.getAttribute("value"))
        .containsExactly("0=江城晚报", "1=0.25", "1=0.75", "0=2");
    Element edge = elements(document, "edge").get(0);
    assertThat(edge.getAttribute("source")).isEqualTo("a");
    assertThat(edge.getAttribute("target")).isEqualTo("b");
    assertThat(edge.getAttribute("weight")).isEqualTo("3.0");
  }

  @Test
  void charactersThatXmlCannotHoldAreReplaced() throws Exception {
    Document document =
        parsed(List.of(new GraphNode("a", "a\u0000b\uD83Dc\uD83D\uDE00\n", List.of())), List.of());

    assertThat(elements(document, "node").get(0).getAttribute("label"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\n");
  }
}
