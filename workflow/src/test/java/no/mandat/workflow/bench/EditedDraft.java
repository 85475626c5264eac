package no.mandat.workflow.bench;

import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.World;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateForm;
import no.mandat.workflow.shared.Actor;

/** The draft of a mandate that one edits again and again, under another title each time. */
final class EditedDraft {

    private final Actor.Someone secretary;
    private final MandateId mandate;
    private final MandateForm form;
    private int version;

    EditedDraft(Actor.Someone secretary, MandateDetails details) {
        this.secretary = secretary;
        this.mandate = details.id();
        this.form = details.form();
        this.version = details.version();
    }

    MandateId mandate() {
        return mandate;
    }

    /** How many nanoseconds the service takes. */
    long edit(Consumer<EditMandate> service) {
        var edit = new EditMandate(UUID.randomUUID(), mandate, version, titled("Tittel nr " + version));
        long nanos = World.as(
                secretary,
                () -> Figures.nanos(() -> {
                    service.accept(edit);
                    return edit;
                }));
        version++;
        return nanos;
    }

    private MandateForm titled(String title) {
        return new MandateForm(
                title, form.shortName(), form.board(), form.group(), form.firstDay(), form.lastDay(), form.demands());
    }
}
