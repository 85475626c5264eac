package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class InviteeLinesTest {

    private static List<InviteeForm> read(String text) {
        return InviteeLines.read(text, "nn", person -> !person.name().equals("Feil"));
    }

    @Test
    void areReadOnePersonALine() {
        assertThat(read("""
                Kari Nordmann <kari@fjord.example>; Fjordbruk AS

                  "Vik, Ola" < ola@fjord.example >
                Ada <ada@fjord.example>, Norges miljøråd
                """))
                .containsExactly(
                        new InviteeForm("Kari Nordmann", "kari@fjord.example", "Fjordbruk AS", null, "nn"),
                        new InviteeForm("Vik, Ola", "ola@fjord.example", null, null, "nn"),
                        new InviteeForm("Ada", "ada@fjord.example", "Norges miljøråd", null, "nn"));
        assertThat(read(" \n")).isEmpty();
    }

    @Test
    void aLineThatNamesNobodyIsNamed() {
        var text = "Kari <kari@fjord.example>\nkari@fjord.example\n<kari@fjord.example>\nFeil <x@y.example>\nBo <a b>";
        assertThat(catchThrowableOfType(RefusedException.class, () -> read(text))
                        .refusal())
                .isEqualTo(new CallInvitationRefusal.LinesUnreadable(List.of(2, 3, 4, 5)));
    }
}
