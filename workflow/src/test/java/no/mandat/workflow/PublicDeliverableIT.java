package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.Publication;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.attachment.Samples;
import no.mandat.workflow.deliverable.AddPicture;
import no.mandat.workflow.deliverable.AddSection;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.HandOverDeliverable;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublishedDeliverable;
import no.mandat.workflow.deliverable.PublishedPlace;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.SectionForm;
import no.mandat.workflow.deliverable.SetEmbargo;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of what groups deliver, without having logged in: nothing before it is published, and nothing of what is exempt. */
class PublicDeliverableIT extends InADeliverable {

    private static final SharedRefusal NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    PublicDeliverables open;

    @Inject
    DeliverableQueries queries;

    @Inject
    PictureService pictures;

    @Inject
    Reception reception;

    @Inject
    @Any
    Instance<CoverageSource> sources;

    @Resource
    UserTransaction transaction;

    private String name = "";

    @BeforeEach
    void aPublishedMandate() {
        name = "ulv-" + UUID.randomUUID().toString().substring(0, 8);
        world.change(
                "update mandate set published_on = '2026-01-02', public_name = ?1 where id = ?2",
                name,
                mandate.value());
    }

    private PublishedReport current() {
        return open.current(name, 1);
    }

    private DeliverableId published() {
        var id = approved();
        publish(id);
        return id;
    }

