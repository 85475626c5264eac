package no.mandat.workflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoHalfwayTest {

    /** Otherwise the demo wouldn't be loaded. */
    @Test
    void whatWasDoneWasDoneWithOnePointThatWasSent() {
        var points = DemoContributions.lines("halfway-call.txt").stream()
                .flatMap(line -> Stream.concat(Stream.of(line[6].split(" // ", -1)), Stream.of(line[7]))
                        .map(words -> line[0] + "|" + words))
                .toList();

        var steps = DemoContributions.lines("halfway-answers.txt").stream()
                .map(step -> step[0] + "|" + step[1])
                .toList();

        assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(points)
                .filteredOn(point -> point.startsWith(step))
                .hasSize(1));
    }
}
