package no.mandat.workflow;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.party.Admission;
import no.mandat.workflow.party.ChooseLanguage;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionIT extends InServer {

    private static final Actor LOGIN = new Actor.Automaton("login");

    @Inject
    Admission admission;

    @Inject
    Profile profile;

    @Inject
    MandateQueries mandates;

    private static Login login(String account, String email, boolean verified) {
        return new Login(account, "Ny Person", email, verified, Set.of(RealmRole.MEMBER), Instant.EPOCH, Instant.EPOCH);
    }

    private static String unused() {
        return UUID.randomUUID().toString();
    }

    private Admission.Admitted admit(Login login) {
        return as(LOGIN, () -> admission.admit(login));
    }

    @Test
    void linksAKnownPersonByVerifiedAddressOnce() {
        var known = world.person("Kjent Person");
        var account = unused();

        var admitted = admit(login(account, world.email(known).toUpperCase(java.util.Locale.ROOT), true));

        assertThat(admitted.actor().personId()).isEqualTo(known.personId());
        assertThat(admitted.actor().name()).isEqualTo("Kjent Person");
        assertThat(admit(login(account, "moved@test.mandat.example", false))
                        .actor()
                        .personId())
                .isEqualTo(known.personId());
        assertThat(refusalOf(() -> admit(login(unused(), world.email(known), true))))
                .isEqualTo(new PartyRefusal.AccountTaken());
    }

    @ParameterizedTest
    @CsvSource({"a, å", "e, é", "t, T\u0301", "m, ｍ"})
    void takesNoAddressForAnotherThatOnlyLooksLikeIt(String letter, String other) {
        var known = world.person("Kjent Person");
        var similar = world.email(known).replace(letter, other);

        var admitted = admit(login(unused(), similar, true)).actor();

        assertThat(admitted.personId()).isNotEqualTo(known.personId());
    }

    @Test
    void takesNoAccountForAnotherThatDiffersInCase() {
        var account = unused() + "a";
        var first =
                admit(login(account, unused() + "@test.mandat.example", true)).actor();

        var second = admit(login(account.replaceFirst("a$", "A"), unused() + "@test.mandat.example", true))
                .actor();

        assertThat(second.personId()).isNotEqualTo(first.personId());
    }

    @Test
    void keepsANameOnOneLineAndNotTooLong() {
        var name = "Kari\u202E\nNordmann " + "x".repeat(400);
        var login = new Login(
                unused(), name, unused() + "@test.mandat.example", true, Set.of(), Instant.EPOCH, Instant.EPOCH);

        assertThat(admit(login).actor().name()).startsWith("Kari Nordmann xxx").hasSize(200);
    }

    @Test
    void refusesAnAddressThatNoMailReaches() {
        var login = login(unused(), "x".repeat(250) + "@test.mandat.example", true);

        assertThat(refusalOf(() -> admit(login))).isEqualTo(new PartyRefusal.EmailTooLong());
    }

    @Test
    void believesNoUnprovenAddress() {
        var known = world.person("Kjent Person");

        assertThat(refusalOf(() -> admit(login(unused(), world.email(known), false))))
                .isEqualTo(new PartyRefusal.EmailNotVerified());
    }

    @Test
    void givesAnUnknownPersonNoRight() {
        var stranger =
                admit(login(unused(), unused() + "@test.mandat.example", true)).actor();

        assertThat(as(stranger, () -> mandates.count(MandateFilter.all()))).isZero();
        assertThat(as(stranger, mandates::mayDraft)).isFalse();
    }

    @Test
    void makesOnePersonOfTwoFirstLoginsAtOnce() throws InterruptedException {
        var login = login(unused(), unused() + "@test.mandat.example", true);

        var ends = world.together(4, () -> admit(login).actor().personId());

        assertThat(Set.copyOf(ends)).hasSize(1);
    }

    @Test
    void onlyTheLoginItselfAdmits() {
        var person = world.person("Nysgjerrig", RealmRole.SECRETARIAT);

        assertThat(refusalOf(() -> as(person, () -> admission.admit(login(unused(), "a@b.example", true)))))
                .isEqualTo(new SharedRefusal.NotThereOrNotYours());
    }

    @Test
    void remembersTheChosenLanguage() {
        var login = login(unused(), unused() + "@test.mandat.example", true);
        var actor = admit(login).actor();

        as(actor, () -> {
            profile.chooseLanguage(new ChooseLanguage(UUID.randomUUID(), "nn"));
            return true;
        });

        assertThat(admit(login).language()).contains("nn");
        assertThat(refusalOf(() -> as(actor, () -> {
                    profile.chooseLanguage(new ChooseLanguage(UUID.randomUUID(), "tlh"));
                    return true;
                })))
                .isInstanceOf(SharedRefusal.InvalidInput.class);
    }
}
