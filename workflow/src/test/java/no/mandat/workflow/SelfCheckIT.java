package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.workflow.auditlog.HeldLog;
import no.mandat.workflow.auditlog.HeldLog.Doing;
import no.mandat.workflow.auditlog.HeldLog.Held;
import no.mandat.workflow.auditlog.SelfCheck;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.operations.CannotStartException;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the installation says of its own log when the owner of the database has done something to it, and when that is undone. */
@Order(LogSize.SMALL)
class SelfCheckIT extends InServer {

    private static final String ACTOR = "\"actor\":\"";

    @Inject
    HeldLog held;

    @Inject
    TestedLog log;

    @BeforeEach
    void aLogWithSomethingInIt() throws Exception {
        var mandate = world.draft(world.person("Sekretær", RealmRole.SECRETARIAT), "Kontrollert");
        log.decideSomethingIn(mandate);
        var last = world.text(
                "select cast(id as char) from audit_entry where mandate_id = ?1 order by at desc, id desc limit 1",
                mandate.value());
        assertThat(log.isCovered(UUID.fromString(last))).isTrue();
    }

    /** Said at the first look at all of it, and no longer when it is put right. */
    private void finds(Fault fault, Doing attack) throws Exception {
        held.whileHeld(log -> {
            log.whileDone(done -> {
                attack.with(done);
                requireWrong(log, log.look(), fault);
            });
            requireRight(log, log.lookLater());
        });
    }

