package no.mandat.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransitionsTest {

    private enum Light {
        RED,
        GREEN,
        BROKEN
    }

    private enum Act {
        GO,
        STOP,
        HIT
    }

    private final Transitions<Light, Act> table = Transitions.<Light, Act>of()
            .from(Light.RED)
            .on(Act.GO)
            .to(Light.GREEN)
            .on(Act.HIT)
            .to(Light.BROKEN)
            .from(Light.GREEN)
            .on(Act.STOP)
            .to(Light.RED)
            .end();

    @Test
    void leadsWhereTheTableSays() {
        assertThat(table.next(Light.RED, Act.GO)).contains(Light.GREEN);
        assertThat(table.next(Light.GREEN, Act.STOP)).contains(Light.RED);
    }

    @Test
    void leadsNowhereOtherwise() {
        assertThat(table.next(Light.GREEN, Act.GO)).isEmpty();
        assertThat(table.next(Light.BROKEN, Act.GO)).isEmpty();
    }

    @Test
    void namesTheActionsOfAStateInTheOrderOfTheTable() {
        assertThat(table.actionsIn(Light.RED)).containsExactly(Act.GO, Act.HIT);
        assertThat(table.actionsIn(Light.BROKEN)).isEmpty();
    }

    @Test
    void refusesTwoTargetsForOneAction() {
        assertThatThrownBy(() -> table.from(Light.RED).on(Act.GO).to(Light.BROKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RED on GO");
    }

    @Test
    void drawsItself() {
        assertThat(table.diagram(Light.RED)).isEqualTo("""
                stateDiagram-v2
                    [*] --> RED
                    RED --> GREEN : GO
                    RED --> BROKEN : HIT
                    GREEN --> RED : STOP
                    BROKEN --> [*]
                """);
    }
}
