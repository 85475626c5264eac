package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.When;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.VersionRow;

/** The versions of a document, the newest first, each to be fetched, with its fingerprint. */
final class VersionsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;

    private final transient DocumentDetails document;
    private final transient Clock clock;

    VersionsCard(DocumentDetails document, Clock clock) {
        this.document = document;
        this.clock = clock;
    }

    @Override
    protected Card initContent() {
        var list = new OrderedList();
        list.addClassName("versions");
        document.versions().forEach(version -> list.add(item(version)));
        var help = new Paragraph(t(document.isLink() ? "document.fingerprint.ofAddress" : "document.fingerprint.help"));
        help.addClassNames("small", "muted");
        var card = new Card("versions", t("document.versions.title"), list, help);
        card.addClassName("wide");
        return card;
    }

    private ListItem item(VersionRow version) {
        var item = new ListItem(first(version), about(version), fingerprint(version));
        item.addClassName("version");
        return item;
    }

    private Component first(VersionRow version) {
        var number = new Span(t("documents.version", version.number()));
        number.addClassName("version-number");
        var line = new Div(number);
        if (version.number() == document.versions().size()) {
            var newest = new Span(t("document.versions.newest"));
            newest.addClassNames("small", "muted");
            line.add(newest);
        }
        var address = DocumentNavigation.download(document.id(), version.number());
        var download = new Anchor(address, t(version.isLink() ? "documents.open" : "documents.download"));
        if (version.isLink()) {
            download.setTarget(AnchorTarget.BLANK);
            download.getElement().setAttribute("rel", "noopener");
        }
        download.setRouterIgnore(true);
        download.addClassName("download");
        download.getElement()
                .setAttribute(
                        "aria-label",
                        t(version.isLink() ? "document.openVersion" : "document.downloadVersion", version.number()));
        line.add(download);
        line.addClassName("version-line");
        return line;
    }

    private Component about(VersionRow version) {
        var name = new Span(version.fileName());
        name.addClassName("file-name");
        name.getElement().setAttribute("translate", "no");
        var size = new Span(FileSize.about(version.fileType(), version.fileSize()));
        var about = new Div(
                name,
                size,
                new Span(version.person()),
                When.since(version.at(), clock).shown());
        about.addClassNames("mandate-line", "small");
        return about;
    }

    private static Component fingerprint(VersionRow version) {
        var name = new Span(t("document.fingerprint"));
        var digits = new Code(grouped(version.fingerprint()));
        var line = new Div(name, digits);
        line.addClassNames("fingerprint", "small", "muted");
        return line;
    }

    /** In fours, so that it can be read out. */
    private static String grouped(String digits) {
        return digits.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 ");
    }
}
