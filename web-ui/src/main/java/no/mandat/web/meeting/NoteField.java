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

    /** What was last sent to the browser, and may not be there yet. */
    private int sent;

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
        area.addValueChangeListener(change -> save());
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
        if (failed) {
            tryAgainLater();
        }
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
            area.setValue(note.text());
            said.setText(keptAt(note.changedAt()));
            return;
        }
        if (note.revision() != sent) {
            other = note.by();
        }
        if (!isUnsaved()) {
            var words = t("hold.note.by", note.by(), keptAt(note.changedAt()));
            put(note.revision(), note.text(), note.revision() == sent ? said.getText() : words);
        }
    }

    /** Whether something typed isn't kept. */
    boolean isUnsaved() {
        return !area.getValue().equals(baseText);
    }

    /** Keeps it, if there is something to keep. */
    void save() {
        if (!isUnsaved()) {
            return;
        }
        var text = area.getValue();
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

    private void kept(String text, SavedNote saved) {
        baseText = text;
        if (saved.merged()) {
            // The old revision stays the base until the browser shows both, so that what is typed meanwhile is merged,
            // too.
            put(saved.revision(), saved.text(), merged());
        } else {
            baseRevision = saved.revision();
            said.setText(keptAt(saved.at()));
        }
    }

    private String merged() {
        return other == null ? t("hold.note.mergedWithAnother") : t("hold.note.merged", other);
    }

    /** Into the field, unless somebody has typed since: then their text comes first, and is merged when it is saved. */
    private void put(int revision, String text, String words) {
        sent = revision;
        said.setText(words);
        area.getElement()
                .executeJs("return window.mandat.putNote(this, $0, $1)", baseText, text)
                .then(Boolean.class, taken -> {
                    if (taken) {
                        baseRevision = revision;
                        baseText = text;
                        unsaved.run();
                    }
                });
    }

    private String keptAt(Instant at) {
        return t("hold.note.saved", desk.times().clock(Optional.of(at)));
    }

    private void tryAgainLater() {
        getElement().executeJs("setTimeout(() => this.isConnected && this.$server.tryAgain(), $0)", AGAIN_AFTER_MS);
    }

    @ClientCallable
    void tryAgain() {
        save();
    }
}
