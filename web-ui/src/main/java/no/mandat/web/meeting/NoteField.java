package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Optional;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteRow;
import no.mandat.workflow.meeting.SaveNote;
import no.mandat.workflow.meeting.SavedNote;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of an item, kept while it is typed. Two may type in it at once: what the other wrote comes into the field only where the
 * browser shows what the server knows; otherwise the next save merges both.
 */
final class NoteField extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(NoteField.class);
    private static final int AGAIN_AFTER_MS = 3_000;

    /** Heard of the field so often, and no answer: there will be none. */
    private static final int MOST_HEARD = 3;

    private final transient HoldDesk desk;
    private final transient AgendaItemId item;
    private final NotePart part;
    private final transient Runnable unsaved;
    private final TextArea area;
    private final Span said = new Span();
    private boolean read;
    private boolean failed;

    /** What the field said when it was last at one with what is kept, and how often that had been changed. */
    private String baseText = "";

    private int baseRevision;

    /** What the browser shows, as far as the server has heard: its field's own value is behind where something was put into it. */
    private String shown = "";

    /** The youngest text that is known of and wasn't made here alone. */
    private transient @Nullable Newer newer;

    /** What the browser has yet to say that it took. */
    private transient @Nullable Newer putting;

    /** How often the field was heard of since. */
    private int heardSince;

    /** Whether the browser will ask to try again. */
    private boolean waits;

    /** Who else wrote here last, where that came by. */
    private @Nullable String other;

    NoteField(AgendaItemId item, NotePart part, HoldDesk desk, Runnable unsaved) {
        this.item = item;
        this.part = part;
        this.desk = desk;
        this.unsaved = unsaved;
        area = new TextArea(t("hold.note." + part.name()));
        area.setWidthFull();
        area.setMinRows(part == NotePart.NOTES ? 4 : 2);
        area.setMaxLength(SaveNote.LONGEST);
        TypedText.steadily(area);
        area.addValueChangeListener(change -> {
            shown = change.getValue();
            heard();
        });
        said.getElement().setAttribute("role", "status");
        var line = new Div(said, new Span(t("hold.note.seen")));
        line.addClassName("hold-saved");
        addClassName("hold-note");
        add(area, line);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // Its label is in the language of the page.
        area.getElement().executeJs("this.inputElement.lang = $0", desk.language());
        seenAgain();
        area.setValue(shown);
        save();
    }

    @Override
    public void setVisible(boolean visible) {
        boolean again = visible && !isVisible();
        super.setVisible(visible);
        if (again) {
            seenAgain();
            save();
        }
    }

    /** What is put into the field comes back as if it were typed, before the answer does. The answer comes with it, or with the next. */
    private void heard() {
        if (putting != null && ++heardSince > MOST_HEARD) {
            seenAgain();
        }
        if (putting == null) {
            save();
        } else {
            unsaved.run();
        }
    }

    /** Of what isn't shown no answer is heard: what was put into it counts where the browser had said that it shows it. */
    private void seenAgain() {
        if (putting != null && shown.equals(putting.text())) {
            base(putting);
        }
        putting = null;
        waits = false;
        if (failed) {
            tryAgainLater();
        }
    }

    private void base(Newer put) {
        baseRevision = put.revision();
        baseText = put.text();
    }

    /** @param revision how often what is kept has been changed by now */
    void show(MeetingId meeting, int revision) {
        if (revision > baseRevision) {
            desk.written().of(meeting).stream()
                    .filter(note -> note.item().equals(item) && note.part() == part)
                    .findFirst()
                    .ifPresent(this::take);
        }
        read = true;
    }

    private void take(NoteRow note) {
        if (!read) {
            baseRevision = note.revision();
            baseText = note.text();
            shown = note.text();
            area.setValue(note.text());
            said.setText(keptAt(note.changedAt()));
            return;
        }
        if (newer == null || note.revision() > newer.revision()) {
            other = note.by();
            newer = new Newer(note.revision(), note.text(), t("hold.note.by", note.by(), keptAt(note.changedAt())));
        }
        catchUp();
    }

    /** Whether something typed isn't kept. */
    boolean isUnsaved() {
        return !shown.equals(baseText) && (putting == null || !shown.equals(putting.text()));
    }

    /** Keeps it, if there is something to keep. */
    void save() {
        if (!isUnsaved()) {
            nothingFails();
            catchUp();
            return;
        }
        var text = shown;
        try {
            kept(text, desk.notes().save(new SaveNote(item, part, baseRevision, baseText, text)));
            failed = false;
        } catch (RefusedException e) {
            said.setText(Say.t(e.refusal()));
            failed = true;
        } catch (RuntimeException e) {
            LOG.warn("a note isn't kept yet", e);
            said.setText(t("hold.note.failed"));
            failed = true;
            tryAgainLater();
        }
        setClassName("hold-note-failed", failed);
        unsaved.run();
    }

    /** What couldn't be kept was taken back. */
    private void nothingFails() {
        if (failed) {
            failed = false;
            setClassName("hold-note-failed", false);
            said.setText("");
            unsaved.run();
        }
    }

    private void kept(String text, SavedNote saved) {
        baseText = text;
        if (saved.merged()) {
            // The old revision stays the base until the browser shows both, so that what is typed meanwhile is merged,
            // too.
            newer = new Newer(saved.revision(), saved.text(), merged());
            catchUp();
        } else {
            baseRevision = saved.revision();
            said.setText(keptAt(saved.at()));
        }
    }

    private String merged() {
        return other == null ? t("hold.note.mergedWithAnother") : t("hold.note.merged", other);
    }

    /** Puts what is newer into the field, unless something typed comes first: that is merged when it is saved. */
    private void catchUp() {
        if (newer == null || newer.revision() <= baseRevision || isUnsaved()) {
            return;
        }
        said.setText(newer.words());
        if (putting == null) {
            put(newer, baseText);
        }
    }

    /** One at a time: the next is made of what the browser shows after this one. */
    private void put(Newer next, String known) {
        putting = next;
        heardSince = 0;
        area.getElement()
                .executeJs("return window.mandat.putNote(this, $0, $1)", known, next.text())
                .then(Boolean.class, taken -> answered(next, known, taken), error -> {
                    LOG.warnf("a note isn't shown yet: %s", error);
                    answered(next, known, false);
                });
    }

    private void answered(Newer put, String known, boolean taken) {
        if (putting != put) {
            return;
        }
        putting = null;
        if (taken) {
            base(put);
            // Where more has been heard since, it was typed behind what was put in.
            shown = shown.equals(known) ? put.text() : shown;
            unsaved.run();
        }
        if (taken || isUnsaved() || !known.equals(baseText)) {
            save();
        } else {
            // Somebody has typed since. It comes by itself, unless it is taken back before.
            tryAgainLater();
        }
    }

    private String keptAt(Instant at) {
        return t("hold.note.saved", desk.times().clock(Optional.of(at)));
    }

    private void tryAgainLater() {
        if (!waits) {
            waits = true;
            getElement().executeJs("setTimeout(() => this.isConnected && this.$server.tryAgain(), $0)", AGAIN_AFTER_MS);
        }
    }

    @ClientCallable
    void tryAgain() {
        waits = false;
        save();
    }

    /** @param words what is said of it */
    private record Newer(int revision, String text, String words) {}
}
