package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.mandate.PublishedRow;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.PublicPlan;
import no.mandat.workflow.party.PublicComposition;
import no.mandat.workflow.party.PublishedMember;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of a mandate, without having logged in: nothing before it is published, and of what isn't for them nothing ever. */
class PublicMandateIT extends InServer {

    private static final SharedRefusal.NotThereOrNotYours NOT_THERE = new SharedRefusal.NotThereOrNotYours();

    @Inject
    PublicMandates mandates;

    @Inject
    PublicPlan plans;

    @Inject
    PublicComposition compositions;

    @Inject
    MandateService service;

    @Inject
    MilestoneService milestones;

    @Inject
    Lives lives;

    private final String title = "Åpent " + UUID.randomUUID().toString().substring(0, 8);
    private final String name = title.toLowerCase(Locale.ROOT).replace("å", "a").replace(' ', '-');
    private Actor.Someone secretary;
    private MandateId mandate;

    @BeforeEach
    void aMandate() {
        secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        mandate = world.draft(secretary, title);
    }

    private PublishedMandate current() {
        return mandates.current(name);
    }

    private void publish(MandateId which) {
        as(secretary, () -> {
            service.publish(new PublishMandate(UUID.randomUUID(), which));
            return true;
        });
    }

    @Test
    void isNotThereBeforeItIsPublishedWhateverOneAsksFor() {
        lives.adopt(mandate);
        for (var asked : List.of(name, mandate.toString(), "nothing", "../x", "")) {
            assertThat(refusalOf(() -> mandates.current(asked))).isEqualTo(NOT_THERE);
            assertThat(refusalOf(() -> mandates.version(asked, 1))).isEqualTo(NOT_THERE);
            assertThat(refusalOf(() -> mandates.document(asked, 1, Words.BOKMAL)))
                    .isEqualTo(NOT_THERE);
            assertThat(refusalOf(() -> mandates.picture(asked, 1, UUID.randomUUID())))
                    .isEqualTo(NOT_THERE);
        }
        assertThat(refusalOf(() -> plans.of(mandate))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> compositions.group(mandate))).isEqualTo(NOT_THERE);
        assertThat(mandates.page(name.substring(0, name.length() - 1)))
                .extracting(PublishedRow::name)
                .doesNotContain(name);
    }

    @Test
    void isReadByEverybodyOncePublished() {
        lives.publish(secretary, mandate);
        var read = current();
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.status()).isEqualTo(MandateStatus.ADOPTED);
        assertThat(read.board()).isEqualTo("Styret for " + title);
        assertThat(read.isCurrent()).isTrue();
        assertThat(read.firstDay()).isEqualTo(read.adoptedOn());
        assertThat(read.clauses().clauses().getFirst().text()).isEqualTo("Gruppen skal måle.");
        assertThat(read.hash()).matches("[0-9a-f]{64}");
        assertThat(mandates.current(mandate.toString())).isEqualTo(read);
        assertThat(mandates.page(name.substring(0, name.length() - 1)))
                .extracting(PublishedRow::name)
                .startsWith(name);
        assertThat(world.trailOf(new PersonId(mandate.value()))).endsWith("MandatePublished");
    }

    @Test
    void showsAnAmendmentThatIsInForceAtOnceAndKeepsTheTextBefore() {
        lives.publish(secretary, mandate);
        lives.amend(mandate);
        assertThat(current().shown()).isEqualTo(2);
        assertThat(current().clauses().clauses().getFirst().text()).isEqualTo("Gruppen skal måle mer.");
        var older = mandates.version(name, 1);
        assertThat(older.isCurrent()).isFalse();
        assertThat(older.clauses().clauses().getFirst().text()).isEqualTo("Gruppen skal måle.");
        assertThat(older.versions()).hasSize(2);
        assertThat(refusalOf(() -> mandates.version(name, 3))).isEqualTo(NOT_THERE);
    }

    @Test
    void givesAPictureThatAVersionShowsAndNoOther() {
        var shown = lives.publish(secretary, mandate);
        var other = world.picture(mandate);
        lives.amend(mandate);
        assertThat(mandates.picture(name, 1, shown).fileName()).isEqualTo("kart.png");
        assertThat(refusalOf(() -> mandates.picture(name, 1, other))).isEqualTo(NOT_THERE);
        assertThat(refusalOf(() -> mandates.picture(name, 2, shown))).isEqualTo(NOT_THERE);
    }

    @Test
    void tellsOfThePlanNeitherWhoNorWhyNorByWhichDocument() {
        var document = world.document(secretary, mandate, Openness.EXEMPT);
        var form = new MilestoneForm(
                "Rapport",
                secretary.personId(),
                List.of(),
                new ProofForm(ProofKind.DOCUMENT, "Hemmelig notat", document),
                null,
                false);
        var due = new DueForm(LocalDate.of(2030, 1, 31), true);
        as(secretary, () -> milestones.add(new AddMilestone(UUID.randomUUID(), mandate, due, form)));
        var dropped = as(
                secretary,
                () -> milestones.add(new AddMilestone(
                        UUID.randomUUID(),
                        mandate,
                        new DueForm(LocalDate.of(2030, 3, 1), false),
                        MilestoneForm.of("Møte"))));
        as(secretary, () -> {
            milestones.drop(new DropMilestone(UUID.randomUUID(), dropped, "Ada er syk"));
            return true;
        });
        lives.publish(secretary, mandate);
        assertThat(plans.of(mandate))
                .satisfiesExactly(
                        report -> {
                            assertThat(report.title()).isEqualTo("Rapport");
                            assertThat(report.wholeMonth()).isTrue();
                            assertThat(report.status()).isEqualTo(MilestoneStatus.ON_TRACK);
                        },
                        meeting -> assertThat(meeting.status()).isEqualTo(MilestoneStatus.DROPPED));
        assertThat(plans.of(mandate).toString()).doesNotContain("Hemmelig", "syk", "Sekretær");
    }

    @Test
    void namesTheGroupAndItsVacantSeatsAndNobodyElse() {
        var group = world.mandate(mandate).expertGroup();
        var leader = world.person("Ada Lie", RealmRole.MEMBER);
        world.seat(leader, group, Role.LEADER, LocalDate.of(2020, 1, 1));
        var later = world.person("Cille Berg", RealmRole.MEMBER);
        world.seat(later, group, Role.MEMBER, LocalDate.of(2031, 1, 1));
        world.seat(
                world.person("Styreleder", RealmRole.BOARD),
                world.mandate(mandate).board(),
                Role.MEMBER,
                LocalDate.of(2020, 1, 1));
        lives.publish(secretary, mandate);
        var named = compositions.group(mandate);
        assertThat(named)
                .first()
                .extracting(PublishedMember::name, PublishedMember::role)
                .containsExactly("Ada Lie", Role.LEADER);
        assertThat(named).extracting(PublishedMember::name).doesNotContain("Cille Berg", "Styreleder", "Sekretær");
        assertThat(named).last().extracting(PublishedMember::name).isNull();
        assertThat(named.toString()).doesNotContain("@");
    }

    @Test
    void keepsItsTextAsADocumentTheSameAtAnyTime() {
        lives.publish(secretary, mandate);
        var facts = mandates.document(name, 1, Words.BOKMAL).document().facts();
        assertThat(facts.version()).isEqualTo("Versjon 1");
        assertThat(facts.hash()).isEqualTo(current().hash());
        assertThat(facts.date()).isEqualTo(current().version().inForceFrom());
        assertThat(facts.lines()).anyMatch(line -> line.startsWith("Gjelder fra "));
    }

    @Test
    void isKnownByAnotherNameWhereOneIsTaken() {
        lives.publish(secretary, mandate);
        var other = world.draft(secretary, title);
        lives.adopt(other);
        publish(other);
        assertThat(mandates.current(name + "-2").id()).isEqualTo(other);
        assertThat(mandates.current(name).id()).isEqualTo(mandate);
    }

    @Test
    void isReadAfterItsEndToo() {
        lives.publish(secretary, mandate);
        world.change("update mandate set state = 'TERMINATED', ended_on = '2026-01-02' where id = ?1", mandate.value());
        assertThat(current().status()).isEqualTo(MandateStatus.TERMINATED);
        assertThat(current().endedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void nobodyPublishesADraft() {
        var publish = new PublishMandate(UUID.randomUUID(), mandate);
        assertThat(refusalOf(() -> as(secretary, () -> {
                    service.publish(publish);
                    return true;
                })))
                .isEqualTo(new MandateRefusal.NotPossibleNow(MandateState.DRAFT, MandateAction.PUBLISH));
        assertThat(refusalOf(() -> mandates.current(name))).isEqualTo(NOT_THERE);
    }
}
