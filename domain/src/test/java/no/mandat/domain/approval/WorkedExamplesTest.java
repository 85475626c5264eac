package no.mandat.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import no.mandat.domain.approval.Evaluation.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of worked examples in docs/domain.md, row by row, as it stands there. */
class WorkedExamplesTest {

    private static final String HEAD = "| voters | approve |";

    record Example(String voters, List<String> cells, String end) {

        int number(int column) {
            return Integer.parseInt(cells.get(column).replaceAll("\\D.*", ""));
        }

        RoundKind kind() {
            if (voters.startsWith("take note")) {
                return RoundKind.NOTICE;
            }
            return voters.startsWith("override") ? RoundKind.OVERRIDE : RoundKind.DECISION;
        }

        RoundRule rule() {
            var rule =
                    switch (kind()) {
                        case OVERRIDE -> RoundRule.OVERRIDE;
                        case NOTICE -> RoundRule.NOTICE;
                        default -> RoundRule.USUAL;
                    };
            return voters.contains("silence approves") ? rule.withSilenceApproving() : rule;
        }

        List<Standing> standings() {
            var objection = Standing.of(PositionKind.OBJECT);
            var standings = new ArrayList<Standing>();
            standings.addAll(Collections.nCopies(number(0), Standing.of(PositionKind.APPROVE)));
            standings.addAll(Collections.nCopies(number(1), Standing.of(PositionKind.APPROVE_WITH_REMARKS)));
            standings.addAll(Collections.nCopies(
                    number(2), cells.get(2).contains("overridden") ? objection.objectionOverridden() : objection));
            standings.addAll(Collections.nCopies(number(3), Standing.of(PositionKind.ABSTAIN)));
            standings.addAll(Collections.nCopies(number(4), Standing.of(PositionKind.RECUSE)));
            standings.addAll(Collections.nCopies(number(5), Standing.of(null)));
            return standings;
        }

        Evaluation at(Moment moment) {
            return Evaluation.of(kind(), rule(), standings(), moment);
        }

        RoundState outcome() {
            return RoundState.valueOf(end.replaceAll("^`(\\w+)`.*", "$1"));
        }
    }

    static List<Example> examples() throws IOException {
        return Files.readAllLines(Path.of("../docs/domain.md")).stream()
                .dropWhile(line -> !line.startsWith(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .map(cells -> new Example(cells.getFirst(), cells.subList(1, 7), cells.get(7)))
                .toList();
    }

    @Test
    void areNineteen() throws IOException {
        assertThat(examples()).hasSize(19);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void endAsTheTableSays(Example example) {
        assertThat(example.standings())
                .hasSize(Integer.parseInt(example.voters().replaceAll("\\D", "")));
        assertThat(example.at(Moment.DEADLINE).outcome()).isEqualTo(example.outcome());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void endBeforeTheDeadlineOnlyWhereAllHaveAnsweredAndItPasses(Example example) {
        boolean all = example.number(5) == 0;
        boolean passes = example.outcome() == RoundState.PASSED;
        assertThat(example.at(Moment.OPEN).endsNow()).isEqualTo(all && passes);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sayWhatIsMissingExactlyWhereTheyDoNotPass(Example example) {
        var evaluation = example.at(Moment.DEADLINE);
        assertThat(evaluation.missing().isEmpty()).isEqualTo(evaluation.outcome() == RoundState.PASSED);
    }
}
