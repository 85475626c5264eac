package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Incidents;
import no.mandat.web.shared.Say;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Says since when what is filled in is kept as a draft. Where that fails it is tried again by and by, with what is filled in by then, as
 * long as the form is open.
 */
final class DraftNote extends Span {

    private static final long serialVersionUID = 1L;

    /** So long after it couldn't be kept it is tried again, twice as long after the next time, and so on. */
    private static final int AGAIN_MS = 2_000;

    /** And never longer. */
    private static final int PATIENCE_MS = 60_000;

    private final String since;
    private final String tooLong;
    private final transient Runnable keeping;
    private final transient Consumer<String> said;

    @SuppressWarnings("NullAway.Init") // held while the form is attached
    private transient Registration polls;

    /** How long until it is tried again to keep it, or nothing where it didn't fail. */
    private int pause;

    /**
     * Says nothing yet.
     *
     * @param since the key of the words in which it says when it was kept
     * @param tooLong the key of those that say that there is more than a draft can hold
     * @param keeping keeps what is filled in
     * @param said told of what it says, or with no words that it is silent
     */
    DraftNote(String since, String tooLong, Runnable keeping, Consumer<String> said) {
        this.since = since;
        this.tooLong = tooLong;
        this.keeping = keeping;
        this.said = said;
        addClassNames("small", "muted");
        getElement().setAttribute("role", "status");
    }

    /** Keeps what is filled in. As long as that fails it isn't tried at each keystroke, but by and by. */
    void keep() {
        if (pause == 0) {
            keeping.run();
        } else {
            say(t("form.draft.failed"));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polls = event.getUI().addPollListener(poll -> {
            if (pause > 0) {
                keeping.run();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polls.remove();
        event.getUI().setPollInterval(-1);
    }

    /** Whether it is kept by that. Where it isn't, that is said, and why, or that it is tried again. */
    boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RefusedException e) {
            notKept(e.refusal());
        } catch (RuntimeException e) {
            Incidents.log(e);
            notKeptYet();
        }
        return false;
    }

    /** Says since when what is filled in is kept. */
    void kept(ZonedDateTime at) {
        tryNoMore();
        say(t(since, Say.dates().time(at)));
    }

    /** Says nothing, and doesn't try again. */
    void quiet() {
        tryNoMore();
        say("");
    }

    private void notKept(Refusal why) {
        tryNoMore();
        say(why instanceof SharedRefusal.InvalidInput ? t(tooLong) : Say.t(why));
    }

    private void notKeptYet() {
        say(t("form.draft.failed"));
        pause = pause == 0 ? AGAIN_MS : Math.min(2 * pause, PATIENCE_MS);
        getUI().ifPresent(page -> page.setPollInterval(pause));
    }

    private void tryNoMore() {
        pause = 0;
        getUI().ifPresent(page -> page.setPollInterval(-1));
    }

    private void say(String words) {
        setText(words);
        said.accept(words);
    }
}
