package no.mandat.web.open;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.web.contribution.DeadlineWords;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.DeadlineChange;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.point.AnsweredCall;
import no.mandat.workflow.xml.XmlLetters;

/**
 * What happens to a call as a feed (Atom, RFC 4287), the latest first: that it was opened, extended, closed and opened again, and an entry for
 * each contribution with its answers, as plain text.
 */
final class AnswerFeed {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final AnswerSheet sheet;
    private final PublishedCall call;
    private final XMLStreamWriter xml;

    private AnswerFeed(AnswerSheet sheet, PublishedCall call, XMLStreamWriter xml) {
        this.sheet = sheet;
        this.call = call;
        this.xml = xml;
    }

    /** @param content as plain text; nothing where the title says it all */
    private record Entry(String id, String title, Instant at, String address, String content) {}

    static byte[] of(AnswerSheet sheet, PublishedCall call) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AnswerFeed(sheet, call, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        var page = sheet.page();
        var entries = entries();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", page.language());
        text("id", "urn:uuid:" + call.id());
        text("title", page.t("feed.title", call.text().title().in(sheet.language())));
        text("updated", (entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at()).toString());
        link("alternate", page.site() + PublicAddress.ofAbout(call.id()));
        link("self", page.site() + PublicAddress.ofAnswers(call.id()) + ".atom");
        xml.writeStartElement(ATOM, "author");
        text("name", call.group());
        xml.writeEndElement();
        for (var one : entries) {
            entry(one);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        sheet.call().contributions().forEach(one -> entries.add(answered(one)));
        if (call.status() != CallStatus.ANNOUNCED) {
            entries.add(step("opened", call.window().opensAt(), title("feed.opened", firstEnd())));
        }
        for (var change : call.deadlines()) {
            boolean reopened = change.kind() == DeadlineChange.Kind.REOPENED;
            if (reopened) {
                entries.add(closed(change.was()));
            }
            // That it was closed early is told by its being closed, now or until it was opened again.
            if (change.kind() != DeadlineChange.Kind.CLOSED) {
                entries.add(step(
                        reopened ? "reopened" : "extended",
                        change.at(),
                        new DeadlineWords(sheet.page().words(), sheet.clock()).of(change)));
            }
        }
        if (call.status().isOver()) {
            entries.add(closed(call.window().closesAt()));
        }
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    /** Until when it was to be open when it opened. */
    private Instant firstEnd() {
        return call.deadlines().stream()
                .filter(change -> !change.at().isBefore(call.window().opensAt()))
                .map(DeadlineChange::was)
                .findFirst()
                .orElse(call.window().closesAt());
    }

    private Entry closed(Instant at) {
        return step("closed", at, title("feed.closed", at));
    }

    private String title(String key, Instant at) {
        return sheet.page().t(key, CallWhen.exact(at, sheet.page(), sheet.clock()));
    }

    private Entry step(String what, Instant at, String title) {
        return new Entry(id(what, at), title, at, sheet.page().site() + PublicAddress.ofAbout(call.id()), "");
    }

    /**
     * The same whenever the feed is read, and another each time the same happens again. That of a contribution is made of its reference, for
     * its own id tells to the millisecond when it was sent.
     */
    private String id(String what, Object which) {
        var name = "%s/%s/%s".formatted(call.id(), what, which);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Entry answered(AnsweredCall.Answered one) {
        var content = new StringBuilder();
        one.answers().forEach(answer -> content.append(said(answer)).append("\n\n"));
        return new Entry(
                id("answer", one.reference()),
                "%s (%s)".formatted(sheet.by(one), one.reference()),
                one.shownSince(),
                "%s%s?%s=%s#%4$s"
                        .formatted(
                                sheet.page().site(),
                                PublicAddress.ofAnswers(call.id()),
                                AnswerPages.AT,
                                one.reference()),
                content.toString().strip());
    }

    private void entry(Entry one) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text("id", one.id());
        text("title", one.title());
        text("updated", one.at().toString());
        link("alternate", one.address());
        if (!one.content().isEmpty()) {
            text("content", one.content());
        }
        xml.writeEndElement();
    }

    private String said(PointAnswer answer) {
        var became = answer.became(sheet.page().words());
        var went = became.isEmpty() ? "" : "\n%s %s".formatted(sheet.page().t("form.answers.destination"), became);
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
