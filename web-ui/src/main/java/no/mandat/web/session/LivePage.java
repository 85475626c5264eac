package no.mandat.web.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a page up to date with what others do to what it shows, as long as it is open: it reads anew as whoever looks at it, and where they
 * have no right to it any more the page says so.
 *
 * @param <K> what it shows
 */
public final class LivePage<K> {

    private final Component page;
    private final Watch<K> watch;
    private final Runnable refresh;
    private @Nullable K shown;
    private @Nullable Runnable unwatch;

    /** @param refresh reads anew what is shown; it is called with the page's session held */
    public LivePage(Component page, Watch<K> watch, Runnable refresh) {
        this.page = page;
        this.watch = watch;
        this.refresh = refresh;
        page.addAttachListener(event -> follow(event.getUI()));
        page.addDetachListener(event -> stop());
    }

    /** From now on that is what it shows: from one to another of a kind the page stays where it is. */
    public void shows(K one) {
        shown = one;
        page.getUI().ifPresent(this::follow);
    }

    private void follow(UI window) {
        stop();
        var one = shown;
        var actor = SignedIn.current().map(SignedIn::actor);
        if (one != null) {
            unwatch = watch.watch(
                    one, () -> window.access(() -> actor.ifPresent(somebody -> Actors.as(somebody, this::tell))));
        }
    }

    /** It is told no more, until it shows something anew. */
    public void stop() {
        Optional.ofNullable(unwatch).ifPresent(Runnable::run);
        unwatch = null;
    }

    private void tell() {
        if (unwatch == null) {
            // It was told while one was leaving.
            return;
        }
        try {
            refresh.run();
        } catch (RefusedException e) {
            // They have no right to it any more: a membership has ended, or they are recused.
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }
}
