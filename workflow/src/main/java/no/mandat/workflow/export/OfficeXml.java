package no.mandat.workflow.export;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a part of an Office document (ECMA-376). Names bear the prefixes that are declared at its root. */
final class OfficeXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private OfficeXml() {
        xml = begin(bytes);
    }

    private OfficeXml(OutputStream out) {
        xml = begin(out);
    }

    private static XMLStreamWriter begin(OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            return xml;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of the document itself, with the prefixes w, r, wp, a and pic. */
    static OfficeXml part(String root) {
        return named(new OfficeXml(), root);
    }

    /** The same, written as it comes. */
    static OfficeXml part(String root, OutputStream out) {
        return named(new OfficeXml(out), root);
    }

    private static OfficeXml named(OfficeXml empty, String root) {
        var part = empty.open(root);
        part.set("xmlns:w", W).set("xmlns:r", R);
        part.set("xmlns:wp", DRAWING + "wordprocessingDrawing");
        part.set("xmlns:a", DRAWING + "main").set("xmlns:pic", DRAWING + "picture");
        return part;
    }

    /** A part of slides, with the prefixes p, r and a. */
    static OfficeXml slides(String root) {
        return new OfficeXml()
                .open(root)
                .set("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main")
                .set("xmlns:r", R)
                .set("xmlns:a", DRAWING + "main");
    }

    /** A part with other names, all of them in one namespace or with prefixes that follow. */
    static OfficeXml plain(String root, String namespace) {
        return new OfficeXml().open(root).set("xmlns", namespace);
    }

    OfficeXml open(String name) {
        return write(() -> xml.writeStartElement(name));
    }

    OfficeXml set(String attribute, String value) {
        return write(() -> xml.writeAttribute(attribute, Letters.clean(value)));
    }

    OfficeXml close() {
        return write(xml::writeEndElement);
    }

    /** An element with nothing in it. */
    OfficeXml empty(String name) {
        return open(name).close();
    }

    /** An element that says one thing: {@code w:val}. */
    OfficeXml val(String name, String value) {
        return open(name).set("w:val", value).close();
    }

    OfficeXml text(String text) {
        return write(() -> xml.writeCharacters(Letters.clean(text)));
    }

    /** An element with text in it. */
    OfficeXml text(String name, String text) {
        return open(name).text(text).close();
    }

    /** The part, ended. */
    byte[] done() {
        end();
        return bytes.toByteArray();
    }

    /** Ends a part that was written as it came; the stream stays open. */
    void end() {
        write(xml::writeEndDocument);
        write(xml::close);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private OfficeXml write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
