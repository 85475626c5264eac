package no.mandat.workflow.review;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.review.Anchor;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentLife;
import no.mandat.domain.review.Reply;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads the comments on texts, each with where its passage is in the text that is shown. */
@UseCases
public class CommentQueries {

    private final Comments comments;
    private final Reviews reviews;
    private final ReviewedText texts;
    private final ReviewAccess guard;
    private final Access access;

    /** Takes its parts. */
    @Inject
    CommentQueries(Comments comments, Reviews reviews, ReviewedText texts, ReviewAccess guard, Access access) {
        this.comments = comments;
        this.reviews = reviews;
        this.texts = texts;
        this.guard = guard;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommentQueries() {
        this(null, null, null, null, null);
    }

    /**
     * All on a text, placed in it as it is being written: for all who read what the group writes.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CommentList current(DeliverableId id) {
        var text = guard.read(id);
        return list(text, texts.current(id));
    }

    /**
     * The same, placed in one of its revisions.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CommentList on(DeliverableId id, int revision) {
        var text = guard.read(id);
        return list(text, texts.content(id, revision));
    }

    private CommentList list(Reviewed text, ReportContent shown) {
        var reader = new Reader(text);
        var theirs = new CommentsForReader(texts, text.id(), reader.allowed, () -> shown);
        var places = new CommentPlaces(texts, shown);
        var all = comments.on(text.id()).stream().filter(theirs::includes).toList();
        var names = reviews.names(all.stream().flatMap(CommentQueries::people).collect(Collectors.toSet()));
        Map<SectionId, Integer> order = new HashMap<>();
        shown.sections().forEach(section -> order.put(section.id(), order.size()));
        var rows = new ArrayList<CommentRow>();
        all.forEach(comment -> rows.add(row(comment, places, names, reader)));
        rows.sort(Comparator.<CommentRow>comparingInt(row -> rank(row, order))
                .thenComparingInt(row ->
                        row.place() == null ? Integer.MAX_VALUE : row.place().from()));
        return new CommentList(List.copyOf(rows), reader.mayMake());
    }

    private static int rank(CommentRow row, Map<SectionId, Integer> order) {
        if (row.isOnTheWhole()) {
            return -1;
        }
        return row.section() == null ? order.size() : order.getOrDefault(row.section(), order.size() + 1);
    }

    private static Stream<PersonId> people(Comment comment) {
        return Stream.of(
                        Stream.of(comment.author()),
                        comment.settledBy().stream(),
                        comment.replies().stream().map(Reply::author))
                .flatMap(person -> person);
    }

    private static CommentRow row(Comment comment, CommentPlaces places, Map<PersonId, String> names, Reader reader) {
        var on = comment.on();
        var says = comment.says();
        return new CommentRow(
                comment.id(),
                comment.revision(),
                says.kind(),
                comment.state(),
                on.section(),
                on.recommendation(),
                Stream.ofNullable(on.passage()).map(Anchor::quote).findFirst().orElse(null),
                places.of(comment).orElse(null),
                says.text(),
                says.replacement(),
                says.wayOut(),
                names.getOrDefault(comment.author(), ""),
                comment.author().equals(reader.me),
                comment.madeAt(),
                comment.replies().stream()
                        .map(reply -> new CommentRow.ReplyRow(
                                names.getOrDefault(reply.author(), ""), reply.text(), reply.madeAt()))
                        .toList(),
                comment.reason().orElse(null),
                comment.settledBy()
                        .map(person -> names.getOrDefault(person, ""))
                        .orElse(null),
                comment.settledAt().orElse(null),
                reader.actions(comment));
    }

    /** What the reader sees of a text's comments and can do with them. */
    private final class Reader {

        private final Reviewed text;
        private final PersonId me;
        private final Set<Permission> allowed;
        private final boolean comments;
        private final boolean writesAll;
        private final Set<SectionId> written;
        private final boolean leads;

        private Reader(Reviewed text) {
            this.text = text;
            this.me = access.requireLogin();
            this.allowed = guard.allowed(text);
            this.comments = allowed.contains(Permission.COMMENT_DELIVERABLES);
            this.writesAll = comments && texts.isWrittenByActor(text.id(), null);
            this.written = comments && !writesAll ? texts.authoredByActor(text.id()) : Set.of();
            this.leads = comments && guard.leads(text);
        }

        private Set<CommentKind> mayMake() {
            if (!comments || !text.open() || text.last().number() == 0) {
                return Set.of();
            }
            return guard.votes(text)
                    ? EnumSet.allOf(CommentKind.class)
                    : EnumSet.complementOf(EnumSet.of(CommentKind.OBJECTION));
        }

        private Set<CommentAction> actions(Comment comment) {
            var actions = EnumSet.noneOf(CommentAction.class);
            if (!comments) {
                return actions;
            }
            var kind = comment.says().kind();
            boolean own = comment.author().equals(me);
            var section = comment.on().section();
            boolean writes = writesAll || section != null && written.contains(section);
            for (var action : CommentLife.of(kind).actionsIn(comment.state())) {
                boolean possible =
                        switch (action) {
                            case REPLY -> true;
                            case ACCEPT, DECLINE -> writes;
                            case RESOLVE -> own || (writes && kind != CommentKind.OBJECTION);
                            case REOPEN -> text.writable() && (own || writes);
                            case WITHDRAW -> own;
                            case OVERRIDE -> leads && !own;
                        };
                if (possible) {
                    actions.add(action);
                }
            }
            return actions;
        }
    }
}
