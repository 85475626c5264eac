package no.mandat.web.open;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.xml.XmlLetters;

/** The answers to a call as a feed (Atom, RFC 4287): an entry for each contribution, the latest answered first, as plain text. */
final class AnswerFeed {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final AnswerSheet sheet;
    private final XMLStreamWriter xml;

    private AnswerFeed(AnswerSheet sheet, XMLStreamWriter xml) {
        this.sheet = sheet;
        this.xml = xml;
    }

    static byte[] of(AnswerSheet sheet) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AnswerFeed(sheet, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        var page = sheet.page();
        var call = sheet.call();
        var address = page.site() + PublicAddress.ofAnswers(call.id());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", page.language());
        text("id", "urn:uuid:" + call.id());
        text("title", page.title() + ": " + call.text().title().in(sheet.language()));
        text("updated", updated(call).toString());
        link("alternate", address);
        link("self", address + ".atom");
        xml.writeStartElement(ATOM, "author");
        text("name", call.group());
        xml.writeEndElement();
        for (var one : call.contributions()) {
            entry(one, address);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** When the last answer was released; a feed without any has always been so. */
    private static Instant updated(AnsweredCall call) {
        return call.contributions().stream()
                .map(AnsweredCall.Answered::answeredAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void entry(AnsweredCall.Answered one, String address) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text("id", "urn:uuid:" + one.id());
        text("title", "%s (%s)".formatted(sheet.by(one), one.reference()));
        text("updated", one.answeredAt().toString());
        link("alternate", address + "#" + one.reference());
        var content = new StringBuilder();
        one.answers().forEach(answer -> content.append(said(answer)).append("\n\n"));
        text("content", content.toString().strip());
        xml.writeEndElement();
    }

    private String said(PointAnswer answer) {
        var went = answer.destination() == null
                ? ""
                : "\n%s %s".formatted(sheet.page().t("form.answers.destination"), answer.destination());
        var words = answer.file() ? sheet.page().t("answers.file") : "«%s»".formatted(sheet.words(answer));
        return "%s\n%s: %s%s".formatted(words, sheet.page().t(answer.disposition()), answer.reason(), went);
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(XmlLetters.of(text));
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