    private PictureId picture(DeliverableId of, String kind) {
        try {
            var file = reception.receive("kart." + kind, new ByteArrayInputStream(Samples.picture(kind)));
            return as(secretary, () -> pictures.add(new AddPicture(key(), of, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void exempt(DeliverableId of, String title, String text) {
        var form = new SectionForm(
                title,
                "Hemmelig kort.",
                List.of(clause),
                null,
                null,
                new ClassificationForm(Openness.EXEMPT, "offentleglova § 23", false, null));
        as(secretary, () -> sections.add(new AddSection(key(), of, null, 1, form, text)));
    }

    @Test
    void isNotThereBeforeItIsPublishedWhateverOneAsksFor() {
        var id = ready();
        for (var step = 0; step < 2; step++) {
            assertThat(refusalOf(this::current)).isEqualTo(NOT_THERE);
            assertThat(refusalOf(() -> open.revision(name, 1, 1))).isEqualTo(NOT_THERE);
            assertThat(open.of(mandate)).isEmpty();
            if (step == 0) {
                approve(id);
                run(
                        secretary,
                        () -> publications.embargo(new SetEmbargo(
                                key(), id, version(id), clock.instant().plus(Duration.ofDays(1)))));
            }
        }
        for (var asked : List.of("nothing", "../x", "", UUID.randomUUID().toString())) {
            assertThat(refusalOf(() -> open.current(asked, 1))).isEqualTo(NOT_THERE);
        }
    }

    @Test
    void isNotThereAsLongAsItsMandateIsNotPublished() {
        published();
        world.change("update mandate set published_on = null, public_name = null where id = ?1", mandate.value());
        assertThat(refusalOf(this::current)).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> open.current(mandate.toString(), 1))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> open.of(mandate))).isEqualTo(NOT_THERE);
    }

    @Test
    void isReadByEverybodyOnceItIsPublished() {
        var id = ready();
        approveWithRemark(id, "Godt arbeid.", PositionKind.ABSTAIN);
        publish(id);
        run(
                secretary,
                () -> publications.handOver(
                        new HandOverDeliverable(key(), id, version(id), LocalDate.now(clock), null)));

        var report = current();
        assertThat(report.of().name()).isEqualTo(name);
        assertThat(report.content().title()).isEqualTo("Ulv i utmark");
        assertThat(report.isCurrent()).isTrue();
        assertThat(report.hash())
                .isEqualTo(world.text("select content_hash from deliverable where id = ?1", id.value()));
        assertThat(report.handedOverOn()).isEqualTo(LocalDate.now(clock));
        assertThat(report.receiver()).isEqualTo(report.of().board());
        assertThat(report.approvals()).hasSize(2);
        var numbers = report.approvals().getFirst().numbers();
        assertThat(numbers.approvals()).isEqualTo(2);
        assertThat(numbers.remarks()).isOne();
        assertThat(numbers.abstentions()).isOne();
        assertThat(report.remarks()).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("Godt arbeid."));
        assertThat(open.current(mandate.toString(), 1).of()).isEqualTo(report.of());
        assertThat(open.of(mandate))
                .singleElement()
                .returns(1, PublishedDeliverable::number)
                .returns("Ulv i utmark", PublishedDeliverable::title)
                .returns(DeliverableKind.NOTE, PublishedDeliverable::kind)
                .returns("nb", PublishedDeliverable::language);
    }

    @Test
    void saysOfEachBodyWhatItSaidLastWhereTheSameTextWasPutToItTwice() {
        var id = ready();
        var first = ask(id);
        cast(ada, first, PositionKind.APPROVE_WITH_REMARKS);
        cast(bo, first, PositionKind.APPROVE);
        cast(cille, first, PositionKind.APPROVE);
        run(secretary, () -> deliverables.recall(new RecallDeliverable(key(), id, version(id), "Ved en feil.")));
        submit(id);
        finish(id);
        assertThat(revisions(id)).as("the same text").isOne();
        approve(id);
        publish(id);

        assertThat(current().approvals())
                .extracting(PublishedReport.Approval::body)
                .containsExactly(current().of().group(), current().of().board());
        assertThat(current().remarks()).isEmpty();
    }

    @Test
    void isFoundByTheAddressThatItHasWithin() {
        var id = ready();
        assertThat(refusalOf(() -> open.place(mandate, id))).isEqualTo(NOT_THERE);
        approve(id);
        run(
                secretary,
                () -> publications.embargo(
                        new SetEmbargo(key(), id, version(id), clock.instant().plus(Duration.ofDays(1)))));
        assertThat(refusalOf(() -> open.place(mandate, id))).as("under embargo").isEqualTo(NOT_THERE);
        world.change("update deliverable set embargo = null where id = ?1", id.value());
        publish(id);

        var participant = world.person("Deltaker", RealmRole.INVITED);
        world.participation(
                mandate, participant.personId(), ParticipationKey.SECRETARIAT, ParticipationState.CONFIRMED);
        assertThat(refusalOf(() -> as(participant, () -> queries.details(id)))).isEqualTo(NOT_THERE);
        assertThat(as(participant, () -> open.place(mandate, id))).isEqualTo(new PublishedPlace(name, 1));
        var another = world.draft(secretary, "Et annet mandat");
        world.change(
                "update mandate set published_on = '2026-01-02', public_name = ?1 where id = ?2",
                name + "-2",
                another.value());
        assertThat(refusalOf(() -> open.place(another, id)))
                .as("of another mandate")
                .isEqualTo(NOT_THERE);
        world.change("update mandate set published_on = null, public_name = null where id = ?1", mandate.value());
        assertThat(refusalOf(() -> open.place(mandate, id)))
                .as("of a mandate that nobody else reads")
                .isEqualTo(NOT_THERE);
    }

    @Test
    void staysReadableWhenAnotherRevisionTakesItsPlace() {
        var id = published();
        run(secretary, () -> deliverables.revise(new ReviseDeliverable(key(), id, version(id))));
        section(id, "Mer", "Noe til.");
        run(secretary, () -> deliverables.edit(new EditDeliverable(key(), id, version(id), form("Utkastets navn"))));
        assertThat(current().content().sections())
                .as("what is being written stays inside")
                .hasSize(1);
        assertThat(open.of(mandate)).extracting(PublishedDeliverable::title).containsExactly("Ulv i utmark");

        submit(id);
        finish(id);
        assertThat(refusalOf(() -> open.revision(name, 1, 2))).isEqualTo(NOT_THERE);
        approve(id);
        publish(id);

        assertThat(current().revision()).isEqualTo(2);
        assertThat(current().publications()).extracting(Publication::revision).containsExactly(1, 2);
        var older = open.revision(name, 1, 1);
        assertThat(older.isCurrent()).isFalse();
        assertThat(older.successor()).map(Publication::revision).contains(2);
        assertThat(older.content().title()).isEqualTo("Ulv i utmark");
    }

    @Test
    void givesNothingOfWhatIsExempt() {
        var id = begin();
        var shown = picture(id, "png");
        var secret = picture(id, "jpeg");
        section(id, "Kartet", "![Et kart](picture:%s)".formatted(shown));
        exempt(id, "Hemmelig tittel", "![Et annet](picture:%s)".formatted(secret));
        submit(id);
        finish(id);
        approve(id);
        assertThat(refusalOf(() -> open.picture(name, 1, 1, shown))).isEqualTo(NOT_THERE);
        publish(id);

        assertThat(current().view().isCut()).isTrue();
        assertThat(current().view().texts()).noneMatch(text -> text.contains(secret.toString()));
        assertThat(open.picture(name, 1, 1, shown).fileName()).isEqualTo("kart.png");
        assertThat(refusalOf(() -> open.picture(name, 1, 1, secret))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> open.picture(name, 1, 2, shown))).isEqualTo(NOT_THERE);
        assertThat(linked(CoverScope.PUBLISHED))
                .as("what the annex of a report says to everybody")
                .contains("1 Utelatt")
                .doesNotContain("Hemmelig");
        assertThat(linked(CoverScope.SUBMITTED)).contains("Hemmelig tittel");
    }

    /** What answers the clauses of the mandate, as those are told who may see that much. */
    private String linked(CoverScope scope) {
        try {
            transaction.begin();
            try {
                return sources.stream()
                        .map(source -> source.of(mandate, scope).toString())
                        .collect(Collectors.joining());
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isTheSameForWhoeverIsPartialInIt() {
        var id = published();
        var hash = world.text("select content_hash from deliverable where id = ?1", id.value());
        world.recuse(ada, mandate, SubjectRef.of(Deliverable.class, id, 1, hash));
        var report = current();
        for (Actor.Someone reader : List.of(ada, boardMember, secretary)) {
            assertThat(as(reader, this::current).content()).isEqualTo(report.content());
        }
    }
}
