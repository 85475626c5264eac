package no.mandat.workflow.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML that strangers wrote: without document types, so without entities of their own. */
public final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** A reader of the content. */
    public static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(content);
    }

    /** Goes on to the next element that begins; false at the end. */
    public static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes on to the next element that begins inside one of that name; false at the end of that. */
    public static boolean nextElementIn(XMLStreamReader xml, String around) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(around)) {
                return false;
            }
        }
        return false;
    }

    /** The attribute of that name, whatever its namespace. */
    public static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute of that name, or else the given value. */
    public static String attribute(XMLStreamReader xml, String name, String otherwise) {
        var value = attribute(xml, name);
        return value == null ? otherwise : value;
    }

    /** The text in the element that has begun, that of elements in it included; their elements of the given name are not. */
    public static String text(XMLStreamReader xml, String without) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int passedOver = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (passedOver > 0 || xml.getLocalName().equals(without)) {
                        passedOver++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    passedOver = Math.max(0, passedOver - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (passedOver == 0) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }
}
