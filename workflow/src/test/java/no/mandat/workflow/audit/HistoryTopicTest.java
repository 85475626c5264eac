package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTopicTest {

    @Test
    void everyKindThatAnythingIsToldOfIsOfOneTopic() {
        var told = ResourceBundle.getBundle("no.mandat.words.words_nb").keySet().stream()
                .filter(key -> key.startsWith("field."))
                .map(key -> key.split("\\.", 3)[1])
                .collect(Collectors.toSet());
        var kinds = Arrays.stream(HistoryTopic.values())
                .flatMap(topic -> topic.kinds().stream())
                .toList();
        assertThat(kinds).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
    }
}