    /** The same of one that found the log right just before, and has kept its last checkpoint. */
    private void findsAtOnce(Fault fault, Doing attack) throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.whileDone(done -> {
                attack.with(done);
                requireWrong(log, log.look(), fault);
            });
            requireRight(log, log.lookLater());
        });
    }

    private static void requireWrong(Held log, SelfCheck.Status said, Fault fault) {
        assertThat(said.finding()).map(Finding::fault).contains(fault);
        assertThat(said.isRight()).isFalse();
        assertThat(log.gauge()).isZero();
    }

    /** An entry that the log hasn't, and nothing else that is wrong. */
    private static void requireOneStray(Held log) throws Exception {
        var said = log.look();
        assertThat(said.strays()).isOne();
        assertThat(said.finding()).isEmpty();
        assertThat(said.isRight()).isFalse();
        assertThat(log.gauge()).isZero();
    }

    /** Neither what is decided now, nor what came before it at a time that can't be. */
    private static void requireUnsigned(Held log, UUID decided) throws Exception {
        log.await(decided, Duration.ZERO);
        assertThatThrownBy(() -> log.integrated(decided))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't have come");
    }

    private static void requireRight(Held log, SelfCheck.Status said) throws Exception {
        assertThat(said.finding()).isEmpty();
        assertThat(said.strays()).isZero();
        assertThat(said.isRight()).isTrue();
        assertThat(said.entries()).isEqualTo(log.covered());
        assertThat(log.gauge()).isOne();
    }

    @Test
    void findsNamesOrValuesThatWereAltered() throws Exception {
        finds(Fault.PAYLOAD, SelfCheckIT::alterPayload);
    }

    private static void alterPayload(Held log) throws Exception {
        log.sql(
                "update audit_payload set content = replace(content, ?, ?) where entry_id = ?",
                ACTOR,
                ACTOR + "x",
                log.entryWith(ACTOR));
    }

    /** Not at the next look, which is at what is new: at one of the next. */
    @Test
    void findsSoonWhatIsAlteredAfterItWasLookedAt() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.whileDone(done -> {
                alterPayload(log);
                assertThat(log.look().isRight()).isTrue();
                requireWrong(log, log.lookAtAll(), Fault.PAYLOAD);
            });
            requireRight(log, log.lookLater());
        });
    }

    @Test
    void findsALeafThatWasAltered() throws Exception {
        finds(
                Fault.LEAF,
                log -> log.sql("update audit_leaf set hash = reverse(hash) where entry_id = ?", log.entryWith(ACTOR)));
    }

    @Test
    void findsAnEntryThatStandsNowhere() throws Exception {
        held.whileHeld(log -> {
            log.whileDone(done -> {
                log.copy(log.entryWith(ACTOR), "MandateAdopted");
                requireOneStray(log);
            });
            requireRight(log, log.lookLater());
        });
    }

    /** As of a node whose clock is ahead: it gets its place when that time has come. */
    @Test
    void doesNotAccuseWhatIsAheadByLittle() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var ahead = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.await(ahead, Duration.ofSeconds(90));
            assertThat(log.stands(ahead)).isTrue();
            requireRight(log, log.look());
        }));
    }

    /** Nothing that waits behind them is kept from its place by it. */
    @Test
    void rowsWithoutEntriesTakeNoPlaceOfOthers() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            log.waitWithoutEntries(1_500);
            var entry = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.await(entry, Duration.ZERO);
            assertThat(log.integrated(entry)).isTrue();
        }));
    }

    /** Neither by no seal, nor by one of another entry: what somebody else writes isn't signed, and the history doesn't show it as one that the log has. */
    @Test
    void whatTheApplicationDidNotWriteGetsNoPlaceAndTakesNone() throws Exception {
        held.whileHeld(log -> {
            log.whileDone(done -> {
                var like = log.entryWith(ACTOR);
                var forged = log.copy(like, "MandateAdopted");
                log.awaitUnsealed(forged, Duration.ZERO, null);
                var other = log.copy(like, "MandateAdopted");
                log.awaitUnsealed(other, Duration.ZERO, log.sealOf(like));
                var own = log.copy(like, "MandateAdopted");
                log.await(own, Duration.ofMillis(1));
                assertThat(log.stands(forged)).isFalse();
                assertThat(log.stands(other)).isFalse();
                assertThat(log.stands(own)).isTrue();
                assertThat(log.integrated(forged)).isFalse();
                assertThat(log.integrated(other)).isFalse();
                assertThat(log.integrated(own)).isTrue();
            });
            requireRight(log, log.lookLater());
        });
    }

    /** Else whoever owns the database had signed what they like: the seals are of what waits. */
    @Test
    void aTreeThatTheApplicationDidNotLetGrowIsNotSigned() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.whileDone(done -> {
                var like = log.entryWith(ACTOR);
                var decided = log.copy(like, "MandateAdopted");
                log.growUnsealed(decided, Duration.ZERO);
                assertThat(log.stands(decided)).isFalse();
                assertThat(log.stands(like)).isTrue();
                requireWrong(log, log.look(), Fault.CHECKPOINT);
                log.requireNotOurs(log.copy(like, "ItemDecided"));
                log.sql("update audit_head set seal = null");
                log.requireNotOurs(log.copy(like, "ItemDecided"));
            });
            requireRight(log, log.lookLater());
        });
    }

    /** Else it were there until its time has come, for all that anybody could tell. */
    @Test
    void findsAtOnceWhatSomebodyPutIntoTheTreeAhead() throws Exception {
        findsAtOnce(
                Fault.CHECKPOINT,
                log -> log.growUnsealed(log.copy(log.entryWith(ACTOR), "MandateAdopted"), Duration.ofHours(2)));
    }

    /** While the secret is changed a node without the new one finds that of what another one has let grow, until it is signed. */
    @Test
    void itIsNotSaidForLongerThanItIsSo() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.whileDone(done -> {
                log.growUnsealed(log.copy(log.entryWith(ACTOR), "MandateAdopted"), Duration.ZERO);
                requireWrong(log, log.look(), Fault.CHECKPOINT);
            });
            log.whileDone(done -> {
                log.eraseNow(log.entryWith(ACTOR));
                requireRight(log, log.look());
            });
            requireRight(log, log.look());
        });
    }

    @Test
    void findsAtOnceALeafThatWasAlteredBeforeItIsSigned() throws Exception {
        findsAtOnce(Fault.CHECKPOINT, log -> {
            var entry = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.grow(entry, Duration.ZERO);
            requireRight(log, log.look());
            log.sql("update audit_leaf set hash = reverse(hash) where entry_id = ?", entry);
        });
    }

    /** Whoever owns the database could keep entries from their places without a word, to take them away. */
    @Test
    void whoeverHoldsTheTreeForLongIsToldOf() throws Exception {
        held.whileHeld(log -> {
            assertThat(log.stepBeside(Duration.ofSeconds(1))).isFalse();
            assertThatThrownBy(() -> log.stepBeside(Duration.ofSeconds(11)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("holds the row of audit_head");
        });
    }

    /** Nor the self-check from looking, nor anybody who takes the log out. */
    @Test
    void nobodyIsKeptFromTheLogByAnErasureThatTheApplicationDidNotWrite() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            var like = log.entryWith(ACTOR);
            log.whileDone(done -> {
                log.awaitUnsealed(log.copy(like, "EntriesErased"), Duration.ZERO, log.sealOf(like));
                assertThat(log.readable().size()).contains(log.covered());
                alterPayload(log);
                requireWrong(log, log.lookAtAll(), Fault.PAYLOAD);
            });
            requireRight(log, log.lookLater());
            log.whileDone(done -> {
                log.growUnsealed(log.copy(like, "EntriesErased"), Duration.ZERO);
                assertThat(log.readable().size()).contains(log.covered());
                requireWrong(log, log.look(), Fault.CHECKPOINT);
            });
            requireRight(log, log.lookLater());
            log.whileDone(done -> {
                log.eraseNow(like);
                assertThat(log.readable().size()).isEmpty();
                log.sql("update audit_head set seal = null, peaks = reverse(peaks)");
                requireWrong(log, log.look(), Fault.CHECKPOINT);
            });
            requireRight(log, log.lookLater());
        });
    }

    /** By that a step is taken out of the story of a clause, or put into it, though all entries are right. */
    @Test
    void findsWhenTheStoryOfAClauseIsAnotherOne() throws Exception {
        var now = new ClauseId(UUID.randomUUID());
        var before = new ClauseId(UUID.randomUUID());
        log.mention(world.draft(world.person("Sekretær", RealmRole.SECRETARIAT), "Nevnt"), now, before);
        for (var sql : List.of(
                "delete from audit_mention where clause_id = ?",
                "update audit_mention set at = at + interval 1 second where clause_id = ?",
                "update audit_mention set clause_id = uuid() where clause_id = ?")) {
            finds(Fault.FORMAT, log -> log.sql(sql, now.toString()));
            finds(Fault.FORMAT, log -> log.sql(sql, before.toString()));
        }
        finds(
                Fault.FORMAT,
                log -> log.sql(
                        "insert into audit_mention (clause_id, at, entry_id) select ?, at, id from audit_entry where id = ?",
                        now.toString(),
                        log.entryWith(ACTOR)));
    }

    /** However many there are. */
    @Test
    void thousandsOfThoseKeepNothingFromItsPlace() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var like = log.entryWith(ACTOR);
            log.awaitUnsealed(2_100, like);
            var own = log.copy(like, "MandateAdopted");
            log.await(own, Duration.ofMillis(1));
            assertThat(log.integrated(own)).isTrue();
        }));
    }

    /** Else its owner has it signed twice, which no verifier takes, and nobody can take back. */
    @Test
    void whatHasAPlaceGetsNoOtherWhateverTheDatabaseSaysOfIt() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var like = log.entryWith(ACTOR);
            var entry = log.copy(like, "MandateAdopted");
            log.await(entry, Duration.ZERO);
            assertThat(log.integrated(entry)).isTrue();
            log.awaitAgain(entry, log.copy(like, "MandateAdopted"));
            var later = log.copy(like, "MandateAdopted");
            log.await(later, Duration.ofMillis(1));
            assertThat(log.integrated(later)).isTrue();
            assertThat(log.doubles()).isZero();
            assertThat(log.stands(entry)).isFalse();
        }));
    }

    /** Its owner can keep the database from committing it. */
    @Test
    void whatHasOnlyJustGotItsPlaceIsNotSigned() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var entry = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.await(entry, Duration.ZERO);
            assertThat(log.signsBesidePlacing(entry)).isFalse();
        }));
    }

    /** What isn't kept first could be read, and another one be signed. */
    @Test
    void nothingIsSignedThatCannotBeKept() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            log.await(log.copy(log.entryWith(ACTOR), "MandateAdopted"), Duration.ZERO);
            long before = log.covered();
            assertThatThrownBy(log::integrateWithoutRoom)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("can't be written");
            assertThat(log.covered()).isEqualTo(before);
        }));
    }

    /** Whoever owns the database can read a checkpoint on its way, and keep it from being there. */
    @Test
    void ofASizeThatWasSignedNothingElseIsSigned() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            var like = log.entryWith(ACTOR);
            log.whileDone(done -> {
                var read = log.copy(like, "MandateAdopted");
                log.await(read, Duration.ZERO);
                long before = log.covered();
                assertThat(log.integrated(read)).isTrue();
                assertThat(log.covered()).isGreaterThan(before);
            });
            requireRight(log, log.lookAtAll());
            log.whileDone(done -> {
                var other = log.copy(like, "MandateAdopted");
                log.await(other, Duration.ZERO);
                assertThatThrownBy(() -> log.integrated(other))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("doesn't go on from");
                log.integrateElsewhere();
                requireWrong(log, log.lookAtAll(), Fault.FORK);
            });
        });
    }

    /** As it was for entries of before there was a log. */
    @Test
    void whatHasNoSealGetsAPlaceOnlyWhileNothingWasEverSigned() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var old = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.awaitUnsealed(old, Duration.ZERO, null);
            log.keep();
            log.sql("delete from audit_checkpoint");
            assertThat(log.integrated(old)).isFalse();
            log.forget();
            log.sql("delete from audit_checkpoint");
            assertThat(log.integrated(old)).isTrue();
        }));
    }

    /** By which an entry could be hidden, or altered as it is written; of a fault in an entry it tells first. */
    @Test
    void findsWhatIsDoneBehindTheApplicationsBack() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.elsewhere("create event nightly on schedule every 1 day starts '2037-01-01' do set @x = 1");
            try {
                assertThat(log.look().isRight())
                        .as("it looks when it looks at all")
                        .isTrue();
                var said = log.lookAtAll();
                requireWrong(log, said, Fault.FORMAT);
                assertThat(said.finding()).hasValueSatisfying(finding -> assertThat(finding.words())
                        .contains("event nightly"));
                assertThat(said.entries()).isEqualTo(log.covered());
                log.whileDone(done -> {
                    log.sql("update audit_leaf set hash = reverse(hash) where entry_id = ?", log.entryWith(ACTOR));
                    requireWrong(log, log.lookLater(), Fault.LEAF);
                });
            } finally {
                log.elsewhere("drop event nightly");
            }
            requireRight(log, log.lookLater());
        });
    }

    /** Else whoever owns the database kept it from looking once, and it called right what it hadn't looked at. */
    @Test
    void whatItCouldNotLookAtIsStillToBeLookedAt() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.copy(log.entryWith(ACTOR), "MandateAdopted");
            assertThatThrownBy(() -> log.blindly(log::lookAtAll)).isInstanceOf(IllegalStateException.class);
            assertThat(log.look().strays()).isOne();
        });
    }

    /** Else the log began twice for it. */
    @Test
    void beginsAnewWhereItWasInterrupted() throws Exception {
        held.whileHeld(log -> {
            log.keep();
            assertThatThrownBy(() -> log.withoutEntries(log::look)).hasMessageContaining("no answer");
            requireRight(log, log.look());
        });
    }

    /** Else an erasure that has just got its place were taken for none, and the names for taken away. */
    @Test
    void whatGetsItsPlaceWhileTheLogIsReadStillWaitsThere() throws Exception {
        held.whileHeld(log -> {
            var entry = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.await(entry, Duration.ZERO);
            assertThat(log.isOwnToWhoeverReads(entry)).isTrue();
        });
    }

    /** It says nothing of the entries that are signed: pages go on, and nothing more is signed. */
    @Test
    void whatSaysHowFarTheTreeHasGrownIsNoTree() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var entry = log.entryWith(ACTOR);
            log.sql("update audit_head set peaks = ''");
            assertThat(log.stands(entry)).isTrue();
            requireWrong(log, log.look(), Fault.CHECKPOINT);
            assertThatThrownBy(() -> log.integrated(entry))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("audit_head");
        }));
    }

    /** Else a log would be signed that no verifier takes. */
    @Test
    void nothingIsSignedForWhatCannotHaveComeThen() throws Exception {
        for (var at : List.of(Duration.ofSeconds(40), Duration.ofDays(-60))) {
            held.whileHeld(log -> log.whileDone(done -> {
                var decided = log.copy(log.entryWith(ACTOR), "MandateAdopted");
                log.grow(log.copy(decided, "ItemDecided"), at);
                requireUnsigned(log, decided);
            }));
        }
    }

    /** By the time of each of them, too: the log would be late for good, and its verifiers would say so. */
    @Test
    void norForWhatIsLateBehindWhatCameWithIt() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var decided = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.sql("delete from audit_checkpoint");
            log.grow(log.copy(decided, "ItemDecided"), Duration.ZERO);
            log.grow(log.copy(decided, "ItemDecided"), Duration.ofMinutes(-6));
            requireUnsigned(log, decided);
        }));
    }

    /** Whoever owns the database sets its time back, and takes away what was signed. */
    @Test
    void whatTheServerKeptSaysWhatIsTooLateToGetAPlace() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            var late = log.copy(log.entryWith(ACTOR), "ItemDecided");
            log.await(late, Duration.ofDays(-60));
            log.keep();
            log.sql("delete from audit_checkpoint");
            log.sql("update audit_head set latest = null");
            assertThat(log.integrated(late)).isFalse();
        }));
    }

    @Test
    void whatTheServerKeptSaysWhatIsTooLateToBeSigned() throws Exception {
        held.whileHeld(log -> log.whileDone(done -> {
            log.keep();
            var decided = log.copy(log.entryWith(ACTOR), "MandateAdopted");
            log.sql("delete from audit_checkpoint");
            log.grow(log.copy(decided, "ItemDecided"), Duration.ofDays(-60));
            requireUnsigned(log, decided);
        }));
    }

    /** Else its keys would be others, and whoever asks for them would be told wrong ones. */
    @Test
    void nothingGoesOnUnderAnotherName() throws Exception {
        for (var sql : List.of(
                "update audit_head set origin = null",
                "update audit_head set origin = upper(origin)",
                "delete from audit_head")) {
            held.whileHeld(log -> {
                assertThat(log.called()).isPresent();
                log.whileDone(done -> {
                    log.sql(sql);
                    assertThatThrownBy(log::wouldStart)
                            .as(sql)
                            .isInstanceOf(CannotStartException.class)
                            .hasMessageContaining("audit_head")
                            .hasMessageContaining("When the audit log is wrong");
                    assertThatThrownBy(log::called).as(sql).hasMessageContaining("audit_head");
                    requireWrong(log, log.look(), Fault.CHECKPOINT);
                });
                requireRight(log, log.lookLater());
            });
        }
    }

    /** Neither a start nor what is public goes by them alone. */
    @Test
    void theKeysOfTheSecretsAreThoseOfTheLogWhateverTheDatabaseSaysOfThem() throws Exception {
        held.whileHeld(log -> {
            var keys = log.published();
            assertThat(keys).isNotEmpty();
            log.whileDone(done -> {
                log.sql("update audit_key set verifier = concat(verifier, ' ')");
                log.wouldStart();
                assertThat(log.published()).containsExactlyElementsOf(keys);
            });
            log.whileDone(done -> {
                log.sql("delete from audit_key");
                assertThat(log.published()).containsExactlyElementsOf(keys);
                requireRight(log, log.look());
            });
        });
    }

    @Test
    void findsWhatHasAPlaceAndIsNotSigned() throws Exception {
        held.whileHeld(log -> {
            log.whileDone(done -> {
                log.grow(log.copy(log.entryWith(ACTOR), "ItemDecided"), Duration.ofMinutes(-7));
                requireOneStray(log);
            });
            requireRight(log, log.lookLater());
            log.whileDone(done -> {
                log.grow(log.copy(log.entryWith(ACTOR), "ItemDecided"), Duration.ofMinutes(20));
                requireOneStray(log);
            });
            requireRight(log, log.lookLater());
        });
    }

    /** It never gets a place: the history doesn't show it as one that the log has, and nobody is kept from the log by it. */
    @Test
    void findsWhatWaitsForATimeThatIsOverOrToCome() throws Exception {
        for (var at : List.of(Duration.ofDays(-60), Duration.ofMinutes(-20), Duration.ofMinutes(20))) {
            held.whileHeld(log -> {
                requireRight(log, log.look());
                log.whileDone(done -> {
                    var forged = log.copy(log.entryWith(ACTOR), "EntriesErased");
                    log.await(forged, at);
                    assertThat(log.stands(forged)).isFalse();
                    assertThat(log.readable().size()).contains(log.covered());
                    requireOneStray(log);
                });
                requireRight(log, log.lookLater());
            });
        }
    }

    /** What waits gets its place all the same, and is signed for no earlier than what is there already; once a minute, for the owner of the database can make the log be ahead. */
    @Test
    void findsNothingWhereANodesClockWasSetBack() throws Exception {
        for (var back : List.of(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(400))) {
            held.whileHeld(log -> {
                requireRight(log, log.look());
                long before = log.covered();
                assertThat(log.decideBehind(log.entryWith(ACTOR), back)).isFalse();
                assertThat(log.covered()).isGreaterThan(before);
                requireRight(log, log.lookBehind(back));
                requireRight(log, log.lookBehind(back.multipliedBy(2)));
                log.whileDone(done -> {
                    log.grow(log.copy(log.entryWith(ACTOR), "ItemDecided"), Duration.ZERO);
                    requireRight(log, log.lookBehind(back));
                });
                requireRight(log, log.look());
            });
        }
    }

    /** Where the tree hasn't come to, or never comes to: no verifier reads there. */
    @Test
    void findsAPlaceThatTheTreeHasnt() throws Exception {
        for (long place : List.of(-1L, 900_000_000_000L)) {
            held.whileHeld(log -> {
                requireRight(log, log.look());
                log.whileDone(done -> {
                    var forged = log.copy(log.entryWith(ACTOR), "MandateAdopted");
                    log.place(forged, place);
                    assertThat(log.stands(forged)).isFalse();
                    requireOneStray(log);
                });
                requireRight(log, log.lookLater());
            });
        }
    }

    /** By either nothing of that could be done any more when it comes to it. */
    @Test
    void findsWhatIsThereBeforeItsTime() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            for (var planted : List.of(
                    "insert into audit_node (level, node_index, hash) values (1, 900000, repeat('a', 32))",
                    "insert into audit_erasure (entry_id, said_by) values ('%1$s', '%1$s')"
                            .formatted(log.entryWith(ACTOR)))) {
                log.whileDone(done -> {
                    log.sql(planted);
                    requireOneStray(log);
                });
                requireRight(log, log.lookLater());
            }
        });
    }

    /** Nor is anybody kept from the log by it, as long as it says that something was erased. */
    @Test
    void findsOneThatWaitsAsWell() throws Exception {
        held.whileHeld(log -> {
            log.whileDone(done -> {
                var forged = log.copy(log.entryWith(ACTOR), "EntriesErased");
                log.await(forged, Duration.ZERO);
                log.place(forged, -1);
                requireOneStray(log);
            });
            requireRight(log, log.lookLater());
        });
    }

    @Test
    void findsACheckpointThatIsNotTheOneThatItsRowSaysAndGoesOnSayingSo() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.whileDone(done -> {
                log.sql(
                        "insert into audit_checkpoint (tree_size, at, note) select tree_size + 1, at, note from audit_checkpoint where tree_size = ?",
                        log.covered());
                for (var said : List.of(log.look(), log.lookLater(), log.lookLater())) {
                    requireWrong(log, said, Fault.CHECKPOINT);
                    assertThat(said.entries()).isPositive();
                }
            });
            requireRight(log, log.lookLater());
        });
    }

    @Test
    void findsThatAllCheckpointsAreGoneWhereOneWasKept() throws Exception {
        findsAtOnce(Fault.TRUNCATED, log -> log.sql("delete from audit_checkpoint"));
    }

    @Test
    void goesOnSayingSoWhileTheyAreGone() throws Exception {
        held.whileHeld(log -> {
            requireRight(log, log.look());
            log.sql("delete from audit_checkpoint");
            requireWrong(log, log.look(), Fault.TRUNCATED);
            requireWrong(log, log.look(), Fault.TRUNCATED);
            requireWrong(log, log.lookLater(), Fault.TRUNCATED);
        });
    }

    @Test
    void findsThatAllOfItIsGoneAndWhatIsLeftOfIt() throws Exception {
        findsAtOnce(Fault.TRUNCATED, SelfCheckIT::empty);
        held.whileHeld(log -> {
            requireRight(log, log.look());
            empty(log);
            assertThat(log.look().strays()).isPositive();
        });
    }

    private static void empty(Held log) throws Exception {
        log.sql("delete from audit_checkpoint");
        log.sql("delete from audit_leaf");
        log.changed("delete from audit_node");
        log.sql("update audit_head set tree_size = 0, peaks = ''");
    }

    @Test
    void findsThatTheLastCheckpointIsGoneThoughAnErasureWaits() throws Exception {
        findsAtOnce(Fault.TRUNCATED, log -> {
            log.eraseNow(log.entryWith(ACTOR));
            log.sql("delete from audit_checkpoint where tree_size = ?", log.covered());
        });
    }

    @Test
    void findsThatLeavesAreGoneThoughAnErasureWaits() throws Exception {
        findsAtOnce(Fault.TRUNCATED, log -> {
            log.sql("delete from audit_leaf where leaf_index >= ?", log.covered() - 1);
            log.eraseNow(log.entryWith(ACTOR));
        });
    }

    @Test
    void thereIsNothingToLookAtWhereNothingWasSignedYet() throws Exception {
        held.whileHeld(log -> {
            log.sql("delete from audit_checkpoint");
            assertThat(log.isNothingToLookAt()).isTrue();
            assertThat(log.gauge()).isOne();
        });
    }

    @Test
    void waitsAMomentForAnErasureAndNotForLong() throws Exception {
        held.whileHeld(log -> {
            var before = log.look();
            requireRight(log, before);
            log.whileDone(done -> {
                log.eraseNow(log.entryWith(ACTOR));
                assertThat(log.look()).isEqualTo(before);
                assertThat(log.gauge()).isOne();
                assertThatThrownBy(log::lookTooLate).hasMessageContaining("has waited");
                assertThat(log.gauge()).isZero();
                assertThat(log.said().blind()).isTrue();
            });
            requireRight(log, log.look());
            assertThat(log.said().blind()).isFalse();
        });
    }

    @Test
    void saysWhatStandsNowhereThoughAnErasureWaits() throws Exception {
        held.whileHeld(log -> {
            log.whileDone(done -> {
                var entry = log.entryWith(ACTOR);
                log.copy(entry, "MandateAdopted");
                log.eraseNow(entry);
                assertThat(log.look().strays()).isOne();
                assertThat(log.gauge()).isZero();
            });
            requireRight(log, log.lookLater());
        });
    }
}
