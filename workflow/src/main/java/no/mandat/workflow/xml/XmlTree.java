package no.mandat.workflow.xml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads the parts of one document as trees, of bounded depth, and of bounded size together. */
public final class XmlTree {

    /** Deeper than a program nests, and shallow enough for whatever walks through it. Java's own limit is the same. */
    static final int DEEPEST = 100;

    /** So many are in some three hundred pages. */
    static final int MOST_ELEMENTS = 300_000;

    static final int MOST_LETTERS = 10_000_000;

    private int elements;
    private long letters;

    /** An element that has begun. */
    private record Open(String space, String name, Map<String, String> attributes, List<XmlNode> nodes) {

        XmlElement closed() {
            return new XmlElement(space, name, attributes, nodes);
        }
    }

    /**
     * The outermost element.
     *
     * @throws XMLStreamException where it is no XML, or nested too deep
     * @throws RefusedException {@link AttachmentRefusal.UnpacksToTooMuch}
     */
    public XmlElement read(InputStream content) throws XMLStreamException {
        var xml = Xml.reader(content);
        Deque<Open> open = new ArrayDeque<>();
        XmlElement last = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(begun(xml, open.size()));
                case XMLStreamConstants.END_ELEMENT -> {
                    last = open.pop().closed();
                    add(last, open.peek());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    add(new XmlText(counted(xml.getText())), open.peek());
                default -> {}
            }
        }
        if (last == null) {
            throw new XMLStreamException("no element");
        }
        return last;
    }

    private static void add(XmlNode node, @Nullable Open around) {
        if (around != null) {
            around.nodes.add(node);
        }
    }

    private Open begun(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth >= DEEPEST) {
            throw new XMLStreamException("nested too deep", xml.getLocation());
        }
        if (++elements > MOST_ELEMENTS) {
            throw tooMuch();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), counted(xml.getAttributeValue(i)));
        }
        var space = xml.getNamespaceURI();
        return new Open(space == null ? "" : space, xml.getLocalName(), attributes, new ArrayList<>());
    }

    private String counted(String text) {
        letters += text.length();
        if (letters > MOST_LETTERS) {
            throw tooMuch();
        }
        return text;
    }

    private static RefusedException tooMuch() {
        return new RefusedException(new AttachmentRefusal.UnpacksToTooMuch());
    }
}
