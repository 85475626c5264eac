package no.mandat.workflow.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are open at a place of a Word document (ECMA-376, part 1, 17.16). A field has an instruction, which isn't
 * shown, and a result, which is.
 */
final class WordFields {

    private static final Pattern CONTENTS = Pattern.compile("\\s*TOC\\b.*", Pattern.DOTALL);

    /** The address stands in quotes or not; a switch comes first where the link leads within the file. */
    private static final Pattern LINK =
            Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"\\\\][^\"]*)\"|([^\\s\"\\\\]\\S*)).*", Pattern.DOTALL);

    /** More than anybody puts into each other. */
    private static final int MOST = 30;

    private static final int LONGEST_INSTRUCTION = 10_000;

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {

        private final StringBuilder instruction = new StringBuilder();
        private boolean hasResult;
        private boolean isContents;
        private @Nullable String address;

        void instruct(String words) {
            if (!hasResult && instruction.length() + words.length() <= LONGEST_INSTRUCTION) {
                instruction.append(words);
            }
        }

        void separate() {
            hasResult = true;
            isContents = CONTENTS.matcher(instruction).matches();
            var link = LINK.matcher(instruction);
            if (link.matches()) {
                address = link.group(1) == null ? link.group(2) : link.group(1);
            }
        }
    }

    /** A field's begin, its middle, or its end. */
    void mark(XmlElement character) {
        var field = open.peek();
        switch (character.attribute("fldCharType", "")) {
            case "begin" -> push(new Field());
            case "separate" -> {
                if (field != null) {
                    field.separate();
                }
            }
            case "end" -> end();
            default -> {}
        }
    }

    private void push(Field field) {
        if (open.size() == MOST) {
            open.removeLast();
        }
        open.push(field);
    }

    void instruct(String words) {
        var field = open.peek();
        if (field != null) {
            field.instruct(words);
        }
    }

    /** A field whose instruction is known from its start. */
    void begin(String instruction) {
        var field = new Field();
        field.instruct(instruction);
        field.separate();
        push(field);
    }

    void end() {
        open.poll();
    }

    /** Whether what stands here belongs to an instruction. */
    boolean isInstruction() {
        return open.stream().anyMatch(field -> !field.hasResult);
    }

    /** Whether what stands here belongs to a table of contents. */
    boolean isContents() {
        return open.stream().anyMatch(field -> field.isContents);
    }

    /** Where the link leads that stands here. */
    Optional<String> address() {
        return open.stream().flatMap(field -> Stream.ofNullable(field.address)).findFirst();
    }
}
