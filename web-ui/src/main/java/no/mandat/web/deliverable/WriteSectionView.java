package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.session.LivePage;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.DeliverableWatch;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionDetails;
import no.mandat.workflow.deliverable.SectionDraft;
import no.mandat.workflow.deliverable.SectionDrafts;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.deliverable.WritingNow;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.document.DocumentSort;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.text.ReportReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a section is written. What is typed is kept within seconds, as one's own; it becomes the section's text when it is saved, or
 * when the page is left that it was typed in; or it is thrown away. Where somebody else has saved another text meanwhile, both are shown. Where the text isn't written in now, what
 * one has typed and not saved can be read, copied and thrown away.
 */
@CdiComponent
@Route(DeliverableNavigation.WRITE)
@PermitAll
class WriteSectionView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    /** Documents are found by typing; further than this nobody scrolls. */
    private static final int MOST_DOCUMENTS = 500;

    /** So often it is saved anew where something else of the section changes all the time. */
    private static final int MOST_TRIES = 3;

    private final transient MandateQueries mandates;
    private final transient WritingQueries queries;
    private final transient SectionService service;
    private final transient PictureService pictures;
    private final transient Reception reception;
    private final transient ReportQueries reports;
    private final transient DocumentQueries documents;
    private final transient Drafts drafts;
    private final transient LivePage<DeliverableId> live;
    private final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();
    private final Span kept = new Span();
    private final Span others = new Span();
    private final Button discard =
            new Button(t("write.closed.discard"), click -> new DiscardDialog(this::discard).open());

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient SectionDetails section;

    @SuppressWarnings("NullAway.Init")
    private MarkdownEditor editor;

    /** The text that what is typed began with, and of which version it is: another one since is never overwritten. */
    private String base = "";

    private transient @Nullable ReportContent named;

    private int baseVersion;

    /** Whether the section is written in here, and not only what was typed read. */
    private boolean writing;

    /** Whether anything was typed since the page was opened: what was only found there isn't saved by leaving. */
    private boolean typedHere;

    /** Whether it is being asked which of two texts holds. */
    private boolean asking;

    /** Made anew for each text that was saved, so that each is saved once. */
    private UUID key = UUID.randomUUID();

    @Inject
    WriteSectionView(
            MandateQueries mandates,
            WritingQueries queries,
            SectionService service,
            PictureService pictures,
            Reception reception,
            ReportQueries reports,
            DocumentQueries documents,
            Drafts drafts,
            DeliverableWatch watch,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.pictures = pictures;
        this.reception = reception;
        this.reports = reports;
        this.documents = documents;
        this.drafts = drafts;
        this.live = new LivePage<>(this, watch, this::showOthers);
        this.clock = clock;
        addClassNames("page", "write-page");
        kept.getElement().setAttribute("role", "status");
        kept.addClassNames("small", "muted");
        others.getElement().setAttribute("role", "status");
        others.addClassNames("small", "writing-now");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        read(DeliverableNavigation.section(event.getRouteParameters()));
        PathIds.requireSame(section.mandate(), mandate.id());
        PathIds.requireSame(section.deliverable(), DeliverableNavigation.deliverable(event.getRouteParameters()));
        writing = section.writes();
        if (writing) {
            show();
        } else {
            showKept();
        }
        live.shows(section.deliverable());
    }

    @Override
    public String getPageTitle() {
        return t("app.title", section.form().title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(DeliverableNavigation.listLink(mandate.id(), t("deliverables.title")));
    }

    private void read(SectionId id) {
        section = queries.section(id);
    }

    private PageHeader header(String over) {
        return new PageHeader(section.form().title())
                .over(over)
                .beside(new InAppLink(
                        DeliverableNavigation.address(mandate.id(), section.deliverable()) + "#"
                                + ReportPaper.anchor(section.id()),
                        t("write.back")));
    }

    private Optional<SectionDraft> typed() {
        return drafts.find(SectionDrafts.place(section.id())).map(SectionDraft::read);
    }

    /** What was typed before the text was closed to its writers; where that is nothing, nothing is here. */
    private void showKept() {
        var typed = typed().filter(draft -> !draft.text().equals(section.text()))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
        removeAll();
        add(header(t("write.closed.over")), new KeptWords(typed, () -> {
            drafts.drop(SectionDrafts.place(section.id()));
            Toast.done(t("write.closed.discarded"));
            DeliverableNavigation.open(mandate.id(), section.deliverable());
        }));
    }

    private void show() {
        refusal.clear();
        editor = new MarkdownEditor(section, pictures, reception, this::references, this::name);
        var typed = typed();
        editor.show(typed.map(SectionDraft::text).orElse(section.text()));
        base = typed.map(SectionDraft::before).orElse(section.text());
        baseVersion = typed.map(SectionDraft::version).orElse(section.version());
        if (base.equals(section.text())) {
            // Something else of the section may have changed: that is nobody's text.
            baseVersion = section.version();
        }
        kept.setText("");
        typed.ifPresent(draft -> found());
        typedHere = false;
        editor.onTyped(() -> {
            typedHere = true;
            keep();
        });
        var save = new Button(t("write.save"), click -> save().ifPresent(Runnable::run));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        discard.setVisible(isUnsaved());
        var line = new Div(save, discard, kept, others);
        line.addClassName("write-foot");
        removeAll();
        add(header(t("write.over", section.whole())), editor, refusal, line);
        showOthers();
    }

    /** What the text can refer to; read when it is asked for. */
    private List<ReferenceChoice> references() {
        return ReferenceChoice.of(
                queries.outline(section.deliverable()),
                section.id(),
                documents.page(mandate.id(), DocumentSort.TITLE, false, Seek.first(MOST_DOCUMENTS)),
                content().language());
    }

    /** The text is read once for all that a preview names, and anew for the next. */
    private Optional<String> name(ReportReference reference) {
        return PageAddresses.name(content(), reference);
    }

    private ReportContent content() {
        var content = named;
        if (content == null) {
            content = reports.working(section.deliverable()).content();
            named = content;
            UI.getCurrent().beforeClientResponse(this, context -> named = null);
        }
        return content;
    }

    /** What was typed before and not saved is there again; by which text it began is asked when it is saved. */
    private void found() {
        kept.setText(t(baseVersion == section.version() ? "write.found" : "write.found.changed"));
    }

    private void keep() {
        discard.setVisible(isUnsaved());
        if (isUnsaved()) {
            drafts.keep(SectionDrafts.place(section.id()), new SectionDraft(baseVersion, base, editor.text()).write());
            kept.setText(t("write.kept", Say.dates().time(clock.instant().atZone(clock.getZone()))));
        } else {
            drafts.drop(SectionDrafts.place(section.id()));
            kept.setText("");
        }
    }

    /** Goes back to the text that stands now. */
    private void discard() {
        drafts.drop(SectionDrafts.place(section.id()));
        read(section.id());
        writing = section.writes();
        Toast.done(t("write.closed.discarded"));
        if (writing) {
            show();
            editor.focus();
        } else {
            DeliverableNavigation.open(mandate.id(), section.deliverable());
        }
    }

    /** What is typed from now on begins with the section's text. */
    private void begin() {
        base = section.text();
        baseVersion = section.version();
    }

    private boolean isUnsaved() {
        return writing && !editor.text().equals(section.text());
    }

    /** Saves it; what is left to do when it is, is handed back, and nothing where it isn't. */
    private Optional<Runnable> save() {
        refusal.clear();
        return save(editor.text(), MOST_TRIES);
    }

    private Optional<Runnable> save(String text, int tries) {
        try {
            service.write(new WriteSection(key, section.id(), baseVersion, text));
            key = UUID.randomUUID();
            drafts.drop(SectionDrafts.place(section.id()));
            read(section.id());
            begin();
            discard.setVisible(isUnsaved());
            Instant now = clock.instant();
            return Optional.of(() -> kept.setText(t("write.saved", Say.dates().time(now.atZone(clock.getZone())))));
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.ChangedMeanwhile) {
                return changedMeanwhile(text, tries);
            }
            refusal.say(Say.t(e.refusal()));
            return Optional.empty();
        }
    }

    /** Who writes it, where it stands or what it answers may have changed: only another text is asked about. */
    private Optional<Runnable> changedMeanwhile(String mine, int tries) {
        var now = queries.section(section.id());
        if (!now.writes()) {
            refusal.say(t("write.over.now"));
        } else if (tries > 1 && (now.text().equals(base) || now.text().equals(mine))) {
            section = now;
            begin();
            key = UUID.randomUUID();
            return save(mine, tries - 1);
        } else {
            askWhichHolds(mine, now);
        }
        return Optional.empty();
    }

    private void askWhichHolds(String mine, SectionDetails now) {
        asking = true;
        var other = queries.lastWriter(section.id()).orElse("");
        new SectionConflictDialog(base, mine, now.text(), other, chosen -> {
                    section = now;
                    begin();
                    key = UUID.randomUUID();
                    editor.show(chosen);
                    save().ifPresent(Runnable::run);
                })
                .open();
    }

    private void showOthers() {
        var writing = queries.writing(section.deliverable()).stream()
                .filter(one -> one.section().equals(section.id()))
                .map(WritingNow::name)
                .collect(Collectors.joining(", "));
        others.setText(writing.isEmpty() ? "" : t("write.others", writing));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isUnsaved()) {
            return;
        }
        if (typedHere) {
            keep();
        }
        if (!typedHere || baseVersion != section.version()) {
            // Only found here, or begun with another text than the one that stands: whoever wrote it saves it themself.
            Toast.done(t("write.kept.left"));
            return;
        }
        asking = false;
        if (save().isPresent()) {
            Toast.done(t("write.saved.left"));
        } else if (asking) {
            event.postpone();
        } else {
            Toast.refused(refusal.getText());
        }
    }
}
