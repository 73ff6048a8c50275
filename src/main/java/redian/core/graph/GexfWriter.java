package redian.core.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a directed graph as GEXF 1.3, the format of Gephi (<a
 * href="https://gexf.net/schema.html">schema</a>). Equal graphs give equal bytes: no date is
 * written.
 */
public final class GexfWriter {

  private static final String NAMESPACE = "http://gexf.net/1.3";
  private static final String CREATOR = "Redian";
  private static final int REPLACEMENT = 0xFFFD;

  private final XMLStreamWriter xml;

  private GexfWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes a file.
   *
   * @param out UTF-8 is written to it; left open
   */
  public static void write(GraphFile graph, OutputStream out) throws IOException {
    String charset = StandardCharsets.UTF_8.name();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, charset);
      xml.writeStartDocument(charset, "1.0");
      new GexfWriter(xml).graph(graph);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void graph(GraphFile graph) throws XMLStreamException {
    open("gexf");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("version", "1.3");
    meta(graph.description());
    open("graph");
    xml.writeAttribute("defaultedgetype", "directed");
    xml.writeAttribute("idtype", "string");
    xml.writeAttribute("mode", "static");
    attributes("node", graph.nodeAttributes());
    attributes("edge", graph.edgeAttributes());
    nodes(graph.nodes());
    edges(graph.edges());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Starts an element on a line of its own. */
  private void open(String element) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
  }

  private void meta(String description) throws XMLStreamException {
    open("meta");
    open("creator");
    xml.writeCharacters(CREATOR);
    xml.writeEndElement();
    open("description");
    xml.writeCharacters(text(description));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void attributes(String owner, List<GraphAttribute> attributes) throws XMLStreamException {
    open("attributes");
    xml.writeAttribute("class", owner);
    for (int i = 0; i < attributes.size(); i++) {
      open("attribute");
      xml.writeAttribute("id", Integer.toString(i));
      xml.writeAttribute("title", attributes.get(i).name());
      xml.writeAttribute("type", attributes.get(i).type().name().toLowerCase(Locale.ROOT));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void nodes(List<GraphNode> nodes) throws XMLStreamException {
    open("nodes");
    for (GraphNode node : nodes) {
      open("node");
      xml.writeAttribute("id", text(node.id()));
      xml.writeAttribute("label", text(node.label()));
      values(node.values());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void values(List<Object> values) throws XMLStreamException {
    xml.writeStartElement("attvalues");
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        xml.writeStartElement("attvalue");
        xml.writeAttribute("for", Integer.toString(i));
        xml.writeAttribute("value", text(values.get(i).toString()));
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private void edges(List<GraphEdge> edges) throws XMLStreamException {
    open("edges");
    for (int i = 0; i < edges.size(); i++) {
      GraphEdge edge = edges.get(i);
      open("edge");
      xml.writeAttribute("id", Integer.toString(i));
      xml.writeAttribute("source", text(edge.from()));
      xml.writeAttribute("target", text(edge.to()));
      xml.writeAttribute("weight", Double.toString(edge.weight()));
      values(edge.values());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** Crawled text may hold characters that XML cannot: they become U+FFFD. */
  private static String text(String value) {
    return value
        .codePoints()
        .map(c -> isXmlCharacter(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXmlCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
