package no.mandat.web.reading;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.reading.ReadingStatus;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.web.document.FileSize;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.MoveReading;
import no.mandat.workflow.reading.ReadingList;
import no.mandat.workflow.reading.ReadingRow;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.TakeOffReadingList;
import no.mandat.workflow.reading.TakeReadingBack;

/** A document of the list: what it is, by when, how far one is with it, and the one button; beside it who has read, for who may see that. */
final class ReadingCard extends ListItem {

    private static final long serialVersionUID = 1L;

    /** Made when the card is drawn, so that what is pressed twice acts once. */
    private final UUID key = UUID.randomUUID();

    private final transient ReadingRow row;
    private final transient ReadingService service;
    private final transient Validator validator;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final RefusalLine refusal = new RefusalLine();

    ReadingCard(
            MandateId mandate,
            ReadingList list,
            ReadingRow row,
            ReadingService service,
            Validator validator,
            Clock clock,
            Runnable changed) {
        this.row = row;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
        this.changed = changed;
        addClassNames("card", "reading");
        var words = new Div(title(mandate), about());
        words.addClassName("reading-words");
        var head = new Div(words);
        head.addClassName("reading-head");
        if (list.mayEdit()) {
            head.add(menu(list));
        }
        add(head);
        if (list.mayConfirm()) {
            add(own());
        }
        if (list.seesReaders()) {
            add(new ReadersDetails(row, clock));
        }
        add(refusal);
    }

    private H2 title(MandateId mandate) {
        var title = new H2(DocumentNavigation.link(mandate, row.id(), row.title()));
        title.addClassName("reading-title");
        return title;
    }

    private Div about() {
        var kind = "%s · %s"
                .formatted(t("documents.version", row.number()), FileSize.about(row.fileType(), row.fileSize()));
        var line = new Div(small(kind), day(), fetch());
        line.addClassName("reading-about");
        return line;
    }

    private Span day() {
        var day = row.readBy();
        if (day == null) {
            return small(t("reading.noDay"));
        }
        var text = small(t("reading.by", Say.dates().day(day)));
        if (row.isLate(LocalDate.now(clock))) {
            text.setText(t("reading.late", Say.dates().day(day)));
            text.addClassName("reading-late");
        }
        return text;
    }

    private Anchor fetch() {
        boolean isLink = row.fileType() == FileType.LINK;
        var link = new Anchor(
                DocumentNavigation.download(row.id(), row.number()),
                t(isLink ? "documents.open" : "documents.download"));
        link.setRouterIgnore(true);
        link.addClassName("small");
        link.getElement()
                .setAttribute("aria-label", t(isLink ? "documents.openNamed" : "documents.downloadNamed", row.title()));
        if (isLink) {
            link.setTarget("_blank");
        }
        return link;
    }

    /** How far one is with it oneself, and what one says of it. */
    private Div own() {
        var status = row.own() == null ? ReadingStatus.NOT_READ : row.own();
        var line = new Div(ReadingBadge.of(status).shown());
        line.addClassName("reading-own");
        if (status == ReadingStatus.NEWER_VERSION) {
            line.add(small(t("reading.newer", row.number())));
        }
        if (status == ReadingStatus.READ) {
            var back = new Button(t("reading.takeBack"), click -> takeBack());
            back.addThemeVariants(ButtonVariant.TERTIARY);
            back.setAriaLabel(t("reading.takeBack") + ": " + row.title());
            line.add(small(Say.dates().day(LocalDate.ofInstant(confirmedAt(), clock.getZone()))), back);
        } else {
            var confirm = new Button(t("reading.confirm"), click -> confirm());
            confirm.setAriaLabel(t("reading.confirm") + ": " + row.title());
            line.add(confirm);
        }
        return line;
    }

    private Instant confirmedAt() {
        return Objects.requireNonNull(row.confirmedAt());
    }

    private void confirm() {
        carryOut(() -> service.confirm(new ConfirmReading(key, row.id(), row.number())), t("reading.confirmed"));
    }

    private void takeBack() {
        carryOut(() -> service.takeBack(new TakeReadingBack(key, row.id())), t("reading.takenBack"));
    }

    private DotsMenu menu(ReadingList list) {
        var menu = new DotsMenu(t("reading.menu", row.title()))
                .item(t("reading.setDay"), () -> new ReadByDialog(row, service, validator, changed).open());
        if (!row.equals(list.rows().getFirst())) {
            menu.item(t("reading.up"), () -> move(true));
        }
        if (!row.equals(list.rows().getLast())) {
            menu.item(t("reading.down"), () -> move(false));
        }
        return menu.item(t("reading.takeOff"), this::takeOff);
    }

    private void move(boolean up) {
        carryOut(
                () -> service.move(new MoveReading(key, row.id(), up)),
                t(up ? "reading.movedUp" : "reading.movedDown"));
    }

    private void takeOff() {
        carryOut(() -> service.takeOff(new TakeOffReadingList(key, row.id())), t("reading.takenOff", row.title()));
    }

    private void carryOut(Runnable act, String done) {
        refusal.attempt(() -> {
            act.run();
            Toast.done(done);
            changed.run();
        });
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
