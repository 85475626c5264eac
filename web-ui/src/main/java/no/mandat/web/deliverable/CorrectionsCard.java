package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.CorrectionDetails;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.GiveUpCorrections;
import no.mandat.workflow.deliverable.ObjectToCorrections;
import no.mandat.workflow.deliverable.SendCorrections;
import org.jspecify.annotations.Nullable;

/** The last corrections of the language of an approved text: what they change, until when one can object, what became of them. */
final class CorrectionsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;
    private final transient CorrectionDetails corrections;
    private final transient DeliverableDesk desk;
    private final transient Runnable changed;

    CorrectionsCard(
            DeliverableDetails deliverable, CorrectionDetails corrections, DeliverableDesk desk, Runnable changed) {
        this.deliverable = deliverable;
        this.corrections = corrections;
        this.desk = desk;
        this.changed = changed;
    }

    /** Whether they wait for an act of whoever looks. */
    boolean asks() {
        return corrections.writes() || corrections.objects();
    }

    @Override
    protected Card initContent() {
        List<Component> shown = new ArrayList<>(List.of(new Paragraph(says()), parts()));
        var revision = corrections.revision();
        if (revision != null && isReadable(revision) && isReadable(corrections.corrects())) {
            shown.add(new Div(new InAppLink(
                    DeliverableNavigation.address(
                            deliverable.mandate(),
                            deliverable.id(),
                            new DeliverableNavigation.Shown(revision, corrections.corrects())),
                    t("correction.redline"))));
        }
        if (corrections.writes()) {
            shown.add(buttons());
        }
        if (corrections.objects()) {
            shown.add(new Button(t("correction.object"), click -> object()));
        }
        var card = new Card("corrections", t("correction.title"), shown.toArray(Component[]::new));
        card.addClassName("corrections");
        return card;
    }

    private boolean isReadable(int revision) {
        return deliverable.revisions().stream().anyMatch(one -> one.number() == revision);
    }

    private String says() {
        return switch (corrections.state()) {
            case DRAFT -> t("correction.draft");
            case GIVEN_UP -> t("correction.lapsed", corrections.corrects());
            case SENT ->
                t(
                        "correction.sent",
                        corrections.corrects(),
                        number(corrections.revision()),
                        day(corrections.objectionsBy()));
            case DROPPED ->
                t(
                        "correction.dropped",
                        Objects.requireNonNullElse(corrections.objector(), ""),
                        Objects.requireNonNullElse(corrections.objection(), ""),
                        corrections.corrects());
            case ADOPTED -> t("correction.adopted", corrections.corrects(), number(corrections.revision()));
        };
    }

    private static int number(@Nullable Integer revision) {
        return revision == null ? 0 : revision;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Say.dates().day(day);
    }

    private UnorderedList parts() {
        var list = new UnorderedList();
        corrections
                .changed()
                .forEach(part -> list.add(new ListItem(
                        part.title().isEmpty()
                                ? t("deliverable.recommendation", part.number())
                                : part.number() + " " + part.title())));
        return list;
    }

    private Div buttons() {
        var send = new Button(
                t("correction.send"),
                click -> carryOut("correction.sent.done", () -> desk.corrections()
                        .service()
                        .send(new SendCorrections(UUID.randomUUID(), deliverable.id(), corrections.version()))));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var more = new Button(
                t("correction.more"), click -> new CorrectDialog(deliverable, corrections, desk, changed).open());
        var giveUp = new Button(
                t("correction.giveUp"),
                click -> carryOut("correction.givenUp.done", () -> desk.corrections()
                        .service()
                        .giveUp(new GiveUpCorrections(UUID.randomUUID(), deliverable.id(), corrections.version()))));
        giveUp.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(send, more, giveUp);
        acts.addClassName("thread-acts");
        return new Div(new Paragraph(t("correction.send.help")), acts);
    }

    private void object() {
        var key = UUID.randomUUID();
        new ReasonDialog(t("correction.object.title"), t("correction.object.text"), t("correction.object"), reason -> {
                    desk.corrections()
                            .service()
                            .object(new ObjectToCorrections(
                                    key, deliverable.id(), number(corrections.revision()), reason));
                    Toast.done(t("correction.objected"));
                    changed.run();
                })
                .open();
    }

    private void carryOut(String done, Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        Toast.done(t(done));
        changed.run();
    }
}
