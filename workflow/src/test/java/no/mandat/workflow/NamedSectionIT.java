package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.SectionId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.Samples;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.EditSection;
import no.mandat.workflow.deliverable.NamedSection;
import no.mandat.workflow.deliverable.NamedSections;
import no.mandat.workflow.deliverable.NamedTextRow;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.RemoveSection;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionReader;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.party.EndParticipation;
import no.mandat.workflow.party.ParticipationService;
import no.mandat.workflow.review.CommentQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outsiders read the sections that they are named on while these are written, and nothing else (domain.md, Who may do what). */
class NamedSectionIT extends InADeliverable {

    private static final SharedRefusal NOT_YOURS = new SharedRefusal.NotThereOrNotYours();

    @Inject
    NamedSections named;

    @Inject
    WritingQueries writing;

    @Inject
    ReportQueries reports;

    @Inject
    DeliverableQueries queries;

    @Inject
    CommentQueries comments;

    @Inject
    PictureService pictures;

    @Inject
    ParticipationService participations;

    @Inject
    Reception reception;

    private Actor.Someone outsider;
    private ParticipationId stay;

    @BeforeEach
    void somebodyTakesPart() {
        outsider = world.fresh(world.person("Utenfra", RealmRole.INVITED));
        stay = takesPart(mandate, outsider, ParticipationState.CONFIRMED);
    }

    private ParticipationId takesPart(MandateId of, Actor.Someone who, ParticipationState state) {
        return world.participation(of, who.personId(), ParticipationKey.SECRETARIAT, state);
    }

    private void name(Actor.Someone editor, SectionId id, ParticipationId... readers) {
        run(
                editor,
                () -> sections.edit(new EditSection(
                        key(), id, versionOf("section", id.value()), sectionForm("Bestanden"), List.of(readers))));
    }

    private List<NamedSection> read(Actor.Someone who, DeliverableId id) {
        return as(who, () -> named.of(id)).sections();
    }

    private boolean readsNothing(Actor.Someone who, DeliverableId id) {
        return as(who, named::mine).isEmpty() && NOT_YOURS.equals(refusalOf(() -> as(who, () -> named.of(id))));
    }

    private void set(DeliverableId id, String state) {
        world.change("update deliverable set state = ?2 where id = ?1", id.value(), state);
    }

