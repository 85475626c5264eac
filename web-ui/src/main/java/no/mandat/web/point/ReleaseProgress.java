package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import no.mandat.workflow.point.PointDesk;

/** How many answers are left while they are being sent, for which the page looks by and by; not to be seen while none are. */
final class ReleaseProgress extends Paragraph {

    private static final long serialVersionUID = 1L;

    /** So often one looks how far answers have come that are being sent. */
    private static final int LOOKS_EVERY_MILLIS = 3_000;

    private final transient Runnable look;
    private boolean releasing;

    @SuppressWarnings("NullAway.Init") // held while the page is attached
    private transient Registration polls;

    /**
     * While nothing is known of it.
     *
     * @param look reads how far it has come, and shows that
     */
    ReleaseProgress(Runnable look) {
        this.look = look;
        addClassName("notice");
    }

    void show(PointDesk desk) {
        releasing = desk.releasing();
        setVisible(releasing);
        setText(t("points.releasing", desk.unanswered()));
        getUI().ifPresent(this::lookOrNot);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(poll -> {
            if (releasing) {
                look.run();
            }
        });
        lookOrNot(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polls.remove();
        event.getUI().setPollInterval(-1);
    }

    private void lookOrNot(UI page) {
        page.setPollInterval(releasing ? LOOKS_EVERY_MILLIS : -1);
    }
}
