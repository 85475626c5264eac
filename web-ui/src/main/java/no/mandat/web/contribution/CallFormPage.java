package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Sending;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.contribution.CallForm;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.shared.SharedRefusal;

/** The page on which a call is written. What is written is kept while one writes, and found again until it is saved or thrown away. */
abstract class CallFormPage extends Div implements BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();

    /** Asks before what couldn't be kept is lost with the page. */
    private final transient UnsavedChanges unkept = new UnsavedChanges(this);

    /** Asks before what is written is thrown away, kept or not. */
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this, this::isWritten);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient CallDraft begun;

    @SuppressWarnings("NullAway.Init")
    private CallFields fields;

    @SuppressWarnings("NullAway.Init")
    private transient KnownDraft stored;

    @SuppressWarnings("NullAway.Init")
    private DraftNote note;

    @SuppressWarnings("NullAway.Init")
    private DraftElsewhere elsewhere;

    /** Whether anything was written that isn't saved. */
    private boolean written;

    /** Whether it is no draft any more: what is written is on the page alone. */
    private boolean over;

    CallFormPage(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
        addClassNames("page", "form-page");
    }

    /** Takes the mandate whose call it is. */
    void belongsTo(MandateDetails whose) {
        mandate = whose;
    }

    /** Begins with what was written here and isn't saved, where something was, or else with what is. */
    void begin(int version, CallForm saved) {
        stored = new KnownDraft(drafts, place());
        var found = stored.content().map(CallDraft::read).filter(draft -> draft.isNewTo(saved));
        found.ifPresentOrElse(this::resume, () -> begin(version, saved, saved));
    }

    /** Begins with that, in place of what is saved. */
    void begin(int version, CallForm saved, CallForm form) {
        take(new CallDraft(clock.instant(), version, saved, form));
    }

    private void resume(CallDraft found) {
        take(found);
        written = true;
        lead(unsavedSince(found.at()));
    }

    private void take(CallDraft draft) {
        begun = draft;
        written = false;
        over = false;
        unkept.note(false);
        refusal.clear();
        draw(draft.form());
    }

    private Div unsavedSince(Instant at) {
        var discard = new Button(t("call.unsaved.drop"), click -> unsaved.before("call.unsaved", this::discard));
        var actions = new Div(discard);
        actions.addClassName("form-actions");
        var since = Say.dates().exact(at.atZone(clock.getZone()));
        var line = new Div(new Paragraph(t("call.unsaved.since", since)), actions);
        line.addClassNames("answer-preview", "answer-unsent");
        return line;
    }

    private void discard() {
        forget();
        again();
        fields.focusTitle();
        Toast.done(t("call.unsaved.gone"));
    }

    /** Forgets what was written: it is saved, or thrown away. What was written in another window stays. */
    void forget() {
        stored.drop();
        written = false;
        unkept.note(false);
    }

    /** Where what is written is kept. */
    abstract String place();

    /** Where it is written. */
    abstract String address();

    /** Begins with what is saved by now. */
    abstract void again();

    /** Draws the page with that in the form. */
    abstract void draw(CallForm form);

    /** Draws the page around the form. */
    void draw(String heading, String saveWords, CallForm form, ClauseText clauses) {
        note = new DraftNote("call.unsaved.kept", "call.unsaved.tooLong", this::keep, words -> {});
        elsewhere = new DraftElsewhere(
                t("call.unsaved.meanwhile"),
                t("call.unsaved.load"),
                address(),
                t("call.unsaved.overwrite"),
                this::overwrite);
        fields = new CallFields(form, clauses, clock.getZone(), this::changed);
        var save = new Button(saveWords);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(save, this::trySave);
        var actions = new Div(save, new Button(t("dialog.cancel"), click -> cancel()), note);
        actions.addClassName("form-actions");
        removeAll();
        add(new PageHeader(heading), fields, elsewhere, refusal, actions);
    }

    /** What stands before the form. */
    void lead(Component before) {
        addComponentAtIndex(1, before);
    }

    /** Begins with something else, in place of what is saved, once it is clear that nothing is lost. */
    void replace(Supplier<CallForm> with) {
        unsaved.before("call.from.unsaved", () -> {
            var form = with.get();
            forget();
            begin(begun.version(), form, form);
        });
    }

    /** The language in which it is written by now. */
    String language() {
        return fields.language();
    }

    abstract void save(CallForm form);

    abstract void cancel();

    /** The version of the call that the form changes. */
    int version() {
        return begun.version();
    }

    /** What that says. */
    CallForm before() {
        return begun.before();
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unkept.ask(event);
    }

    private boolean isWritten() {
        return written;
    }

    private void changed() {
        written = true;
        if (!over) {
            refusal.clear();
            note.keep();
        }
    }

    private void keep() {
        keeping(() -> {
            if (stored.isAsKnown()) {
                put();
            } else {
                note.quiet();
                elsewhere.setVisible(true);
                unkept.note(true);
            }
        });
    }

    private void overwrite() {
        keeping(() -> {
            stored.look();
            put();
        });
    }

    private void put() {
        var draft = begun.with(fields.typed(), clock.instant());
        stored.keep(draft.write());
        elsewhere.setVisible(false);
        unkept.note(false);
        note.kept(draft.at().atZone(clock.getZone()));
    }

    private void keeping(Runnable work) {
        if (!note.succeeds(work)) {
            unkept.note(true);
        }
    }

    /** It is no draft any more: what is written is found again nowhere, and nobody leaves it unasked. */
    void cannotBeSaved() {
        forget();
        over = true;
        written = true;
        note.quiet();
        elsewhere.setVisible(false);
        unkept.note(true);
        refusal.say(t("call.edit.over"));
    }

    private void trySave() {
        refusal.clear();
        var form = fields.form();
        if (form.isEmpty()) {
            refusal.say(t("form.invalid", fields.broken()));
            return;
        }
        trySave(form.get());
    }

    private void trySave(CallForm form) {
        try {
            save(form);
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                changedMeanwhile(form);
            } else {
                refusal.say(Say.t(e.refusal()));
            }
        }
    }

    /** What to do when somebody else changed the draft meanwhile. */
    void changedMeanwhile(CallForm mine) {
        refusal.say(Say.t(new SharedRefusal.ChangedMeanwhile()));
    }

    /** Saves what was chosen, which stands in the fields; until that is done it is unsaved. */
    void trySaveAfter(CallForm chosen) {
        changed();
        trySave(chosen);
    }
}
