package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableForm;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.deliverable.WriteSection;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.review.CommentForm;
import no.mandat.workflow.review.CommentList;
import no.mandat.workflow.review.CommentQueries;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.CommentService;
import no.mandat.workflow.review.GiveVerdict;
import no.mandat.workflow.review.MakeComment;
import no.mandat.workflow.review.RequestReview;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.review.ReviewService;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.text.PassageText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A note of two sections that is in review in a group of three with a leader. */
abstract class InAReview extends InAPlan {

    static final String TEXT = "Slagg og slam inneholder metaller. Det meste blir ikke utnyttet i dag.\n\n"
            + "Strømmene **blandes tidlig** og mister verdi.";

    @Inject
    DeliverableService deliverables;

    @Inject
    SectionService sections;

    @Inject
    ReportQueries working;

    @Inject
    ReviewService reviews;

    @Inject
    ReviewQueries reviewQueries;

    @Inject
    CommentService comments;

    @Inject
    CommentQueries commentQueries;

    DeliverableId note;
    SectionId first;
    SectionId second;
    Actor.Someone leader;

    @BeforeEach
    void aNoteInReview() {
        leader = world.fresh(world.person("Leder", RealmRole.MEMBER));
        world.seat(leader, world.mandate(mandate).expertGroup(), Role.LEADER, LocalDate.of(2020, 1, 1));
        var form = new DeliverableForm(DeliverableKind.NOTE, "Biprodukter", "nb", "", "", List.of(), List.of());
        note = as(secretary, () -> deliverables.begin(new BeginDeliverable(UUID.randomUUID(), mandate, form)));
        first = section("Hvorfor nå", TEXT, null);
        second = section("Hva det krever", "Et register.", first);
        submit();
    }

    SectionId section(String title, String text, @Nullable SectionId after) {
        var form = new SectionForm(title, "", List.of(), null, null, ClassificationForm.of(Openness.OPEN));
        return as(secretary, () -> sections.add(new AddSection(UUID.randomUUID(), note, after, 1, form, text)));
    }

    void submit() {
        run(secretary, () -> deliverables.submit(new SubmitDeliverable(UUID.randomUUID(), note, version())));
    }

    /** Its text, as the leader sees it now, is to be made ready. */
    FinishDeliverable finishing() {
        return Finishing.of(working, leader, note, version());
    }

    int version() {
        return (int) world.number("select version from deliverable where id = ?1", note.value());
    }

    String hash() {
        return world.text("select content_hash from deliverable where id = ?1", note.value());
    }

    String text(SectionId section) {
        return world.text("select text from section where id = ?1", section.value());
    }

    void write(SectionId section, String text) {
        int version = (int) world.number("select version from section where id = ?1", section.value());
        run(secretary, () -> sections.write(new WriteSection(UUID.randomUUID(), section, version, text)));
    }

    ReviewId ask(Actor.Someone... people) {
        return ask(hash(), people);
    }

    ReviewId ask(String hash, Actor.Someone... people) {
        Set<PersonId> whom = Stream.of(people).map(Actor.Someone::personId).collect(Collectors.toSet());
        var command = new RequestReview(UUID.randomUUID(), note, hash, whom, today().plusDays(9));
        return as(secretary, () -> reviews.request(command));
    }

    void give(Actor.Someone person, ReviewId review, Verdict verdict) {
        run(person, () -> reviews.give(new GiveVerdict(UUID.randomUUID(), review, verdict, "Fordi.", hash())));
    }

    ReviewRow row(Actor.Someone reader, ReviewId id) {
        return as(reader, () -> reviewQueries.board(note)).reviews().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static CommentForm.Passage passage(String quote) {
        return new CommentForm.Passage(PassageText.plain(TEXT).indexOf(quote), quote);
    }

    CommentId remark(Actor.Someone person, String quote) {
        return comment(person, CommentForm.remark(first, passage(quote), "Kan vi tallfeste dette?"));
    }

    CommentId suggest(Actor.Someone person, String quote, String replacement) {
        return comment(
                person, new CommentForm(CommentKind.SUGGESTION, first, null, passage(quote), null, replacement, null));
    }

    CommentId object(Actor.Someone person) {
        return comment(
                person,
                new CommentForm(CommentKind.OBJECTION, first, null, null, "Rammer de minste.", null, "Tre års frist."));
    }

    CommentId comment(Actor.Someone person, CommentForm form) {
        return as(person, () -> comments.comment(new MakeComment(UUID.randomUUID(), note, hash(), form)));
    }

    CommentList listed(Actor.Someone reader) {
        return as(reader, () -> commentQueries.current(note));
    }

    CommentRow row(Actor.Someone reader, CommentId id) {
        return listed(reader).comments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void recuse(Actor.Someone person) {
        world.recuse(person, mandate, new SubjectRef("Deliverable", note.value(), 1, hash()));
    }

    List<String> trailOf(UUID subject) {
        return world.trailOf(new PersonId(subject));
    }
}
