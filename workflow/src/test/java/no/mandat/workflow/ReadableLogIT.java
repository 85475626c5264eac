package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.audit.HistoryFilter;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.auditlog.HeldLog;
import no.mandat.workflow.auditlog.HeldLog.Held;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What auditors may take of the log: not who voted in a secret round. Rounds of other tests count as not secret, for as long as it is looked at. */
@Order(LogSize.SMALL)
class ReadableLogIT extends InAGroup {

    @Inject
    HeldLog held;

    @Inject
    TestedLog log;

    @Inject
    HistoryQueries history;

    private UUID before;
    private RoundId round;

    @BeforeEach
    void aSecretRound() throws Exception {
        before = somethingDecided();
        round = world.round(secretary, mandate, new RoundSettings(null, true, false, true, Set.of()));
    }

    /** Something that is covered at once, with all that happened before it. */
    private UUID somethingDecided() throws Exception {
        var decided = world.draft(secretary, "Avgjort");
        log.decideSomethingIn(decided);
        var last = entry("mandate_id = ?1 order by at desc, id desc limit 1", decided.value());
        assertThat(log.isCovered(last)).isTrue();
        return last;
    }

    private UUID entry(String which, Object... values) {
        return UUID.fromString(entryText("cast(id as char)", which, values));
    }

    private String entryText(String what, String which, Object... values) {
        return world.text("select %s from audit_entry where %s".formatted(what, which), values);
    }

    private UUID entryOf(PositionId position) throws Exception {
        var entry = entry("subject_id = ?1 and action = 'PositionCast'", position.value());
        assertThat(log.isCovered(entry)).isTrue();
        return entry;
    }

    private UUID vote() throws Exception {
        return entryOf(cast(ada, round, PositionKind.APPROVE));
    }

    private void othersAreNotSecret(Held log) throws Exception {
        log.changed("update approval_round set secret = false where id <> ?", round.value());
    }

    /** All of it is there and right, and of the votes only where they stand; what they say, too, where the round isn't secret. */
    private void requireOnlyTheVotesAreWithheld(UUID... votes) throws Exception {
        var after = somethingDecided();
        requireTheHistoryLacksAsMany(votes.length);
        held.whileHeld(log -> {
            othersAreNotSecret(log);
            var read = log.readable();
            assertThat(read.finding()).isEmpty();
            assertThat(read.size()).contains(log.covered());
            assertThat(read.withheld()).isEqualTo(votes.length);
            assertThat(votes).noneMatch(read::has);
            assertThat(List.of(before, after)).allMatch(read::has);
            for (var vote : votes) {
                var position = entryText("cast(subject_id as char)", "id = ?1", vote);
                assertThat(read.lines()).noneMatch(line -> line.contains(position));
            }

            log.sql("update approval_round set secret = false where id = ?", round.value());
            for (var vote : votes) {
                requireAll(log, vote);
            }
        });
    }

    /** What is withheld from the file is what the pages withhold from the auditor. */
    private void requireTheHistoryLacksAsMany(int votes) throws Exception {
        var auditor = world.person("Kontrollør", RealmRole.AUDITOR);
        var all = Integer.parseInt(entryText("cast(count(*) as char)", "mandate_id = ?1", mandate.value()));
        assertThat(as(auditor, () -> history.count(mandate, HistoryFilter.all())))
                .isEqualTo(all - votes);
    }

    private static void requireAll(Held log, UUID entry) throws Exception {
        var all = log.readable();
        assertThat(all.finding()).isEmpty();
        assertThat(all.size()).contains(log.covered());
        assertThat(all.withheld()).isZero();
        assertThat(all.has(entry)).isTrue();
    }

    @Test
    void lacksWhatTheVotesSayOfASecretRoundThatIsOpen() throws Exception {
        var first = vote();
        somethingDecided();

        requireOnlyTheVotesAreWithheld(first, entryOf(cast(bo, round, PositionKind.APPROVE)));
    }

    @Test
    void andOfOneThatWasCalledOff() throws Exception {
        var first = vote();
        run(secretary, () -> service.cancel(new CancelRound(UUID.randomUUID(), round, "Feil.")));

        requireOnlyTheVotesAreWithheld(first);
    }

    /** Whether names and values are still there makes no difference: the entry says who it was. */
    @Test
    void andOfOneWhoseVoterWasErased() throws Exception {
        var first = vote();
        log.erase(mandate, first);

        requireOnlyTheVotesAreWithheld(first);
    }

    /** Whoever owns the database could else hide what they like from the auditor. */
    @Test
    void withholdsNothingThatOnlyClaimsToBeAVote() throws Exception {
        var first = vote();
        somethingDecided();
        var position = entryText("cast(subject_id as char)", "id = ?1", first);
        held.whileHeld(log -> {
            log.sql(
                    "update audit_entry set subject_kind = 'Position', subject_id = ?, mandate_id = ? where id = ?",
                    UUID.fromString(position),
                    mandate.value(),
                    before);
            var read = log.readable();
            assertThat(read.has(before)).isTrue();
            assertThat(read.finding()).map(Finding::fault).contains(Fault.LEAF);
        });
    }

    @Test
    void hasAllOfOneThatEnded() throws Exception {
        var first = vote();
        cast(bo, round, PositionKind.APPROVE);
        cast(cille, round, PositionKind.APPROVE);
        somethingDecided();

        held.whileHeld(log -> {
            othersAreNotSecret(log);
            requireAll(log, first);
        });
    }

    @Test
    void isAllOfItWhereNobodyHasVotedYet() throws Exception {
        var last = somethingDecided();

        held.whileHeld(log -> {
            othersAreNotSecret(log);
            requireAll(log, last);
        });
    }
}