    @Test
    void areReadWithTheirNumbersAndNothingElseIs() {
        var id = begin();
        var first = section(id, "Innledning", "Ikke din.");
        var mine = section(id, "Bestanden", "Det er mange.");
        name(secretary, mine, stay);

        assertThat(read(outsider, id))
                .extracting(NamedSection::id, NamedSection::number, NamedSection::title, NamedSection::text)
                .containsExactly(tuple(mine, "2", "Bestanden", "Det er mange."));
        assertThat(as(outsider, named::mine))
                .extracting(NamedTextRow::id, NamedTextRow::sections)
                .containsExactly(tuple(id, 1L));
        assertThat(refusalOf(() -> as(outsider, () -> writing.section(first)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(outsider, () -> writing.section(mine)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(outsider, () -> writing.outline(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(outsider, () -> writing.readers(mine)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(outsider, () -> reports.working(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(outsider, () -> queries.details(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> as(outsider, () -> comments.current(id)))).isEqualTo(NOT_YOURS);
        assertThat(refusalOf(() -> write(outsider, mine, "Mitt."))).isEqualTo(NOT_YOURS);
        assertThat(told("SectionEdited")).containsExactly("readers");
        assertThat(letters("sectionNamed", outsider)).isOne();
    }

    @Test
    void areNotThereForWhoeverIsNamedOnNone() {
        var id = begin();
        var mine = section(id, "Bestanden", "Det er mange.");
        var other = world.fresh(world.person("En annen", RealmRole.INVITED));
        var theirs = takesPart(mandate, other, ParticipationState.CONFIRMED);
        name(secretary, mine, stay);
        assertThat(readsNothing(other, id)).isTrue();
        for (var somebody : List.of(secretary, ada, boardMember)) {
            assertThat(readsNothing(somebody, id)).as("they aren't outsiders").isTrue();
        }

        name(secretary, mine, theirs);
        assertThat(readsNothing(outsider, id)).isTrue();
        assertThat(read(other, id)).hasSize(1);
        assertThat(letters("sectionNamed", outsider)).isOne();
        assertThat(refusalOf(() -> as(outsider, () -> named.of(new DeliverableId(UUID.randomUUID())))))
                .isEqualTo(NOT_YOURS);
    }

    @Test
    void areReadInDraftAndReviewAndNotWhenTheTextIsFixed() {
        var id = begin();
        var mine = section(id, "Bestanden", "Det er mange.");
        name(secretary, mine, stay);
        submit(id);
        assertThat(read(outsider, id)).hasSize(1);
        for (var state : List.of("READY", "IN_APPROVAL", "APPROVED", "PUBLISHED", "WITHDRAWN")) {
            set(id, state);
            assertThat(readsNothing(outsider, id)).as(state).isTrue();
        }
    }

    @Test
    void areGoneWithTheSection() {
        var id = begin();
        var mine = section(id, "Bestanden", "Det er mange.");
        name(secretary, mine, stay);
        run(secretary, () -> sections.remove(new RemoveSection(key(), mine, versionOf("section", mine.value()))));
        assertThat(readsNothing(outsider, id)).isTrue();
    }

    @Test
    void areReadForAsLongAsOneTakesPart() {
        var id = begin();
        var mine = section(id, "Bestanden", "Det er mange.");
        name(secretary, mine, stay);
        world.change("update participation set to_day = '2020-06-01' where id = ?1", stay.value());
        assertThat(readsNothing(outsider, id)).as("their days are over").isTrue();
        world.change(
                "update participation set to_day = '2031-01-01', from_day = '2030-12-01' where id = ?1", stay.value());
        assertThat(readsNothing(outsider, id)).as("they haven't begun").isTrue();
        world.change("update participation set from_day = '2020-01-01' where id = ?1", stay.value());
        assertThat(read(outsider, id)).hasSize(1);

        run(secretary, () -> participations.end(new EndParticipation(key(), mandate, stay, "Ferdig")));
        assertThat(readsNothing(outsider, id)).as("it was ended").isTrue();
        var again = takesPart(mandate, outsider, ParticipationState.CONFIRMED);
        assertThat(readsNothing(outsider, id))
                .as("who comes again is named again")
                .isTrue();
        name(secretary, mine, stay, again);
        assertThat(read(outsider, id)).hasSize(1);
    }

    @Test
    void whoeverIsPartialOrHasTakenASeatReadsThemNot() {
        var id = begin();
        var mine = section(id, "Bestanden", "Det er mange.");
        name(secretary, mine, stay);
        world.recuse(outsider, mandate, new SubjectRef("Deliverable", id.value(), 0, ""));
        assertThat(readsNothing(outsider, id)).isTrue();

        var other = world.fresh(world.person("Senere i styret", RealmRole.INVITED, RealmRole.BOARD));
        name(secretary, mine, takesPart(mandate, other, ParticipationState.CONFIRMED));
        assertThat(read(other, id)).hasSize(1);
        world.seat(other, world.mandate(mandate).board(), Role.MEMBER, LocalDate.of(2020, 1, 1));
        assertThat(readsNothing(other, id))
                .as("the board reads nothing of drafts")
                .isTrue();
    }

    @Test
    void nameOnlyThoseWhoTakePartInTheirMandate() {
        var id = begin();
        var mine = section(id, "Bestanden", "Det er mange.");
        var elsewhere = world.draft(world.person("En annen sekretær", RealmRole.SECRETARIAT), "Et annet mandat");
        var theirs = takesPart(elsewhere, outsider, ParticipationState.CONFIRMED);
        var proposed = takesPart(mandate, outsider, ParticipationState.PROPOSED);
        var forged = new ParticipationId(UUID.randomUUID());
        assertThat(refusalOf(() -> name(secretary, mine, stay, theirs, proposed, forged)))
                .isEqualTo(new DeliverableRefusal.NotTakingPart(3));
        assertThat(readsNothing(outsider, id)).isTrue();
        assertThat(letters("sectionNamed", outsider)).isZero();
        assertThat(as(secretary, () -> writing.readers(mine)))
                .extracting(SectionReader::id, SectionReader::name, SectionReader::named)
                .containsExactly(tuple(stay, "Utenfra", false));
    }

    @Test
    void areNamedByEditorsAndStayWhateverBecomesOfThem() {
        var id = begin(form("Ulv i utmark", ada.personId()));
        var mine = section(id, "Bestanden", "Det er mange.");
        for (var other : List.of(bo, boardMember, outsider)) {
            assertThat(refusalOf(() -> name(other, mine, stay))).isEqualTo(NOT_YOURS);
        }
        name(ada, mine, stay);
        run(secretary, () -> participations.end(new EndParticipation(key(), mandate, stay, "Ferdig")));
        name(ada, mine, stay);
        assertThat(as(ada, () -> writing.readers(mine)))
                .extracting(SectionReader::id, SectionReader::named)
                .containsExactly(tuple(stay, true));
        name(ada, mine);
        assertThat(as(ada, () -> writing.readers(mine))).isEmpty();
    }

    @Test
    void showTheirPicturesAndNoOthers() throws Exception {
        var id = begin();
        var theirs = picture(id, "jpg");
        var others = picture(id, "png");
        var mine = section(id, "Bestanden", "![Et kart](picture:%s)".formatted(theirs));
        var _ = section(id, "Annet", "![Et annet](picture:%s)".formatted(others));
        name(secretary, mine, stay);

        assertThat(as(outsider, () -> named.of(id)).pictures()).containsExactly(theirs);
        assertThat(as(outsider, () -> reports.picture(id, theirs)).fileName()).isEqualTo("kart.jpg");
        assertThat(refusalOf(() -> as(outsider, () -> reports.picture(id, others))))
                .isEqualTo(NOT_YOURS);
        set(id, "READY");
        assertThat(refusalOf(() -> as(outsider, () -> reports.picture(id, theirs))))
                .isEqualTo(NOT_YOURS);
    }

    private PictureId picture(DeliverableId of, String kind) throws Exception {
        var file = reception.receive("kart." + kind, new ByteArrayInputStream(Samples.picture(kind)));
        return as(secretary, () -> pictures.add(new AddPicture(key(), of, file)));
    }
}
