package no.mandat.web.inbox;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.CallBadge;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.CallTabs;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.contribution.InboxState;
import no.mandat.web.point.AssignDialog;
import no.mandat.web.point.BulkBar;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.inbox.AssignContribution;
import no.mandat.workflow.inbox.AssignContributions;
import no.mandat.workflow.inbox.GiveBackContribution;
import no.mandat.workflow.inbox.GiveBackContributions;
import no.mandat.workflow.inbox.GivenContributions;
import no.mandat.workflow.inbox.InboxDesk;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxQueries;
import no.mandat.workflow.inbox.InboxRow;
import no.mandat.workflow.inbox.InboxService;
import no.mandat.workflow.inbox.SeenContribution;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.CarriedPoints;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.shared.KeysetQuery;
import org.jspecify.annotations.Nullable;

/** What was sent to a call, narrowed by the address: who has which, and how far it has come. */
@CdiComponent
@Route(CallNavigation.INBOX)
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private static final String FOCUS = "this.querySelector('a').focus()";

    /** After the title, which has the focus when a page has come. */
    private static final String FOCUS_AFTER_TITLE =
            "requestAnimationFrame(() => requestAnimationFrame(() => " + FOCUS + "))";

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient InboxQueries queries;
    private final transient HandlingQueries handling;
    private final transient InboxService service;
    private final transient Clock clock;

    private final transient Map<UUID, InboxRow> rows = new LinkedHashMap<>();
    private final transient Map<UUID, ListItem> items = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient InboxDesk desk;

    private transient InboxFilter filter = InboxFilter.ALL;

    /** The place of what was opened last. */
    private transient @Nullable List<Object> around;

    /** What stands there. */
    private transient @Nullable InboxRow reached;

    @SuppressWarnings("NullAway.Init")
    private BulkBar bulk;

    private final transient Set<UUID> chosen = new LinkedHashSet<>();

    /** What is below the filters. */
    private final transient List<Component> below = new ArrayList<>();

    @Inject
    InboxView(
            MandateQueries mandates,
            ClauseQueries clauses,
            InboxQueries queries,
            HandlingQueries handling,
            InboxService service,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.handling = handling;
        this.service = service;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        desk = queries.desk(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(desk.mandate(), mandate.id());
        var address = event.getLocation().getQueryParameters();
        filter = InboxState.among(desk.handlers(), InboxState.of(address));
        around = InboxState.at(address)
                .flatMap(opened -> queries.place(desk.call(), opened))
                .orElse(null);
        show();
        Optional.ofNullable(reached).ifPresent(row -> focus(row.id().value(), FOCUS_AFTER_TITLE));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("inbox.pageTitle", desk.title()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show() {
        removeAll();
        below.clear();
        var header = new PageHeader(desk.title())
                .in(desk.language())
                .over(t("call.over", desk.number()))
                .state(CallBadge.of(desk.status()).shown(), "");
        if (desk.handles()) {
            header.keys(t("inbox.keys"));
        }
        add(
                header,
                new CallTabs(mandate.id(), desk.call(), CallTabs.Tab.INBOX, handling.in(desk.call())),
                new InboxFilterBar(filter, desk, clauses.text(mandate.id()), this::change));
        showFound();
    }

    /** The filters stay as they are, so that whoever is in one of them isn't thrown out of it. */
    private void showFound() {
        remove(below);
        below.clear();
        rows.clear();
        items.clear();
        chosen.clear();
        below.addAll(read());
        add(below);
    }

    private List<Component> read() {
        var list = new OrderedList();
        list.addClassNames("card", "round-rows", "inbox");
        list.getElement().setAttribute("aria-label", t("call.tab.inbox"));
        var more = new MorePages<InboxRow>(
                seek -> queries.page(desk.call(), filter, seek), InboxRow::place, MorePages.in(list, this::item));
        boolean any = more.begin(around);
        reached = around == null ? null : more.reached().orElse(null);
        if (!any) {
            return List.of(none());
        }
        int found = queries.count(desk.call(), filter);
        var count = new Paragraph(
                found > KeysetQuery.COUNT_CAP ? t("inbox.countMany", KeysetQuery.COUNT_CAP) : t("inbox.count", found));
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        bulk = new BulkBar(t("inbox.chooseShown"), this::chooseShown, this::chooseNone);
        if (desk.handles()) {
            InboxKeys.listen(list, this::press);
        } else {
            InboxKeys.listen(list, (key, row) -> {});
        }
        return more.skips() ? List.of(count, bulk, new Div(fromStart()), list, more) : List.of(count, bulk, list, more);
    }

    private InAppLink fromStart() {
        return new InAppLink(address().getPathWithQueryParameters(), t("inbox.fromStart"));
    }

    private Location address() {
        return new Location(CallNavigation.inbox(mandate.id(), desk.call()), InboxState.address(filter));
    }

    private EmptyState none() {
        var others = filter.find(null);
        var none = filter.sought() == null
                ? new EmptyState(t(filter.equals(InboxFilter.ALL) ? "contributions.none" : "inbox.none.filtered"), "")
                : new EmptyState(
                        t("inbox.none.found", filter.sought()),
                        others.equals(InboxFilter.ALL) ? "" : t("inbox.none.found.among"));
        none.getElement().setAttribute("role", "status");
        return none;
    }

    private ListItem item(InboxRow row) {
        var item = new ListItem();
        item.setId("row-" + row.id());
        rows.put(row.id().value(), row);
        items.put(row.id().value(), item);
        fill(item, row);
        return item;
    }

    private void fill(ListItem item, InboxRow row) {
        item.removeAll();
        var link = CallNavigation.link(mandate.id(), desk.call(), row.id(), ErasedWords.name(row.speaker()));
        link.setQueryParameters(InboxState.address(filter));
        var title = new Div(link);
        title.addClassName("round-title");
        var about = new Span(Stream.of(
                        Optional.of(row.reference()),
                        Optional.ofNullable(row.category()).map(category -> Say.sentence(t(category))),
                        Optional.ofNullable(row.handling()).map(state -> Say.sentence(t(state))),
                        Optional.of(String.join(", ", row.clauses()))
                                .filter(clauses -> !clauses.isEmpty())
                                .map(clauses -> t("points.clause") + " " + clauses),
                        Optional.ofNullable(row.openness())
                                .filter(openness -> row.isRestricted())
                                .map(openness -> Say.sentence(t(openness))),
                        Optional.of(t("contribution.unconfirmed")).filter(words -> !row.confirmed()),
                        Optional.of(t("contribution.oneOfSeveral")).filter(words -> row.oneOfSeveral()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        var end = new Div(When.since(row.sentAt(), clock).shown(), who(row));
        end.addClassName("row-end");
        var words = new Div(title, about);
        words.addClassName("inbox-words");
        if (desk.handles()) {
            item.add(box(row));
        }
        item.add(words, end);
    }

    private Checkbox box(InboxRow row) {
        var id = row.id().value();
        var box = new Checkbox(chosen.contains(id));
        box.setAriaLabel(t("inbox.choose", ErasedWords.name(row.speaker()), row.reference()));
        box.addValueChangeListener(change -> choose(id, change.getValue()));
        return box;
    }

    private void choose(UUID id, boolean on) {
        if (on) {
            chosen.add(id);
        } else {
            chosen.remove(id);
        }
        showChosen();
    }

    /** As many as one command reaches, and nothing else. */
    private void chooseShown() {
        chosen.clear();
        rows.keySet().stream().limit(AssignContributions.MOST).forEach(chosen::add);
        if (rows.size() > AssignContributions.MOST) {
            Toast.done(t("points.firstChosen", AssignContributions.MOST));
        }
        fillAll();
    }

    /** The bar is gone then, and what was pressed with it. */
    private void chooseNone() {
        var first = rows.keySet().stream().filter(chosen::contains).findFirst();
        chosen.clear();
        fillAll();
        first.ifPresent(this::focus);
    }

    private void fillAll() {
        items.forEach((id, item) -> fill(item, row(id)));
        showChosen();
    }

    private void showChosen() {
        if (chosen.isEmpty()) {
            bulk.setVisible(false);
        } else {
            bulk.show(
                    t("inbox.chosen", chosen.size()), List.of(BulkBar.assignment(desk.handlers(), this::assignChosen)));
        }
    }

    private void assignChosen(@Nullable PersonId to) {
        // What is chosen stays so: not all has to be chosen anew.
        if (chosen.size() > AssignContributions.MOST) {
            Toast.refused(t("inbox.tooMany", AssignContributions.MOST));
            return;
        }
        var seen = chosen.stream()
                .map(this::row)
                .map(row -> new SeenContribution(row.id(), row.version()))
                .toList();
        carryOut(
                () -> {
                    var given = service.assignAll(new AssignContributions(UUID.randomUUID(), seen, to));
                    var left = queries.given(desk.call(), given);
                    // What a colleague does from now on isn't undone unseen.
                    var back = left.stream()
                            .map(one -> new GiveBackContribution(
                                    UUID.randomUUID(),
                                    one.id(),
                                    one.version(),
                                    row(one.id().value()).handledBy(),
                                    given.pointsOf(one.id())))
                            .toList();
                    chosen.clear();
                    renew(left);
                    var words = t("inbox.assignedAll", back.size());
                    if (back.isEmpty() || back.stream().anyMatch(one -> hasLeft(one.to()))) {
                        Toast.done(words);
                    } else {
                        Toast.undoable(words, () -> giveBack(back, given));
                    }
                },
                () -> {});
    }

    private void giveBack(List<GiveBackContribution> back, GivenContributions given) {
        carryOut(
                () -> {
                    service.giveBackAll(new GiveBackContributions(UUID.randomUUID(), back));
                    renew(queries.given(desk.call(), given));
                    Toast.done(t("toast.undone"));
                },
                () -> {});
    }

    /** They stay where they are, as one does that is given alone. */
    private void renew(List<InboxRow> now) {
        var shown =
                now.stream().filter(row -> rows.containsKey(row.id().value())).toList();
        shown.forEach(row -> rows.put(row.id().value(), row));
        fillAll();
        shown.stream().findFirst().ifPresent(row -> focus(row.id().value()));
    }

    private Component who(InboxRow row) {
        var words = Optional.ofNullable(row.handler()).orElse(t("points.nobody"));
        if (!desk.handles()) {
            return new Span(words);
        }
        var button = new NativeButton(
                row.handler() == null ? t("inbox.give") : words,
                click -> askWho(row.id().value()));
        button.addClassName("chip");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(t("inbox.assign.of", row.reference(), words));
        return button;
    }

    private void press(String key, UUID id) {
        if (rows.containsKey(id)) {
            switch (key) {
                case "m" -> attempt(row(id), () -> assign(row(id), desk.me()));
                case "x" -> {
                    choose(id, !chosen.contains(id));
                    fill(Objects.requireNonNull(items.get(id)), row(id));
                    focus(id);
                }
                default -> askWho(id);
            }
        }
    }

    private void askWho(UUID id) {
        var row = row(id);
        new AssignDialog(
                        t("inbox.assign.title", row.reference()),
                        row.handledBy(),
                        desk.handlers(),
                        to -> Toast.unlessChangedMeanwhile(() -> assign(row, to)),
                        () -> refresh(row))
                .open();
    }

    private InboxRow row(UUID id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    private void attempt(InboxRow row, Runnable work) {
        carryOut(
                () -> {
                    work.run();
                    refresh(row);
                },
                () -> focus(row.id().value()));
    }

    private void carryOut(Runnable work, Runnable afterRefusal) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            show();
            afterRefusal.run();
        }
    }

    private void assign(InboxRow row, @Nullable PersonId to) {
        var carried = service.assign(new AssignContribution(UUID.randomUUID(), row.id(), row.version(), to));
        // What a colleague does from now on isn't undone unseen.
        queries.row(row.id()).ifPresent(left -> {
            if (hasLeft(row.handledBy())) {
                Toast.done(t("inbox.assigned"));
            } else {
                Toast.undoable(
                        t("inbox.assigned"), () -> attempt(left, () -> giveBack(left, row.handledBy(), carried)));
            }
        });
    }

    /** Whoever has left the secretariat is given nothing back, and so that isn't offered. */
    private boolean hasLeft(@Nullable PersonId had) {
        return HandlerChoice.hasLeft(desk.handlers(), had);
    }

    private void giveBack(InboxRow left, @Nullable PersonId to, CarriedPoints carried) {
        service.giveBack(new GiveBackContribution(UUID.randomUUID(), left.id(), left.version(), to, carried));
        Toast.done(t("toast.undone"));
    }

    /** It stays where it is, also where the list no longer asks for it: so that whoever goes through it keeps their place. */
    private void refresh(InboxRow row) {
        var item = items.get(row.id().value());
        var now = queries.row(row.id());
        if (item == null || now.isEmpty()) {
            show();
            return;
        }
        rows.put(row.id().value(), now.get());
        fill(item, now.get());
        focus(row.id().value());
    }

    private void focus(UUID id) {
        focus(id, FOCUS);
    }

    private void focus(UUID id, String how) {
        Optional.ofNullable(items.get(id)).ifPresent(item -> item.getElement().executeJs(how));
    }

    private void change(InboxFilter next) {
        if (!next.equals(filter)) {
            filter = next;
            around = null;
            UI.getCurrent().getPage().getHistory().replaceState(null, address());
            showFound();
        }
    }
}
